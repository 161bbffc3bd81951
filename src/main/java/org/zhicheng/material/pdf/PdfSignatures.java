package org.zhicheng.material.pdf;

import java.io.ByteArrayInputStream;
import java.security.cert.Certificate;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Calendar;
import java.util.Collection;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import javax.naming.InvalidNameException;
import javax.naming.ldap.LdapName;
import javax.naming.ldap.Rdn;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSString;

/**
 * Lists the digital signatures of a document as they claim to be, for the reviewer, who decides what they are worth.
 */
final class PdfSignatures {

    private static final int MOST_FIELDS = 1_000;
    private static final int MOST_SIGNATURES = 20;
    private static final COSName SIGNATURE = COSName.getPDFName("Sig");

    private PdfSignatures() {}

    static List<DocumentStatements.Signature> in(COSDictionary catalog) {
        List<DocumentStatements.Signature> found = new ArrayList<>();
        if (!(catalog.getDictionaryObject(COSName.ACRO_FORM) instanceof COSDictionary form)) {
            return found;
        }
        Deque<COSArray> open = new ArrayDeque<>();
        push(open, form, COSName.FIELDS);
        int fields = 0;
        while (!open.isEmpty() && found.size() < MOST_SIGNATURES) {
            COSArray some = open.pop();
            for (int i = 0; i < some.size() && fields < MOST_FIELDS; i++, fields++) {
                if (some.getObject(i) instanceof COSDictionary field) {
                    push(open, field, COSName.KIDS);
                    signature(field).ifPresent(found::add);
                }
            }
        }
        return found;
    }

    private static void push(Deque<COSArray> open, COSDictionary parent, COSName name) {
        if (parent.getDictionaryObject(name) instanceof COSArray kids) {
            open.push(kids);
        }
    }

    private static Optional<DocumentStatements.Signature> signature(COSDictionary field) {
        boolean signed = SIGNATURE.equals(field.getCOSName(COSName.FT))
                && field.getDictionaryObject(COSName.V) instanceof COSDictionary;
        if (!signed) {
            return Optional.empty();
        }
        COSDictionary value = (COSDictionary) field.getDictionaryObject(COSName.V);
        String named = value.getString(COSName.NAME);
        String signer =
                named == null || named.isBlank() ? certificateName(value).orElse(null) : named;
        return Optional.of(new DocumentStatements.Signature(signer, signedAt(value)));
    }

    private static Instant signedAt(COSDictionary value) {
        Calendar date = value.getDate(COSName.M);
        return date == null ? null : date.toInstant();
    }

    /** Returns the owner of the certificate that issued no other. */
    private static Optional<String> certificateName(COSDictionary value) {
        if (!(value.getDictionaryObject(COSName.CONTENTS) instanceof COSString contents)) {
            return Optional.empty();
        }
        try {
            Collection<? extends Certificate> certificates = CertificateFactory.getInstance("X.509")
                    .generateCertificates(new ByteArrayInputStream(contents.getBytes()));
            return certificates.stream()
                    .filter(X509Certificate.class::isInstance)
                    .map(X509Certificate.class::cast)
                    .filter(certificate -> certificate.getBasicConstraints() < 0)
                    .findFirst()
                    .flatMap(certificate ->
                            commonName(certificate.getSubjectX500Principal().getName()));
        } catch (CertificateException notReadable) {
            return Optional.empty();
        }
    }

    private static Optional<String> commonName(String subject) {
        try {
            return new LdapName(subject)
                    .getRdns().stream()
                            .filter(part -> part.getType().equalsIgnoreCase("CN"))
                            .map(Rdn::getValue)
                            .map(String::valueOf)
                            .findFirst();
        } catch (InvalidNameException notReadable) {
            return Optional.empty();
        }
    }
}
