package org.zhicheng.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.RegistryConfiguration;
import com.google.crypto.tink.jwt.JwkSetConverter;
import com.google.crypto.tink.jwt.JwtPublicKeyVerify;
import com.google.crypto.tink.jwt.JwtSignatureConfig;
import com.google.crypto.tink.jwt.JwtValidator;
import com.google.crypto.tink.jwt.VerifiedJwt;
import java.io.ByteArrayInputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.ofdrw.reader.ContentExtractor;
import org.ofdrw.reader.OFDReader;
import org.zhicheng.Attack;
import org.zhicheng.Proves;
import org.zhicheng.certificate.seal.Fingerprint;
import org.zhicheng.journey.Browser.Answer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;
import tools.jackson.databind.json.JsonMapper;

/** What an approved case is for: a certificate that its holder has, and that anybody can verify. */
@Tag("long")
class CertificateTest extends ServerTest {

    private static final ObjectMapper JSON = JsonMapper.shared();

    private static final Pattern MASKED_ID = Pattern.compile("\\d{6}\\*{8}\\d{3}[\\dX]");

    @Override
    boolean heldToTheDocument() {
        return true;
    }

    @Test
    @Attack(Attack.Kind.IDS)
    @Proves({"CF02", "CF05", "CF07", "CF08"})
    void anApprovedCaseGetsACertificateThatVerifiesItself() throws Exception {
        Browser holder = signIn("zhangsan");
        Case one = Certificates.approved(holder, signIn("tinghu"));
        JsonNode certificate = Certificates.issued(holder, one);
        String number = certificate.path("number").asString();

        assertThat(certificate.path("state").asString()).isEqualTo("VALID");
        assertThat(certificate.path("title").asString()).isEqualTo("助理工程师");
        assertThat(certificate.path("office").asString()).contains("亭湖区");
        assertThat(one.detail().path("events").toString()).contains("电子证书已签发");

        byte[] pdf = holder.download("/api/me/certificates/" + number + "/document.pdf");
        try (PDDocument document = Loader.loadPDF(pdf)) {
            assertThat(document.getNumberOfPages()).isEqualTo(1);
            assertThat(new PDFTextStripper().getText(document))
                    .contains("张三", "助理工程师", number)
                    .doesNotContain("320902199001011234");
            Matcher maskedId = MASKED_ID.matcher(new PDFTextStripper().getText(document));
            assertThat(maskedId.find()).isTrue();
            assertSealed(Certificates.scanned(document), number, maskedId.group(), certificate);
        }
        assertVerifiedByAnybody(number, pdf);
        assertTheOfdSaysTheSame(number, holder.download("/api/me/certificates/" + number + "/document.ofd"));

        Browser other = signIn("lisi");
        assertThat(other.get("/api/me/certificates").text()).doesNotContain(number);
        assertThat(other.get("/api/me/certificates/" + number + "/document.pdf").status())
                .isEqualTo(404);
    }

    /** Who shows a sample for a certificate has a code that proves nothing. */
    @Test
    void aSampleShowsWhatTheTableSaysAndVerifiesNothing() throws Exception {
        String paper = Files.readString(Path.of("processes/certificate-paper.dmn"));
        Browser admin = signIn("admin");
        byte[] pdf = admin.download(
                "/api/admin/certificate-previews",
                Map.of(
                        "fileName",
                        "certificate-paper.dmn",
                        "text",
                        paper.replace("\"职称\"", "\"所获职称\""),
                        "business",
                        "review",
                        "level",
                        "senior"));

        try (PDDocument document = Loader.loadPDF(pdf)) {
            assertThat(new PDFTextStripper().getText(document)).contains("所获职称", "样张", "评审");
            assertThat(Certificates.scanned(document)).endsWith("/verify");
            assertThat(document.getSignatureDictionaries()).isEmpty();
        }
        assertThat(checkDocument(new Browser(port), pdf).isObject()).isFalse();
        assertThat(signIn("zhangsan")
                        .post("/api/admin/certificate-previews", Map.of("business", "review", "level", "senior"))
                        .status())
                .isEqualTo(403);
    }

