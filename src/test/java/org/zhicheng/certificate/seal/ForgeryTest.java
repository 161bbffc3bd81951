package org.zhicheng.certificate.seal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationText;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.zhicheng.Attack;
import org.zhicheng.letter.paper.Diploma;
import org.zhicheng.letter.paper.PaperFont;
import org.zhicheng.reference.TestDatabase;
import org.zhicheng.secret.IdNumberKeys;

/** What a forger makes of a certificate is never taken for one: document, code or list of states (CF06, CF08). */
class ForgeryTest {

    private static final Instant NOW = Instant.parse("2026-11-30T02:00:00Z");
    private static final Clock CLOCK = Clock.fixed(NOW, ZoneOffset.UTC);
    private static final DocumentKeys.Settings MADE = new DocumentKeys.Settings(null, null, null, null);
    private static final String PLATFORM = "https://zc.example";
    private static final String STATES = PLATFORM + "/certificates/states";

    private static Office office;
    private static Office forger;
    private static byte[] pdf;
    private static byte[] otherPdf;
    private static byte[] ofd;
    private static byte[] otherOfd;
    private static String token;
    private static String otherToken;
    private static String list;

    /** An office with keys of its own. */
    private record Office(PdfSigning pdf, OfdSigning ofd, DocumentKeys documents, SealKeys seals) {

        static Office in(Path folder) throws Exception {
            TestDatabase database = TestDatabase.h2();
            IdNumberKeys idNumbers = new IdNumberKeys(new IdNumberKeys.Settings(folder, true));
            DocumentKeys keys = new DocumentKeys(MADE, new MadeKeyStore(database.jdbc(), idNumbers, CLOCK));
            SealKeys seals = new SealKeys(new SealKeyset(database.jdbc(), idNumbers, CLOCK), CLOCK);
            return new Office(new PdfSigning(keys, CLOCK), new OfdSigning(keys), keys, seals);
        }

        byte[] signedPdf(byte[] document) throws IOException {
            return pdf.signed(document, "亭湖区人社局", NOW);
        }

        String token(String number, String name) {
            SealedFacts facts =
                    new SealedFacts(number, name, "助理工程师", "工程技术→电力系统", LocalDate.of(2026, 11, 30), "亭湖区人社局", "abc", 7);
            return new CertificateTokens(seals).seal(facts, NOW, PLATFORM, STATES);
        }

        String list(Map<Integer, Integer> ended, Instant at) {
            return StatusList.of(100, ended).signed(seals, STATES, at, Duration.ofHours(1));
        }
    }

    @BeforeAll
    static void aCertificate(@TempDir Path own, @TempDir Path elsewhere) throws Exception {
        office = Office.in(own);
        forger = Office.in(elsewhere);
        byte[][] one = printed("张三");
        byte[][] other = printed("李四");
        pdf = office.signedPdf(one[0]);
        otherPdf = office.signedPdf(other[0]);
        ofd = office.ofd().signed(one[1]);
        otherOfd = office.ofd().signed(other[1]);
        token = office.token("202632090220000016", "*三");
        otherToken = office.token("202632090220000024", "*四");
        list = office.list(Map.of(7, StatusList.REVOKED), NOW);
    }

    private static byte[][] printed(String name) throws IOException {
        ByteArrayOutputStream pdf = new ByteArrayOutputStream();
        ByteArrayOutputStream ofd = new ByteArrayOutputStream();
        try (Diploma diploma = new Diploma(new PaperFont())) {
            diploma.line("姓名", name);
            diploma.line("职称", "助理工程师");
            diploma.finish("证书", "编号", pdf, ofd);
        }
        return new byte[][] {pdf.toByteArray(), ofd.toByteArray()};
    }

