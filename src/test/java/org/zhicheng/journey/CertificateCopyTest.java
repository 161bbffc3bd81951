package org.zhicheng.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Map;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.zhicheng.Attack;
import org.zhicheng.HouseClock;
import org.zhicheng.Proves;
import org.zhicheng.certificate.seal.KeyRotation;
import org.zhicheng.journey.Browser.Answer;
import org.zhicheng.sql.SqlTime;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;
import tools.jackson.databind.json.JsonMapper;

/** A certificate that its holder hands on for one purpose and for a while. */
@OwnServer
@Tag("long")
class CertificateCopyTest extends ServerTest {

    private static final ObjectMapper JSON = JsonMapper.shared();
    private static final String PURPOSE = "新洋港大桥项目投标（A标段）";
    private static final int REVOKED = 1;

    @Autowired
    KeyRotation rotation;

    private Browser holder;
    private Browser anybody;
    private String number;
    private Case one;

    @BeforeEach
    void aCertificate() {
        holder = signIn("zhangsan");
        anybody = new Browser(port);
        tables.sql("delete from throttle_event").update();
        tables.sql("delete from declaration_ban").update();
        tables.sql("delete from certificate_copy").update();
        one = Certificates.approved(holder, signIn("tinghu"));
        number = Certificates.issued(holder, one).path("number").asString();
    }

    @Override
    boolean heldToTheDocument() {
        return true;
    }

    @Test
    @Attack(Attack.Kind.CERTIFICATES)
    @Proves("CF10")
    void isGoodForItsPurposeUntilItsDayAndNeverAfter() throws Exception {
        LocalDate until = HouseClock.today().plusDays(30);
        JsonNode copy = made(PURPOSE, until).body();
        byte[] pdf = holder.download(document(copy));
        String code;
        try (PDDocument paper = Loader.loadPDF(pdf)) {
            assertThat(new PDFTextStripper().getText(paper))
                    .contains("张三", number, "加注副本")
                    .contains("本证书仅用于" + PURPOSE + "，" + until.getYear() + "年" + until.getMonthValue() + "月"
                            + until.getDayOfMonth() + "日前有效。")
                    .containsPattern("\\*{14}\\d{3}[\\dX]")
                    .doesNotContain("320902*");
            assertThat(paper.getSignatureDictionaries())
                    .as("signed as the original")
                    .hasSize(1);
            code = Certificates.scanned(paper);
        }
        JsonNode claims = Certificates.claims(code.substring(code.indexOf('#') + 1));
        assertThat(claims.path("purpose").asString()).isEqualTo(PURPOSE);
        assertThat(claims.path("exp").asLong())
                .isEqualTo(until.plusDays(1)
                        .atStartOfDay(ZoneId.of("Asia/Shanghai"))
                        .toEpochSecond());

        JsonNode seen = verified(pdf);
        assertThat(seen.has("certificate")).as("a copy is not the certificate").isFalse();
        assertThat(seen.at("/copy/state").asString()).isEqualTo("VALID");
        assertThat(seen.at("/copy/purpose").asString()).isEqualTo(PURPOSE);
        assertThat(seen.at("/copy/until").asString()).isEqualTo(until.toString());
        assertThat(seen.toString()).doesNotContain("张三", "320902199");
        byte[] original = holder.download("/api/me/certificates/" + number + "/document.pdf");
        assertThat(verified(original).has("copy")).isFalse();
        byte[] edited = pdf.clone();
        edited[edited.length / 2] ^= 1;
        assertThat(verified(edited).has("copy")).as("one flipped bit").isFalse();

        tables.sql("update certificate_copy set valid_until = ? where id = ?")
                .params(HouseClock.today().minusDays(1), copy.path("id").asString())
                .update();
        assertThat(verified(pdf).at("/copy/state").asString()).isEqualTo("EXPIRED");
        assertThat(verified(pdf).toString()).doesNotContain("VALID");
        assertThat(copies().path(0).path("state").asString()).isEqualTo("EXPIRED");
    }

    @Test
    @Attack(Attack.Kind.CERTIFICATES)
    @Proves("CF10")
    void endsWithItsHoldersWordAndWithTheCertificate() throws Exception {
        JsonNode first = made("入职登记", HouseClock.today()).body();
        JsonNode second = made("职称聘任", HouseClock.today().plusDays(365)).body();
        byte[] pdf = holder.download(document(first));
        byte[] other = holder.download(document(second));
        assertThat(copies()).hasSize(2);

        assertThat(holder.delete(
                                "/api/me/certificate-copies/" + first.path("id").asString())
                        .status())
                .isEqualTo(204);
        assertThat(verified(pdf).at("/copy/state").asString()).isEqualTo("ENDED");
        assertThat(Certificates.published(anybody, Certificates.place(pdf)))
                .as("the list, at once")
                .isEqualTo(REVOKED);
        assertThat(Certificates.published(anybody, Certificates.place(other))).isZero();
        assertThat(verified(other).at("/copy/state").asString()).isEqualTo("VALID");
        assertThat(anybody.post("/api/certificates/verifications", Map.of("number", number, "name", "张三"))
                        .body()
                        .at("/certificate/state")
                        .asString())
                .as("the certificate itself")
                .isEqualTo("VALID");

        Changes.revoked(holder, signIn("tinghu"), signIn("fuzeren"), one);
        assertThat(verified(other).at("/copy/state").asString()).isEqualTo("REVOKED");
        assertThat(Certificates.published(anybody, Certificates.place(other))).isEqualTo(REVOKED);
        assertThat(made("投标", HouseClock.today().plusDays(1)).status())
                .as("of what does not hold")
                .isEqualTo(409);
        assertThat(tables.sql("select action from audit_event where subject_type = 'certificate-copy'")
                        .query(String.class)
                        .list())
                .contains("share-certificate", "end-certificate-copy", "download-certificate");
    }

