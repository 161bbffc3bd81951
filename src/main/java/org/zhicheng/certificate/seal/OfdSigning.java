package org.zhicheng.certificate.seal;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.security.GeneralSecurityException;
import org.ofdrw.reader.OFDReader;
import org.ofdrw.sign.OFDSigner;
import org.ofdrw.sign.SignMode;
import org.ofdrw.sign.signContainer.GBT35275DSContainer;
import org.ofdrw.sign.verify.OFDValidator;
import org.springframework.stereotype.Component;

/**
 * Signs an OFD over all of its files, with SM2 and SM3 (GM/T 0099, GB/T 35275), and looks whether what was written
 * verifies (CF06).
 */
@Component
public class OfdSigning {

    private final SigningKey signer;

    OfdSigning(DocumentKeys keys) {
        this.signer = keys.ofd();
    }

    /** Returns the document with its signature. */
    public byte[] signed(byte[] ofd) throws IOException {
        ByteArrayOutputStream target = new ByteArrayOutputStream();
        try (OFDReader reader = new OFDReader(new ByteArrayInputStream(ofd));
                OFDSigner writer = new OFDSigner(reader, target)) {
            writer.setSignMode(SignMode.WholeProtected);
            writer.setSignContainer(new GBT35275DSContainer(signer.certificate(), signer.key()));
            writer.exeSign();
        } catch (GeneralSecurityException e) {
            throw new IOException("The OFD cannot be signed", e);
        }
        byte[] signed = target.toByteArray();
        verify(signed);
        return signed;
    }

    /**
     * Looks whether every file of a document is as we signed it.
     *
     * @throws IOException where it is not, or where it is no signed OFD
     */
    void verify(byte[] ofd) throws IOException {
        try (OFDReader reader = new OFDReader(new ByteArrayInputStream(ofd));
                OFDValidator validator = new OFDValidator(reader)) {
            validator.setValidator(new KnownSigner(signer.certificate()));
            validator.exeValidate();
        } catch (GeneralSecurityException | IllegalArgumentException e) {
            throw new IOException("The OFD does not verify", e);
        }
    }
}