    /** Without it the attempts below would prove nothing. */
    @Test
    void whatTheOfficeMadeHolds() throws Exception {
        assertThat(SealedReader.holds(pdf, office.documents().pdf().certificate()))
                .isTrue();
        office.ofd().verify(ofd);
        assertThat(SealedReader.token(token, office.seals().published(), PLATFORM)
                        .getJwtId())
                .isEqualTo("202632090220000016");
        SealedReader.list(list, office.seals().published(), STATES, CLOCK);
    }

    @Attack(Attack.Kind.CERTIFICATES)
    @ParameterizedTest
    @ValueSource(
            strings = {
                "a byte of the head",
                "a byte of the page",
                "a byte of the signature",
                "a byte at the end",
                "a shorter range",
                "words behind the end",
                "the end cut off",
                "a note added",
                "a page added",
                "saved anew",
                "signed by a forger",
                "signed twice, the second time by a forger",
                "the signature of another certificate"
            })
    void aForgedPdfDoesNotHold(String forgery) throws Exception {
        assertThat(SealedReader.holds(
                        forgedPdf(forgery), office.documents().pdf().certificate()))
                .isFalse();
    }

    private static byte[] forgedPdf(String forgery) throws IOException {
        int signature = place(pdf, "/Contents <");
        return switch (forgery) {
            case "a byte of the head" -> flipped(pdf, 30);
            case "a byte of the page" -> flipped(pdf, place(pdf, "stream\n") + 40);
            case "a byte of the signature" -> flipped(pdf, place(pdf, "0000000000000000", signature) - 12);
            case "a byte at the end" -> flipped(pdf, pdf.length - 12);
            case "a shorter range" -> replaced(pdf, "/ByteRange [0 ", "/ByteRange [1 ");
            case "words behind the end" -> joined(pdf, "\n%更正：李四\n".getBytes(StandardCharsets.UTF_8));
            case "the end cut off" -> Arrays.copyOf(pdf, pdf.length - 200);
            case "a note added" ->
                changed(true, document -> {
                    PDAnnotationText note = new PDAnnotationText();
                    note.setContents("有效");
                    document.getPage(0).getAnnotations().add(note);
                    document.getPage(0).getCOSObject().setNeedToBeUpdated(true);
                });
            case "a page added" ->
                changed(true, document -> {
                    document.addPage(new PDPage());
                    document.getDocumentCatalog().getPages().getCOSObject().setNeedToBeUpdated(true);
                });
            case "saved anew" -> changed(false, document -> {});
            case "signed by a forger" -> forger.signedPdf(printed("李四")[0]);
            case "signed twice, the second time by a forger" -> forger.signedPdf(pdf);
            case "the signature of another certificate" -> {
                byte[] swapped = pdf.clone();
                int from = place(otherPdf, "/Contents <");
                System.arraycopy(otherPdf, from, swapped, signature, 8 * 1024);
                yield swapped;
            }
            default -> throw new IllegalArgumentException(forgery);
        };
    }

    private interface Change {

        void to(PDDocument document) throws IOException;
    }

    private static byte[] changed(boolean incremental, Change change) throws IOException {
        ByteArrayOutputStream result = new ByteArrayOutputStream();
        try (PDDocument document = Loader.loadPDF(pdf)) {
            change.to(document);
            if (incremental) {
                document.saveIncremental(result);
            } else {
                document.save(result);
            }
        }
        return result.toByteArray();
    }

    @Attack(Attack.Kind.CERTIFICATES)
    @ParameterizedTest
    @ValueSource(
            strings = {
                "Content.xml",
                "DocumentRes.xml",
                "PublicRes.xml",
                "Document.xml",
                "OFD.xml",
                "Signature.xml",
                "SignedValue.dat",
                "a file taken away",
                "a page of another certificate",
                "the signature taken away",
                "the signature of another certificate",
                "signed by a forger"
            })
    void aForgedOfdDoesNotVerify(String forgery) throws Exception {
        byte[] forged =
                switch (forgery) {
                    case "a file taken away" -> files(name -> name.endsWith("font-0.ttf"), content -> null);
                    case "a page of another certificate" -> swapped("Content.xml");
                    case "the signature taken away" -> files(name -> name.contains("Signs/"), content -> null);
                    case "the signature of another certificate" -> swapped("SignedValue.dat");
                    case "signed by a forger" -> forger.ofd().signed(printed("李四")[1]);
                    default ->
                        files(
                                name -> name.endsWith("/" + forgery) || name.equals(forgery),
                                content -> flipped(
                                        content, forgery.endsWith("dat") ? content.length - 10 : content.length / 2));
                };

        assertThatThrownBy(() -> office.ofd().verify(forged)).isInstanceOf(Exception.class);
    }

