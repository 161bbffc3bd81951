package org.zhicheng.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Enumeration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.zhicheng.Attack;
import org.zhicheng.HouseClock;
import org.zhicheng.Proves;
import org.zhicheng.archive.Archiving;
import org.zhicheng.archive.PackageReading;
import org.zhicheng.journey.Browser.Answer;
import org.zhicheng.material.Pdfs;
import org.zhicheng.sql.SqlTime;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A case that has ended, as it can be read without us. */
@OwnServer
@Tag("long")
class ArchiveTest extends ServerTest {

    @Autowired
    Archiving archiving;

    @TempDir
    Path folder;

    private Browser holder;
    private Browser office;

    @BeforeEach
    void everybodyIsThere() {
        holder = signIn("zhangsan");
        office = signIn("tinghu");
        tables.sql("delete from throttle_event").update();
        tables.sql("delete from declaration_ban").update();
        tables.sql("update publicity set state = 'REFUSED', closed_at = coalesce(closed_at, current_timestamp)")
                .update();
    }

    @Override
    boolean heldToTheDocument() {
        return true;
    }

    @Test
    @Proves({"AR01", "AR02"})
    void anApprovedCaseIsArchivedWholeAndAgainOnceItsCertificateIsRevoked() throws Exception {
        Case one = Certificates.approved(holder, office);
        String number = Certificates.issued(holder, one).path("number").asString();
        assertThat(packages(office, one)).as("not before its time").isEmpty();
        archive(one);

        JsonNode first = packages(office, one).path(0);
        assertThat(first.path("missing").asInt()).isZero();
        assertThat(first.has("keptUntil")).as("a last day").isFalse();
        Map<String, byte[]> files = unpacked(office.download(first.path("url").asString()));
        assertThat(files.keySet())
                .contains(
                        "办件.html",
                        "申报表.pdf",
                        "办件数据.json",
                        "审计摘录.html",
                        "说明.txt",
                        "记录/证书.json",
                        "证书/" + number + "-1.pdf",
                        "证书/" + number + "-1.ofd",
                        "manifest.json",
                        "manifest.jws")
                .anyMatch(path -> path.startsWith("材料/") && path.endsWith(".pdf"))
                .noneMatch(path -> path.contains("备注"));
        assertThat(files.get("证书/" + number + "-1.pdf"))
                .isEqualTo(holder.download("/api/me/certificates/" + number + "/document.pdf"));
        assertThat(text(files, "办件.html")).contains("张三", one.number(), "通过", number, "电子证书已签发", "核验");
        assertThat(text(files, "说明.txt")).contains("包里有什么", "亭湖", "怎样核对");
        assertThat(text(files, "审计摘录.html")).contains("审核通过", "区县人社部门审核", "审计链校验值");
        assertThat(JsonMapper.shared().readTree(files.get("办件数据.json")).path("sections"))
                .isNotEmpty();
        try (PDDocument paper = Loader.loadPDF(files.get("申报表.pdf"))) {
            assertThat(new PDFTextStripper().getText(paper)).contains("张三", one.number());
        }
        archiving.archiveTheEnded();
        assertThat(packages(office, one)).as("nothing changed").hasSize(1);

        Changes.revoked(holder, office, signIn("fuzeren"), one);
        archiving.archiveTheEnded();
        JsonNode both = packages(office, one);
        assertThat(both).hasSize(2);
        Map<String, byte[]> later =
                unpacked(office.download(both.path(0).path("url").asString()));
        assertThat(text(later, "记录/证书变更.json")).contains("虚假材料", Changes.FACTS);
        assertThat(text(later, "办件.html")).contains("REVOKED");
        assertThat(unpacked(office.download(both.path(1).path("url").asString()))
                        .keySet())
                .as("the first one stays as it was")
                .isEqualTo(files.keySet());
        assertThat(tables.sql("select count(*) from audit_event where action = 'download-archive' and case_number = ?")
                        .param(one.number())
                        .query(Integer.class)
                        .single())
                .isEqualTo(3);
    }

