package org.zhicheng.certificate.seal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.interactive.digitalsignature.PDSignature;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.zhicheng.Attack;
import org.zhicheng.Proves;
import org.zhicheng.letter.paper.Diploma;
import org.zhicheng.letter.paper.PaperFont;
import org.zhicheng.reference.TestDatabase;
import org.zhicheng.secret.IdNumberKeys;
import org.zhicheng.start.CannotStartException;

/** Who changes a certificate as a document is found out by every reader, not by us alone (CF06). */
class SignedDocumentsTest {

    private static final Instant NOW = Instant.parse("2026-11-30T02:00:00Z");
    private static final Clock CLOCK = Clock.fixed(NOW, ZoneOffset.UTC);
    private static final DocumentKeys.Settings OWN_KEYS = new DocumentKeys.Settings(null, null, null, null);

    private final TestDatabase database = TestDatabase.h2();
    private static final ByteArrayOutputStream PDF = new ByteArrayOutputStream();
    private static final ByteArrayOutputStream OFD = new ByteArrayOutputStream();

    @TempDir
    private Path folder;

    @BeforeAll
    static void aCertificate() throws IOException {
        try (Diploma diploma = new Diploma(new PaperFont())) {
            diploma.line("姓名", "𠮷·阿依夏");
            diploma.line("职称", "助理工程师");
            diploma.finish("证书", "编号", PDF, OFD);
        }
    }

    @AfterEach
    void close() throws Exception {
        database.close();
    }

    @Test
    @Proves("CF06")
    void aSignedPdfNamesWhoSignedAndAllowsNoChange() throws Exception {
        DocumentKeys keys = keys(OWN_KEYS);
        byte[] signed = new PdfSigning(keys, CLOCK).signed(PDF.toByteArray(), "亭湖区人社局", NOW);

        try (PDDocument document = Loader.loadPDF(signed)) {
            PDSignature signature = document.getLastSignatureDictionary();
            assertThat(signature.getName()).isEqualTo("亭湖区人社局");
            assertThat(signature.getSubFilter()).isEqualTo("ETSI.CAdES.detached");
            assertThat(signature.getSignDate().toInstant()).isEqualTo(NOW);
            int[] range = signature.getByteRange();
            assertThat(range[2] + range[3]).as("all of the file").isEqualTo(signed.length);
            assertThat(document.getDocumentCatalog().getCOSObject().toString()).contains("Perms");
        }
        assertThat(SealedReader.holds(signed, keys.pdf().certificate())).isTrue();
    }

    @Test
    @Attack(Attack.Kind.CERTIFICATES)
    void anAlteredPdfDoesNotHold() throws Exception {
        DocumentKeys keys = keys(OWN_KEYS);
        byte[] signed = new PdfSigning(keys, CLOCK).signed(PDF.toByteArray(), "亭湖区人社局", NOW);
        for (int place = 20; place < PDF.size(); place += 997) {
            byte[] altered = signed.clone();
            altered[place] ^= 1;
            assertThat(SealedReader.holds(altered, keys.pdf().certificate()))
                    .as("at " + place)
                    .isFalse();
        }
    }

    @Test
    @Proves("CF06")
    void aSignedOfdVerifies() throws Exception {
        OfdSigning signing = new OfdSigning(keys(OWN_KEYS));

        signing.verify(signing.signed(OFD.toByteArray()));
        assertThatThrownBy(() -> signing.verify(OFD.toByteArray()))
                .as("without a signature")
                .isInstanceOf(IOException.class);
    }

    @Test
    @Attack(Attack.Kind.CERTIFICATES)
    void anAlteredOfdDoesNot() throws Exception {
        OfdSigning signing = new OfdSigning(keys(OWN_KEYS));
        byte[] signed = signing.signed(OFD.toByteArray());
        for (String file :
                new String[] {"Content.xml", "Document.xml", "PublicRes.xml", "font-0.ttf", "Signature.xml"}) {
            assertThatThrownBy(() -> signing.verify(altered(signed, file)))
                    .as(file)
                    .isInstanceOf(IOException.class);
        }
    }

    @Test
    @Attack(Attack.Kind.CERTIFICATES)
    void anOfdOfAnotherKeyDoesNotEither() throws Exception {
        byte[] forged = new OfdSigning(new DocumentKeys(OWN_KEYS, made("elsewhere"))).signed(OFD.toByteArray());

        assertThatThrownBy(() -> new OfdSigning(keys(OWN_KEYS)).verify(forged))
                .isInstanceOf(IOException.class)
                .hasRootCauseMessage("The signature is of another key");
    }

