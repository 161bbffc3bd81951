package org.zhicheng.material;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.flywaydb.core.Flyway;
import org.h2.jdbcx.JdbcConnectionPool;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.util.unit.DataSize;
import org.zhicheng.material.pdf.PdfInspection;
import org.zhicheng.material.store.DocumentStore;
import org.zhicheng.material.store.FileDocumentStore;
import org.zhicheng.material.virus.ClamdSettings.WhenUnavailable;

/**
 * The rooms of a server that uploads need, on a folder: a database and documents. As a program, uploads one file after
 * the other by several hands and says of each when it was taken, until it is killed.
 */
final class KilledUploads implements AutoCloseable {

    static final String SLOT = "commitment-letter";
    static final String READY = "ready";
    static final String TAKEN = "taken ";

    private static final MaterialRequirement LETTER =
            MaterialRequirement.of(SLOT, 1, "materials", "个人承诺书").mandatory();
    private static final int HANDS = 3;

    private final JdbcConnectionPool pool;
    private final PdfInspection inspection;
    private final JdbcClient jdbc;
    private final DocumentStore store;
    private final UploadRoom materials;

    KilledUploads(Path folder) throws Exception {
        Clock clock = Clock.systemUTC();
        pool = JdbcConnectionPool.create(url(folder), "sa", "");
        jdbc = JdbcClient.create(pool);
        store = new FileDocumentStore(folder.resolve("documents"), clock);
        inspection = new PdfInspection(Words.MESSAGES);
        materials = new UploadRoom(
                pool,
                clock,
                store,
                inspection,
                new VirusVerdicts(file -> Optional.empty(), WhenUnavailable.REFUSE, Words.MESSAGES),
                DataSize.ofMegabytes(10),
                Integer.MAX_VALUE);
    }

    /** As the application's own: what was answered is on the disk. */
    static String url(Path folder) {
        return "jdbc:h2:file:" + folder.toAbsolutePath().resolve("database") + ";WRITE_DELAY=0";
    }

    static String declaration(int hand) {
        return "d" + hand;
    }

    static int hands() {
        return HANDS;
    }

    /** A database with declarations to upload to, one for each hand. */
    static void migrate(Path folder) {
        JdbcConnectionPool pool = JdbcConnectionPool.create(url(folder), "sa", "");
        Flyway.configure().dataSource(pool).load().migrate();
        JdbcClient jdbc = JdbcClient.create(pool);
        addDeclarations(jdbc);
        jdbc.sql("shutdown").update();
        pool.dispose();
    }

    private static void addDeclarations(JdbcClient jdbc) {
        jdbc.sql("insert into account (id, login_name, display_name, password_hash, created_at) values"
                        + " ('zhangsan', 'zhangsan', '张三', 'x', timestamp with time zone '2026-01-01 00:00:00Z')")
                .update();
        for (int hand = 0; hand < HANDS; hand++) {
            jdbc.sql("insert into declaration (id, applicant_id, business, status, division, department, employer_id,"
                            + " specialty, series, level, created_at) values (?, 'zhangsan', 'initial', 'DRAFT',"
                            + " '320902', 'none', 'e1', '05-09-01-01', '05', 'assistant',"
                            + " timestamp with time zone '2026-01-01 00:00:00Z')")
                    .param(declaration(hand))
                    .update();
            new MaterialRequirements(jdbc, Words.MESSAGES).replace(declaration(hand), List.of(LETTER));
        }
    }

    /** Current or not. */
    List<Material> all(String declaration) {
        return Stream.concat(
                        materials.list(declaration).stream(),
                        materials.removed(declaration).stream().map(RemovedMaterial::material))
                .toList();
    }

    UploadRoom materials() {
        return materials;
    }

    DocumentStore store() {
        return store;
    }

    @Override
    public void close() {
        inspection.close();
        jdbc.sql("shutdown").update();
        pool.dispose();
    }

    /** @param arguments the folder and a PDF; behind them, anything: ends by itself after one upload */
    public static void main(String[] arguments) throws Exception {
        ((Logger) LoggerFactory.getLogger(Logger.ROOT_LOGGER_NAME)).setLevel(Level.OFF);
        KilledUploads uploads = new KilledUploads(Path.of(arguments[0]));
        byte[] begin = Files.readAllBytes(Path.of(arguments[1]));
        if (arguments.length > 2) {
            uploads.upload(declaration(0), begin);
            System.exit(0);
        }
        System.out.println(READY);
        for (int hand = 1; hand < HANDS; hand++) {
            String declaration = declaration(hand);
            new Thread(() -> uploads.uploadForEver(declaration, begin)).start();
        }
        uploads.uploadForEver(declaration(0), begin);
    }

    /** Each file is another one, and large enough to be killed in the middle of. */
    private Material upload(String declaration, byte[] begin) {
        byte[] end = ("\n%" + UUID.randomUUID() + "\n%%EOF\n").getBytes(StandardCharsets.US_ASCII);
        byte[] file = new byte[300_000];
        Arrays.fill(file, (byte) '\n');
        System.arraycopy(begin, 0, file, 0, begin.length);
        System.arraycopy(end, 0, file, file.length - end.length, end.length);
        return materials.upload(
                new MaterialUpload(declaration, SLOT, "a.pdf", new ByteArrayInputStream(file), "zhangsan"), () -> {});
    }

    private void uploadForEver(String declaration, byte[] begin) {
        while (true) {
            System.out.println(TAKEN + upload(declaration, begin).id());
        }
    }
}