    @Test
    @Attack(Attack.Kind.FLOODING)
    void whoGuessesIsStopped() {
        Browser machine = new Browser(port);
        for (int n = 0; n < 60; n++) {
            machine.post("/api/certificates/verifications", Map.of("number", "2026320902" + n, "name", "张三"));
        }
        Answer refused = machine.post("/api/certificates/verifications", Map.of("number", "1", "name", "张三"));
        assertThat(refused.status()).isEqualTo(429);
        assertThat(refused.text()).contains("核验的次数太多");
        assertThat(machine.post("/api/certificates/document-verifications", Map.of("sha256", "0".repeat(64)))
                        .status())
                .as("by another way")
                .isEqualTo(429);
        tables.sql("delete from throttle_event").update();
    }

    /** As a phone reads the printed page, and checks it with the published keys. */
    private void assertSealed(String code, String number, String maskedId, JsonNode certificate) throws Exception {
        assertThat(code).contains("/verify#");
        JwtSignatureConfig.register();
        KeysetHandle keys = JwkSetConverter.toPublicKeysetHandle(
                new Browser(port).get("/.well-known/certificate-keys.json").text());
        VerifiedJwt token =
                Certificates.opened(new Browser(port), code.substring(code.indexOf('#') + 1), "zhicheng-certificate");

        assertThat(token.getJwtId()).isEqualTo(number);
        assertThat(token.getStringClaim("name")).isEqualTo("*三");
        assertThat(token.getStringClaim("sha256"))
                .as("what is printed is what was sealed")
                .isEqualTo(Fingerprint.of(List.of(
                        number,
                        "张三",
                        maskedId,
                        certificate.path("title").asString(),
                        certificate.path("specialty").asString(),
                        certificate.path("way").asString(),
                        certificate.path("office").asString(),
                        certificate.path("obtainedOn").asString())));
        JsonNode place = JSON.readTree(token.getJsonObjectClaim("status")).path("status_list");
        String list = new Browser(port).get("/certificates/states").text();
        VerifiedJwt states = keys.getPrimitive(RegistryConfiguration.get(), JwtPublicKeyVerify.class)
                .verifyAndDecode(
                        list,
                        JwtValidator.newBuilder()
                                .expectTypeHeader("statuslist+jwt")
                                .build());
        assertThat(states.getSubject()).isEqualTo(place.path("uri").asString());
    }

    private void assertTheOfdSaysTheSame(String number, byte[] ofd) throws Exception {
        try (OFDReader reader = new OFDReader(new ByteArrayInputStream(ofd))) {
            assertThat(reader.hasSignature()).isTrue();
            assertThat(String.join("\n", new ContentExtractor(reader).extractAll()))
                    .contains("张三", "助理工程师", number)
                    .doesNotContain("320902199001011234");
        }
        assertVerifiedByAnybody(number, ofd);
    }

    private void assertVerifiedByAnybody(String number, byte[] document) throws Exception {
        Browser anybody = new Browser(port);
        JsonNode right = check(anybody, number, " 张 三 ");
        assertThat(right.path("state").asString()).isEqualTo("VALID");
        assertThat(right.path("maskedName").asString()).isEqualTo("*三");
        assertThat(right.toString()).doesNotContain("张三", "3209021");

        assertThat(check(anybody, number, "张四").isObject()).as("another name").isFalse();
        assertThat(check(anybody, "20263209022999999", "张三").isObject())
                .as("a guessed number")
                .isFalse();

        assertThat(checkDocument(anybody, document).path("number").asString()).isEqualTo(number);
        byte[] altered = document.clone();
        altered[altered.length / 2] ^= 1;
        assertThat(checkDocument(anybody, altered).isObject())
                .as("one flipped bit")
                .isFalse();
    }

    private static JsonNode check(Browser anybody, String number, String name) {
        return anybody.post("/api/certificates/verifications", Map.of("number", number, "name", name))
                .body()
                .path("certificate");
    }

    private static JsonNode checkDocument(Browser anybody, byte[] file) throws Exception {
        String sha256 =
                HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(file));
        return anybody.post("/api/certificates/document-verifications", Map.of("sha256", sha256))
                .body()
                .path("certificate");
    }
}