    @Test
    void allServersSignWithTheSameKeys() throws Exception {
        assertThat(keys(OWN_KEYS).pdf().certificate())
                .isEqualTo(keys(OWN_KEYS).pdf().certificate());
        assertThat(keys(OWN_KEYS).ofd().certificate())
                .isEqualTo(keys(OWN_KEYS).ofd().certificate());
    }

    /** As keys come from an authority: a file and its password. */
    @Test
    void anOfficeSignsWithItsOwnKeys() throws Exception {
        Path file = folder.resolve("office.p12");
        KeyStore office = made("elsewhere").readOrMake();
        KeyStore keystore = KeyStore.getInstance("PKCS12");
        keystore.load(null, null);
        for (String name : new String[] {"pdf", "ofd"}) {
            keystore.setKeyEntry(
                    name, office.getKey(name, null), "secret".toCharArray(), office.getCertificateChain(name));
        }
        try (OutputStream out = Files.newOutputStream(file)) {
            keystore.store(out, "secret".toCharArray());
        }

        DocumentKeys keys = keys(new DocumentKeys.Settings(file, "secret", null, null));

        assertThat(keys.pdf().certificate()).isEqualTo(office.getCertificate("pdf"));
        byte[] signed = new PdfSigning(keys, CLOCK).signed(PDF.toByteArray(), "亭湖区人社局", NOW);
        assertThat(SealedReader.holds(signed, (X509Certificate) office.getCertificate("pdf")))
                .isTrue();
        assertThatThrownBy(() -> keys(new DocumentKeys.Settings(file, "wrong", null, null)))
                .isInstanceOf(CannotStartException.class)
                .hasMessageContaining("office.p12");
    }

    @Test
    void thatAnOfficesKeysAreMissingIsToldAtTheStart() {
        assertThatThrownBy(() -> keys(new DocumentKeys.Settings(folder.resolve("none.p12"), "secret", null, null)))
                .isInstanceOf(CannotStartException.class);
    }

    /** The key of a device never leaves it: here SoftHSM of Debian, where it is installed. */
    @Test
    void aDeviceSigns() throws Exception {
        Path library = Path.of("/usr/lib/softhsm/libsofthsm2.so");
        assumeThat(library).as("softhsm2 and opensc are installed").exists();
        SoftDevice device = SoftDevice.with(library);

        DocumentKeys keys = keys(new DocumentKeys.Settings(null, null, device.configuration(), SoftDevice.PIN));

        assertThat(keys.pdf().key().getEncoded()).as("stays in the device").isNull();
        byte[] signed = new PdfSigning(keys, CLOCK).signed(PDF.toByteArray(), "亭湖区人社局", NOW);
        assertThat(SealedReader.holds(signed, keys.pdf().certificate())).isTrue();
    }

    private DocumentKeys keys(DocumentKeys.Settings settings) throws Exception {
        return new DocumentKeys(settings, made("keys"));
    }

    private MadeKeyStore made(String name) throws Exception {
        IdNumberKeys idNumbers = new IdNumberKeys(new IdNumberKeys.Settings(folder.resolve(name), true));
        if (name.equals("elsewhere")) {
            return new MadeKeyStore(TestDatabase.h2().jdbc(), idNumbers, CLOCK);
        }
        return new MadeKeyStore(database.jdbc(), idNumbers, CLOCK);
    }

    /** The same OFD with one changed bit in one of its files. */
    private static byte[] altered(byte[] ofd, String name) throws IOException {
        ByteArrayOutputStream result = new ByteArrayOutputStream();
        boolean found = false;
        try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(ofd));
                ZipOutputStream out = new ZipOutputStream(result)) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                out.putNextEntry(new ZipEntry(entry.getName()));
                byte[] content = in.readAllBytes();
                if (entry.getName().endsWith(name)) {
                    found = true;
                    content = flipped(content);
                }
                out.write(content);
            }
        }
        assertThat(found).as(name).isTrue();
        return result.toByteArray();
    }

    /** In text a letter that leaves it readable. */
    private static byte[] flipped(byte[] content) {
        String text = new String(content, StandardCharsets.UTF_8);
        byte[] changed = Arrays.copyOf(content, content.length);
        int place = text.startsWith("<?xml") ? content.length - 40 : content.length / 2;
        while (text.startsWith("<?xml") && !Character.isDigit(changed[place])) {
            place--;
        }
        changed[place] ^= 1;
        return changed;
    }
}
