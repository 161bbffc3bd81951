package org.zhicheng.certificate.seal;

import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.Signature;
import java.security.SignatureException;
import java.security.cert.X509Certificate;
import org.bouncycastle.asn1.ASN1OctetString;
import org.bouncycastle.asn1.ASN1Sequence;
import org.bouncycastle.asn1.ASN1Set;
import org.bouncycastle.asn1.ASN1TaggedObject;
import org.bouncycastle.asn1.gm.GMObjectIdentifiers;
import org.ofdrw.core.signatures.SigType;
import org.ofdrw.sign.verify.SignedDataValidateContainer;

/**
 * Checks the signature of an OFD (SignedData of GB/T 35275: over the SM3 of Signature.xml) by one certificate. The check that
 * the library has believes whatever certificate the file brings, and knows no Bouncy Castle of today.
 */
record KnownSigner(X509Certificate signer) implements SignedDataValidateContainer {

    private static final int CONTENT = 1;
    private static final int CONTENT_INFO = 2;

    @Override
    public void validate(SigType type, String algorithm, byte[] signatureFile, byte[] signedValue)
            throws GeneralSecurityException {
        ASN1Sequence signedData = ASN1Sequence.getInstance(inside(ASN1Sequence.getInstance(signedValue)));
        byte[] signed = ASN1OctetString.getInstance(
                        inside(ASN1Sequence.getInstance(signedData.getObjectAt(CONTENT_INFO))))
                .getOctets();
        ASN1Set signers = ASN1Set.getInstance(signedData.getObjectAt(signedData.size() - 1));
        byte[] hash =
                MessageDigest.getInstance("SM3", DocumentKeys.BOUNCY_CASTLE).digest(signatureFile);
        if (signers.size() != 1 || !MessageDigest.isEqual(hash, signed)) {
            throw new SignatureException("The list of files is not the one that was signed");
        }
        ASN1Sequence info = ASN1Sequence.getInstance(signers.getObjectAt(0));
        Signature check =
                Signature.getInstance(GMObjectIdentifiers.sm2sign_with_sm3.getId(), DocumentKeys.BOUNCY_CASTLE);
        check.initVerify(signer);
        check.update(signed);
        if (!check.verify(
                ASN1OctetString.getInstance(info.getObjectAt(info.size() - 1)).getOctets())) {
            throw new SignatureException("The signature is of another key");
        }
    }

    /** What a ContentInfo contains. */
    private static Object inside(ASN1Sequence contentInfo) {
        return ASN1TaggedObject.getInstance(contentInfo.getObjectAt(CONTENT)).getExplicitBaseObject();
    }
}
