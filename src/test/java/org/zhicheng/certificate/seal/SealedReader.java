package org.zhicheng.certificate.seal;

import com.google.crypto.tink.RegistryConfiguration;
import com.google.crypto.tink.jwt.JwkSetConverter;
import com.google.crypto.tink.jwt.JwtPublicKeyVerify;
import com.google.crypto.tink.jwt.JwtValidator;
import com.google.crypto.tink.jwt.VerifiedJwt;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.cert.X509Certificate;
import java.time.Clock;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.interactive.digitalsignature.PDSignature;
import org.bouncycastle.cms.CMSProcessableByteArray;
import org.bouncycastle.cms.CMSSignedData;
import org.bouncycastle.cms.SignerInformation;
import org.bouncycastle.cms.jcajce.JcaSimpleSignerInfoVerifierBuilder;

/** Checks certificates as others do, by what is published and by what docs/certificate.md says, and by libraries alone. */
final class SealedReader {

    private SealedReader() {}

    /** As a reader of PDFs looks: all of the file is signed, by who is believed to have signed. */
    static boolean holds(byte[] pdf, X509Certificate signer) {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            PDSignature signature = document.getLastSignatureDictionary();
            int[] range = signature.getByteRange();
            CMSSignedData cms = new CMSSignedData(
                    new CMSProcessableByteArray(signature.getSignedContent(pdf)),
                    new ByteArrayInputStream(signature.getContents(pdf)));
            SignerInformation info = cms.getSignerInfos().iterator().next();
            return range[0] == 0
                    && range[2] + range[3] == pdf.length
                    && document.getSignatureDictionaries().size() == 1
                    && info.verify(new JcaSimpleSignerInfoVerifierBuilder()
                            .setProvider(DocumentKeys.BOUNCY_CASTLE)
                            .build(signer));
        } catch (Exception unreadable) {
            return false;
        }
    }

    /** @throws GeneralSecurityException where the token of a certificate is not what the holder of these keys signed */
    static VerifiedJwt token(String token, String published, String platform) throws GeneralSecurityException {
        return verified(
                token,
                published,
                JwtValidator.newBuilder()
                        .expectTypeHeader("zhicheng-certificate")
                        .expectIssuer(platform)
                        .allowMissingExpiration()
                        .build());
    }

    /** @throws GeneralSecurityException where a list of states is not to be believed now */
    static VerifiedJwt list(String list, String published, String address, Clock clock)
            throws GeneralSecurityException {
        VerifiedJwt read = verified(
                list,
                published,
                JwtValidator.newBuilder()
                        .expectTypeHeader("statuslist+jwt")
                        .setClock(clock)
                        .build());
        if (!read.getSubject().equals(address)) {
            throw new GeneralSecurityException("The list is that of another platform");
        }
        return read;
    }

    private static VerifiedJwt verified(String text, String published, JwtValidator validator)
            throws GeneralSecurityException {
        try {
            return JwkSetConverter.toPublicKeysetHandle(published)
                    .getPrimitive(RegistryConfiguration.get(), JwtPublicKeyVerify.class)
                    .verifyAndDecode(text, validator);
        } catch (IOException e) {
            throw new GeneralSecurityException(e);
        }
    }
}
