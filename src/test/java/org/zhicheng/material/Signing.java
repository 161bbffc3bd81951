package org.zhicheng.material;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.security.Signature;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.Calendar;
import java.util.TimeZone;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.interactive.digitalsignature.PDSignature;

/** Signs PDFs with a certificate of its own, as a company's seal does: PKCS#7, detached, over all other bytes. */
public final class Signing {

    private static final char[] PASSWORD = "for-this-test".toCharArray();
    private static final String ALIAS = "seal";

    private static final byte[] SIGNED_DATA = oid(0x2A, 0x86, 0x48, 0x86, 0xF7, 0x0D, 0x01, 0x07, 0x02);
    private static final byte[] DATA = oid(0x2A, 0x86, 0x48, 0x86, 0xF7, 0x0D, 0x01, 0x07, 0x01);
    private static final byte[] SHA_256 = oid(0x60, 0x86, 0x48, 0x01, 0x65, 0x03, 0x04, 0x02, 0x01);
    private static final byte[] RSA = oid(0x2A, 0x86, 0x48, 0x86, 0xF7, 0x0D, 0x01, 0x01, 0x01);
    private static final byte[] NULL = {5, 0};
    private static final byte[] VERSION = {2, 1, 1};

    private static final int OCTETS = 0x04;
    private static final int SEQUENCE = 0x30;
    private static final int SET = 0x31;
    private static final int CONTEXT = 0xA0;
    private static final int LONG = 0x80;

    private final X509Certificate certificate;
    private final PrivateKey key;

    /** @param owner whose name the certificate bears */
    public Signing(Path folder, String owner) throws Exception {
        Path file = folder.resolve("keys.p12");
        Process keytool = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "keytool")
                                .toString(),
                        "-genkeypair",
                        "-keyalg",
                        "RSA",
                        "-alias",
                        ALIAS,
                        "-dname",
                        "CN=" + owner + ", O=Test",
                        "-storepass",
                        new String(PASSWORD),
                        "-keystore",
                        file.toString())
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("keytool.txt").toFile())
                .start();
        if (keytool.waitFor() != 0) {
            throw new IllegalStateException(Files.readString(folder.resolve("keytool.txt")));
        }
        KeyStore keys = KeyStore.getInstance("PKCS12");
        try (InputStream content = Files.newInputStream(file)) {
            keys.load(content, PASSWORD);
        }
        this.certificate = (X509Certificate) keys.getCertificate(ALIAS);
        this.key = (PrivateKey) keys.getKey(ALIAS, PASSWORD);
    }

    public byte[] sign(byte[] pdf, Instant at) {
        try (PDDocument document = Loader.loadPDF(pdf);
                ByteArrayOutputStream bytes = new ByteArrayOutputStream()) {
            PDSignature signature = new PDSignature();
            signature.setFilter(PDSignature.FILTER_ADOBE_PPKLITE);
            signature.setSubFilter(PDSignature.SUBFILTER_ADBE_PKCS7_DETACHED);
            Calendar date = Calendar.getInstance(TimeZone.getTimeZone("UTC"));
            date.setTimeInMillis(at.toEpochMilli());
            signature.setSignDate(date);
            document.addSignature(signature, content -> signed(content.readAllBytes()));
            document.saveIncremental(bytes);
            return bytes.toByteArray();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /** RFC 5652, the least that is valid. */
    private byte[] signed(byte[] content) throws IOException {
        try {
            Signature signature = Signature.getInstance("SHA256withRSA");
            signature.initSign(key);
            signature.update(content);
            byte[] digest = der(SEQUENCE, SHA_256, NULL);
            byte[] signer = der(
                    SEQUENCE,
                    certificate.getIssuerX500Principal().getEncoded(),
                    der(2, certificate.getSerialNumber().toByteArray()));
            byte[] info =
                    der(SEQUENCE, VERSION, signer, digest, der(SEQUENCE, RSA, NULL), der(OCTETS, signature.sign()));
            byte[] data = der(
                    SEQUENCE,
                    VERSION,
                    der(SET, digest),
                    der(SEQUENCE, DATA),
                    der(CONTEXT, certificate.getEncoded()),
                    der(SET, info));
            return der(SEQUENCE, SIGNED_DATA, der(CONTEXT, data));
        } catch (GeneralSecurityException failed) {
            throw new IOException(failed);
        }
    }

    private static byte[] oid(int... bytes) {
        byte[] content = new byte[bytes.length];
        for (int i = 0; i < bytes.length; i++) {
            content[i] = (byte) bytes[i];
        }
        return der(6, content);
    }

    private static byte[] der(int tag, byte[]... parts) {
        ByteArrayOutputStream content = new ByteArrayOutputStream();
        for (byte[] part : parts) {
            content.writeBytes(part);
        }
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        all.write(tag);
        if (content.size() < LONG) {
            all.write(content.size());
        } else {
            all.write(LONG + 2);
            all.write(content.size() >> 8);
            all.write(content.size());
        }
        all.writeBytes(content.toByteArray());
        return all.toByteArray();
    }
}