    @Test
    @Attack(Attack.Kind.IDS)
    @Proves("AR01")
    void onlyTheOfficeThatKeepsItTakesAPackage() {
        Case one = Publicities.published(holder, signIn("tinghu"), signIn("yancheng"));
        tables.sql("update declaration set status = 'REJECTED', finished_at = current_timestamp where id = ?")
                .param(one.id)
                .update();
        archive(one);

        Browser keeper = signIn("yancheng");
        String url = packages(keeper, one).path(0).path("url").asString();
        assertThat(keeper.get(url).status()).isEqualTo(200);
        JsonNode seen = packages(office, one).path(0);
        assertThat(seen.path("madeAt").asString()).as("had the case before").isNotEmpty();
        assertThat(seen.has("url")).isFalse();
        assertThat(office.get(url).status()).isEqualTo(404);
        assertThat(signIn("admin").get(url).status()).isEqualTo(200);
        for (Browser other : List.of(holder, signIn("lisi"), signIn("sports"))) {
            assertThat(other.get(url).status()).isIn(403, 404);
            assertThat(other.get("/api/office/cases/" + one.id + "/archive").status())
                    .isIn(403, 404);
        }
        assertThat(new Browser(port).get(url).status()).isEqualTo(401);
        assertThat(keeper.get(url.replace("/1/", "/2/")).status()).isEqualTo(404);
        assertThat(keeper.get(url.replace("/1/", "/../")).status()).isIn(400, 404);
    }

    /** What is sealed stays sealed, also for the office, and in what leaves the house. */
    @Test
    @Attack(Attack.Kind.IDS)
    @Proves("PB04")
    void whoObjectedIsInNoPackage() throws Exception {
        Browser city = signIn("yancheng");
        Case one = Publicities.published(holder, office, city);
        Browser anybody = new Browser(port);
        JsonNode entry = Publicities.entry(anybody, "张三");
        assertThat(anybody.post("/api/publicity/objections", Publicities.objection(entry))
                        .status())
                .isEqualTo(201);
        tables.sql("update declaration set status = 'REJECTED', finished_at = current_timestamp where id = ?")
                .param(one.id)
                .update();
        archive(one);

        Map<String, byte[]> files =
                unpacked(city.download(packages(city, one).path(0).path("url").asString()));
        assertThat(text(files, "记录/公示异议.json")).contains("受理编号");
        assertThat(files).allSatisfy((path, content) -> assertThat(new String(content, StandardCharsets.UTF_8))
                .as(path)
                .doesNotContain("秦可观", "13912345678", Publicities.FACTS));
    }

    /** As if the days of the table were over. */
    @Test
    @Proves("AR01")
    void whatIsLookedAtAgainIsInIt() throws Exception {
        Case one = Case.submitted(holder);
        one.awaitStatus("COUNTY_REVIEW");
        Office.review(office, Office.claim(office), Map.of("outcome", "rejected", "reason", "工作年限不足。"));
        one.awaitStatus("REJECTED");
        String asked = "/api/declarations/" + one.id + "/re-examination";
        String file = holder.sendPdf(asked + "/files", "缴费证明.pdf", Pdfs.saying("social security"))
                .body()
                .path("id")
                .asString();
        Answer taken = holder.post(asked, Map.of("facts", "工作年限少算了一年，附缴费证明。", "files", List.of(file)));
        assertThat(taken.status()).as(taken.text()).isEqualTo(204);
        archive(one);

        Map<String, byte[]> files = unpacked(
                office.download(packages(office, one).path(0).path("url").asString()));
        assertThat(files).containsKey("复查的附件/缴费证明.pdf");
        assertThat(text(files, "记录/复查.json")).contains("少算了一年", "REJECTED");
    }

    private void archive(Case one) {
        tables.sql("update declaration set finished_at = ? where id = ?")
                .params(SqlTime.of(HouseClock.now().minusSeconds(40L * 24 * 3600)), one.id)
                .update();
        archiving.archiveTheEnded();
    }

    private static JsonNode packages(Browser viewer, Case one) {
        return viewer.get("/api/office/cases/" + one.id + "/archive").body();
    }

    private static String text(Map<String, byte[]> files, String path) {
        assertThat(files).containsKey(path);
        return new String(files.get(path), StandardCharsets.UTF_8);
    }

    /** Reads a package as anybody's program does, after it was held against its list. */
    private Map<String, byte[]> unpacked(byte[] content) throws IOException {
        Path file = Files.write(folder.resolve("package.zip"), content);
        PackageReading.Report report = PackageReading.of(
                file,
                new Browser(port).get("/.well-known/certificate-keys.json").text());
        assertThat(report.faults()).isEmpty();
        Map<String, byte[]> files = new LinkedHashMap<>();
        try (ZipFile zip = new ZipFile(file.toFile(), StandardCharsets.UTF_8)) {
            for (Enumeration<? extends ZipEntry> entries = zip.entries(); entries.hasMoreElements(); ) {
                ZipEntry entry = entries.nextElement();
                files.put(entry.getName(), zip.getInputStream(entry).readAllBytes());
            }
        }
        return files;
    }
}
