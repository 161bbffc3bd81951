package org.zhicheng;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.zhicheng.archive.Manifest;
import org.zhicheng.certificate.seal.ManifestSeal;
import org.zhicheng.certificate.seal.SealKeys;
import org.zhicheng.certificate.seal.SealedManifest;
import tools.jackson.databind.json.JsonMapper;

/** The commands about packages of the archive, as an operator runs them. */
@Tag("long")
class VerifyArchiveTest {

    private static final Instant AT = Instant.parse("2026-11-30T02:00:00Z");

    private final ByteArrayOutputStream said = new ByteArrayOutputStream();
    private final Map<String, String> files = new LinkedHashMap<>();

    @TempDir
    Path folder;

    private String url;
    private String keys;
    private byte[] list;
    private String seal;

    @BeforeEach
    void anInstallationThatMadeAPackage() throws Exception {
        url = "jdbc:h2:file:" + folder.resolve("zhicheng");
        Flyway.configure().dataSource(url, "zhicheng", "").load().migrate();
        files.put("办件.html", "<p>张三</p>");
        files.put("材料/学历证书-学历.pdf", "%PDF-1.7 学历");
        sealed(folder.resolve("keys"));
        Files.write(packed(), zip(files, list, seal));
    }

    @Test
    @Proves("AR01")
    void saysThatAPackageIsWhole() throws Exception {
        assertThat(withKeys()).isZero();
        assertThat(said()).contains("完整。办件 32090220261130000001，第 1 次归档，2 个文件");

        assertThat(run()).as("not one that was registered here").isEqualTo(1);
        register(packed(), null);
        said.reset();
        assertThat(run()).isZero();
        assertThat(said()).contains("与本系统登记的归档包完全一致");
    }

    @Test
    @Attack(Attack.Kind.CERTIFICATES)
    @Proves("AR01")
    void saysWhichFileIsMissingChangedOrTooMuch() throws Exception {
        Map<String, String> others = new LinkedHashMap<>(files);
        others.remove("办件.html");
        others.put("材料/学历证书-学历.pdf", "%PDF-1.7 学位");
        others.put("../../etc/cron.d/evil", "x");
        Files.write(packed(), zip(others, list, seal));

        assertThat(withKeys()).isEqualTo(1);
        assertThat(said()).contains("缺少文件 办件.html", "文件被改动过 材料/学历证书-学历.pdf", "多出文件 ../../etc/cron.d/evil", "发现 3 处问题");
        assertThat(Files.exists(folder.resolve("../../etc/cron.d/evil"))).isFalse();
    }

    @Test
    @Attack(Attack.Kind.CERTIFICATES)
    @Proves("AR01")
    void noFlippedBitIsTakenForWhole() throws Exception {
        register(packed(), null);
        byte[] whole = Files.readAllBytes(packed());
        Path[] copies = new Path[24];
        for (int n = 0; n < copies.length; n++) {
            byte[] altered = whole.clone();
            altered[whole.length * n / copies.length] ^= 1;
            copies[n] = Files.write(folder.resolve("copy" + n + ".zip"), altered);
        }

        assertThat(run("--zhicheng.verify-archive="
                        + String.join(",", Stream.of(copies).map(Path::toString).toList())))
                .isEqualTo(1);
        assertThat(said()).doesNotContain("完全一致");
        for (Path copy : copies) {
            assertThat(said()).contains(copy.toString());
        }
    }

    @Test
    @Attack(Attack.Kind.CERTIFICATES)
    void aListOfSomebodyElseIsNotBelieved() throws Exception {
        String published = keys;
        files.put("材料/学历证书-学历.pdf", "%PDF-1.7 伪造");
        byte[] honest = list;
        String honestSeal = seal;
        sealed(folder.resolve("keys-of-others"));
        keys = published;
        Files.write(packed(), zip(files, list, seal));
        assertThat(withKeys()).isEqualTo(1);
        assertThat(said()).contains("清单的签名无效");

        said.reset();
        Files.write(packed(), zip(files, list, honestSeal));
        assertThat(withKeys()).as("a seal of another list").isEqualTo(1);
        said.reset();
        Files.write(packed(), zip(files, honest, honestSeal));
        assertThat(withKeys()).as("an honest list, other files").isEqualTo(1);
        assertThat(said()).contains("文件被改动过");
    }

    @Test
    void saysWhatIsNoPackage() throws Exception {
        Files.write(packed(), "no zip".getBytes(StandardCharsets.UTF_8));
        assertThat(withKeys()).isEqualTo(1);
        assertThat(said()).contains("不是 ZIP 文件");

        byte[] whole = zip(files, list, seal);
        Files.write(packed(), Arrays.copyOf(whole, whole.length / 2));
        assertThat(withKeys()).as("half of one").isEqualTo(1);

        Files.write(packed(), zip(files, null, null));
        assertThat(withKeys()).isEqualTo(1);
        assertThat(said()).contains("没有清单");

        Files.delete(packed());
        assertThat(withKeys()).isEqualTo(2);
        assertThat(new VerifyArchive(out()).run("--zhicheng.verify-archive")).isEqualTo(2);
    }