    @Test
    @Attack(Attack.Kind.IDS)
    @Proves("CF10")
    void nobodyCopiesReadsOrEndsWhatIsAnothers() {
        JsonNode copy = made("投标", HouseClock.today().plusDays(1)).body();
        String id = copy.path("id").asString();
        Browser other = signIn("lisi");
        Map<String, Object> wanted =
                Map.of("purpose", "投标", "until", HouseClock.today().plusDays(1).toString());

        assertThat(other.post("/api/me/certificates/" + number + "/copies", wanted)
                        .status())
                .isEqualTo(404);
        assertThat(signIn("tinghu")
                        .post("/api/me/certificates/" + number + "/copies", wanted)
                        .status())
                .isEqualTo(404);
        assertThat(other.get(document(copy)).status()).isEqualTo(404);
        assertThat(other.delete("/api/me/certificate-copies/" + id).status()).isEqualTo(404);
        assertThat(other.get("/api/me/certificate-copies").body()).isEmpty();
        assertThat(copies().path(0).path("state").asString()).isEqualTo("VALID");
    }

    @Test
    @Attack(Attack.Kind.TEXT)
    @Proves("CF10")
    void aPurposeIsNoSentenceOfItsOwn() {
        LocalDate until = HouseClock.today().plusDays(1);
        for (String purpose : new String[] {
            "",
            " 投 ",
            "<b>投标</b>",
            "投标，长期有效。另",
            "投标；永久有效",
            "投标\n长期有效",
            "投标\u202E效有期长",
            "{name}",
            "${7*7}",
            "一二三四五六七八九十一二三四五六七八九十一",
            "投标'--"
        }) {
            Answer refused = made(purpose, until);
            assertThat(refused.status()).as(purpose).isEqualTo(422);
            assertThat(refused.text()).contains("用途");
        }
        assertThat(made("投标", HouseClock.today().minusDays(1)).status()).isEqualTo(422);
        assertThat(made("投标", HouseClock.today().plusDays(366)).status()).isEqualTo(422);
        assertThat(copies()).isEmpty();
    }

    @Test
    @Attack(Attack.Kind.FLOODING)
    @Proves("CF10")
    void aMachineMakesFew() {
        LocalDate until = HouseClock.today().plusDays(1);
        for (int n = 0; n < 5; n++) {
            assertThat(made("投标" + n, until).status()).isEqualTo(201);
        }
        assertThat(made("投标", until).status()).isEqualTo(429);

        tables.sql("delete from throttle_event").update();
        tables.sql("insert into certificate_copy (id, certificate_id, number, holder_id, purpose, valid_until, made_at,"
                        + " status_index, document) select k.id || n.x, k.certificate_id, k.number, k.holder_id, k.purpose,"
                        + " k.valid_until, k.made_at, -1000 - k.status_index * 10 - n.x, k.document from certificate_copy k,"
                        + " (values (1), (2), (3)) n(x) where k.number = ?")
                .param(number)
                .update();
        assertThat(made("投标", until).text()).contains("已有 20 份");
    }

    /** As after the command that adds a key, on a server that nobody starts again. */
    @Test
    @Proves("CF08")
    void whatIsSignedBeforeANewKeyAndAfterItVerifiesTheSame() throws Exception {
        String before = Certificates.code(holder.download("/api/me/certificates/" + number + "/document.pdf"));
        String added = rotation.add(KeyRotation.USUAL).orElseThrow().kid();
        Office.await("the new key", () -> keys().contains(added));
        assertThat(kid(anybody.get("/certificates/states").text())).isEqualTo(kid(before));

        tables.sql("update certificate_seal set next_from = ?")
                .param(SqlTime.of(HouseClock.now().minusSeconds(1)))
                .update();
        Office.await(
                "the list of the new key",
                () -> kid(anybody.get("/certificates/states").text()).equals(added));
        String after = Certificates.code(holder.download(
                document(made(PURPOSE, HouseClock.today().plusDays(1)).body())));
        assertThat(kid(after)).isEqualTo(added);
        assertThat(Certificates.opened(anybody, before, "zhicheng-certificate").getJwtId())
                .isEqualTo(number);
        assertThat(Certificates.opened(anybody, after, "zhicheng-certificate-copy")
                        .getJwtId())
                .isEqualTo(number);
        assertThat(Certificates.opened(
                                anybody, anybody.get("/certificates/states").text(), "statuslist+jwt")
                        .getSubject())
                .endsWith("/certificates/states");
    }

    private String keys() {
        return anybody.get("/.well-known/certificate-keys.json").text();
    }

    private static String kid(String token) {
        return JSON.readTree(new String(Base64.getUrlDecoder().decode(token.split("\\.")[0]), StandardCharsets.UTF_8))
                .path("kid")
                .asString();
    }

    private Answer made(String purpose, LocalDate until) {
        return holder.post(
                "/api/me/certificates/" + number + "/copies", Map.of("purpose", purpose, "until", until.toString()));
    }

    private JsonNode copies() {
        return holder.get("/api/me/certificate-copies").body();
    }

    private static String document(JsonNode copy) {
        return "/api/me/certificate-copies/" + copy.path("id").asString() + "/document.pdf";
    }

    private JsonNode verified(byte[] file) throws Exception {
        String sha256 =
                HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(file));
        return anybody.post("/api/certificates/document-verifications", Map.of("sha256", sha256))
                .body();
    }
}