    private static byte[] swapped(String name) throws IOException {
        Map<String, byte[]> others = unzipped(otherOfd);
        Map<String, byte[]> all = unzipped(ofd);
        all.replaceAll((file, content) -> file.endsWith(name) ? others.get(file) : content);
        return zipped(all);
    }

    private static byte[] files(Predicate<String> which, UnaryOperator<byte[]> change) throws IOException {
        Map<String, byte[]> all = unzipped(ofd);
        assertThat(all.keySet()).anyMatch(which);
        Map<String, byte[]> result = new LinkedHashMap<>();
        all.forEach((name, content) -> {
            byte[] becomes = which.test(name) ? change.apply(content) : content;
            if (becomes != null) {
                result.put(name, becomes);
            }
        });
        return zipped(result);
    }

    private static Map<String, byte[]> unzipped(byte[] file) throws IOException {
        Map<String, byte[]> all = new LinkedHashMap<>();
        try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(file))) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                all.put(entry.getName(), in.readAllBytes());
            }
        }
        return all;
    }

    private static byte[] zipped(Map<String, byte[]> files) throws IOException {
        ByteArrayOutputStream result = new ByteArrayOutputStream();
        try (ZipOutputStream out = new ZipOutputStream(result)) {
            for (Map.Entry<String, byte[]> file : files.entrySet()) {
                out.putNextEntry(new ZipEntry(file.getKey()));
                out.write(file.getValue());
            }
        }
        return result.toByteArray();
    }

    @Attack(Attack.Kind.CERTIFICATES)
    @ParameterizedTest
    @ValueSource(
            strings = {
                "another name",
                "another number",
                "another place in the list",
                "a changed bit of the signature",
                "no signature",
                "no algorithm",
                "the public key as a secret",
                "the signature of another token",
                "the key of a forger",
                "the key of a forger under the name of ours",
                "a list for a certificate",
                "another issuer",
                "a critical extension",
                "two tokens in one"
            })
    void aForgedCodeIsRefused(String forgery) {
        String[] parts = token.split("\\.");
        String forged =
                switch (forgery) {
                    case "another name" -> parts[0] + "." + payload("*三", "*四") + "." + parts[2];
                    case "another number" -> parts[0] + "." + payload("0016", "0024") + "." + parts[2];
                    case "another place in the list" ->
                        parts[0] + "." + payload("\"idx\":7", "\"idx\":8") + "." + parts[2];
                    case "a changed bit of the signature" ->
                        parts[0] + "." + parts[1] + "." + coded(flipped(decoded(parts[2]), 5));
                    case "no signature" -> parts[0] + "." + parts[1] + ".";
                    case "no algorithm" -> header("ES256", "none") + "." + parts[1] + ".";
                    case "the public key as a secret" -> hmac(header("ES256", "HS256") + "." + parts[1]);
                    case "the signature of another token" ->
                        parts[0] + "." + parts[1] + "." + otherToken.split("\\.")[2];
                    case "the key of a forger" -> forger.token("202632090220000016", "*三");
                    case "the key of a forger under the name of ours" -> {
                        String[] made = forger.token("202632090220000016", "*四").split("\\.");
                        yield parts[0] + "." + made[1] + "." + made[2];
                    }
                    case "a list for a certificate" -> list;
                    case "another issuer" -> parts[0] + "." + payload("zc.example", "zc.evil.ex") + "." + parts[2];
                    case "a critical extension" ->
                        header("\"alg\"", "\"crit\":[\"x\"],\"x\":1,\"alg\"") + "." + parts[1] + "." + parts[2];
                    case "two tokens in one" -> token + "." + otherToken;
                    default -> throw new IllegalArgumentException(forgery);
                };

        assertThat(forged).isNotEqualTo(token);
        assertThatThrownBy(() -> SealedReader.token(forged, office.seals().published(), PLATFORM))
                .isInstanceOf(GeneralSecurityException.class);
    }

    private static String payload(String was, String becomes) {
        return part(1, was, becomes);
    }

    private static String header(String was, String becomes) {
        return part(0, was, becomes);
    }

    private static String part(int number, String was, String becomes) {
        String text = new String(decoded(token.split("\\.")[number]), StandardCharsets.UTF_8);
        assertThat(text).contains(was);
        return coded(text.replace(was, becomes).getBytes(StandardCharsets.UTF_8));
    }

    private static String hmac(String signed) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(office.seals().published().getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
            return signed + "." + coded(mac.doFinal(signed.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    @Attack(Attack.Kind.CERTIFICATES)
    @ParameterizedTest
    @ValueSource(
            strings = {
                "one of yesterday",
                "one that has just run out",
                "a changed bit",
                "one without the revocation, by a forger",
                "one of another platform",
                "a certificate for a list",
                "no algorithm"
            })
    void aForgedListIsNotBelieved(String forgery) {
        String[] parts = list.split("\\.");
        String forged =
                switch (forgery) {
                    case "one of yesterday" -> office.list(Map.of(), NOW.minus(Duration.ofDays(1)));
                    case "one that has just run out" -> office.list(Map.of(), NOW.minusSeconds(3601));
                    case "a changed bit" -> parts[0] + "." + coded(flipped(decoded(parts[1]), 60)) + "." + parts[2];
                    case "one without the revocation, by a forger" -> forger.list(Map.of(), NOW);
                    case "one of another platform" ->
                        StatusList.of(100, Map.of())
                                .signed(
                                        office.seals(),
                                        "https://other.example/certificates/states",
                                        NOW,
                                        Duration.ofHours(1));
                    case "a certificate for a list" -> token;
                    case "no algorithm" ->
                        coded("{\"alg\":\"none\",\"typ\":\"statuslist+jwt\"}".getBytes(StandardCharsets.UTF_8)) + "."
                                + parts[1] + ".";
                    default -> throw new IllegalArgumentException(forgery);
                };

        assertThatThrownBy(() -> SealedReader.list(forged, office.seals().published(), STATES, CLOCK))
                .isInstanceOf(GeneralSecurityException.class);
    }

    private static byte[] decoded(String part) {
        return Base64.getUrlDecoder().decode(part);
    }

    private static String coded(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    private static byte[] flipped(byte[] content, int place) {
        byte[] changed = content.clone();
        changed[place] ^= 1;
        return changed;
    }

    private static byte[] joined(byte[] one, byte[] other) {
        byte[] both = Arrays.copyOf(one, one.length + other.length);
        System.arraycopy(other, 0, both, one.length, other.length);
        return both;
    }

    private static byte[] replaced(byte[] content, String was, String becomes) {
        int place = place(content, was);
        byte[] changed = content.clone();
        System.arraycopy(becomes.getBytes(StandardCharsets.ISO_8859_1), 0, changed, place, becomes.length());
        return changed;
    }

    private static int place(byte[] content, String words) {
        return place(content, words, 0);
    }

    /** Where these words stand first, from a place on. */
    private static int place(byte[] content, String words, int from) {
        int place = new String(content, StandardCharsets.ISO_8859_1).indexOf(words, from);
        assertThat(place).as(words).isNotNegative();
        return place;
    }
}