    @Test
    @Proves("AR02")
    void destroysOnlyWhatItToldBefore() throws Exception {
        register(packed(), HouseClock.today().minusDays(1));
        assertThat(retain("")).isZero();
        assertThat(said()).contains("保管期满：办件 32090220261130000001 第 1 次归档", "没有改动任何数据");
        String order = said().replaceAll("(?s).*archive-retention=([0-9a-f]{12}).*", "$1");
        assertThat(counted("destroyed_at is null")).isEqualTo(1);

        assertThat(retain("=0123456789ab")).isEqualTo(1);
        assertThat(said()).contains("没有销毁");
        assertThat(counted("destroyed_at is null")).isEqualTo(1);

        assertThat(retain("=" + order)).isZero();
        assertThat(said()).contains("已销毁 1 个归档包");
        assertThat(counted("destroyed_at is not null and document is null and sha256 is not null"))
                .isEqualTo(1);
        assertThat(retain("=" + order)).as("a second time").isEqualTo(1);
        try (Connection connection = DriverManager.getConnection(url, "zhicheng", "");
                Statement statement = connection.createStatement()) {
            assertThat(statement
                            .executeQuery("select 1 from audit_event where action = 'destroy-archive'")
                            .next())
                    .isTrue();
        }
    }

    private Path packed() {
        return folder.resolve("package.zip");
    }

    private int withKeys() throws IOException {
        Path published = Files.writeString(folder.resolve("certificate-keys.json"), keys);
        return new VerifyArchive(out())
                .run("--zhicheng.verify-archive=" + packed(), "--zhicheng.archive-keys=" + published);
    }

    private int run() {
        return run("--zhicheng.verify-archive=" + packed());
    }

    private int run(String option) {
        return new VerifyArchive(out())
                .run(option, "--spring.datasource.url=" + url, "--zhicheng.keys.directory=" + folder.resolve("keys"));
    }

    private int retain(String order) {
        return new RetainArchive(out()).run("--zhicheng.archive-retention" + order, "--spring.datasource.url=" + url);
    }

    private PrintStream out() {
        return new PrintStream(said, true, StandardCharsets.UTF_8);
    }

    private String said() {
        return said.toString(StandardCharsets.UTF_8);
    }

    private void sealed(Path keyFolder) {
        try (ConfigurableApplicationContext context = new SpringApplicationBuilder(
                        VerifyArchive.Parts.class, ManifestSeal.class)
                .web(WebApplicationType.NONE)
                .run(
                        "--spring.datasource.url="
                                + (keyFolder.endsWith("keys") ? url : "jdbc:h2:mem:others;INIT=" + OTHERS),
                        "--zhicheng.keys.directory=" + keyFolder,
                        "--spring.main.banner-mode=off",
                        "--zhicheng.keys.create=true")) {
            Manifest manifest = new Manifest(
                    "zhicheng-archive/1",
                    "p1",
                    "32090220261130000001",
                    1,
                    AT,
                    "https://rc.example.cn",
                    files.entrySet().stream()
                            .map(file -> new Manifest.Entry(
                                    file.getKey(),
                                    file.getValue().getBytes(StandardCharsets.UTF_8).length,
                                    sha256(file.getValue().getBytes(StandardCharsets.UTF_8))))
                            .toList(),
                    List.of());
            list = JsonMapper.shared().writeValueAsBytes(manifest);
            seal = context.getBean(ManifestSeal.class)
                    .over(SealedManifest.of("p1", "32090220261130000001", list), AT, "https://rc.example.cn");
            keys = context.getBean(SealKeys.class).published();
        }
    }

    private static final String OTHERS =
            "create table if not exists certificate_seal (id integer primary key\\, keyset text\\, made_at timestamp with time zone\\, next_key integer\\, next_from timestamp with time zone)";

    private static byte[] zip(Map<String, String> files, byte[] list, String seal) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes, StandardCharsets.UTF_8)) {
            for (Map.Entry<String, String> file : files.entrySet()) {
                entry(zip, file.getKey(), file.getValue().getBytes(StandardCharsets.UTF_8));
            }
            if (list != null) {
                entry(zip, "manifest.json", list);
                entry(zip, "manifest.jws", seal.getBytes(StandardCharsets.US_ASCII));
            }
        }
        return bytes.toByteArray();
    }

    private static void entry(ZipOutputStream zip, String path, byte[] content) throws IOException {
        zip.putNextEntry(new ZipEntry(path));
        zip.write(content);
        zip.closeEntry();
    }

    private void register(Path file, LocalDate until) throws Exception {
        String hash = sha256(Files.readAllBytes(file));
        try (Connection connection = DriverManager.getConnection(url, "zhicheng", "");
                Statement statement = connection.createStatement()) {
            statement.execute("insert into archive_package (id, declaration_id, case_number, version, made_at, events,"
                    + " sha256, document, size, files, missing, kept_until) values ('p1', 'd1', '32090220261130000001', 1,"
                    + " current_timestamp, 5, '" + hash + "', '" + hash + "', 1, 2, 0, "
                    + (until == null ? "null" : "date '" + until + "'") + ")");
        }
    }

    private int counted(String which) throws SQLException {
        try (Connection connection = DriverManager.getConnection(url, "zhicheng", "");
                Statement statement = connection.createStatement();
                var rows = statement.executeQuery("select count(*) from archive_package where " + which)) {
            rows.next();
            return rows.getInt(1);
        }
    }

    private static String sha256(byte[] content) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
