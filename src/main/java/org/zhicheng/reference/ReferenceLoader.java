package org.zhicheng.reference;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Collectors;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.springframework.beans.factory.InitializingBean;
import org.springframework.core.io.ClassPathResource;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Loads the reference data that came with this release, each file only where it differs from what was loaded last. A
 * file holds its whole history by valid_from and valid_to, so that loading it again loses nothing.
 */
@Component
class ReferenceLoader implements InitializingBean {

    private static final List<Source> SOURCES = List.of(
            new Source("divisions.csv", "division", "code", "parent", "name", "kind", "valid_from", "valid_to"),
            new Source("departments.csv", "department", "code", "city", "name", "valid_from", "valid_to"),
            new Source("series.csv", "series", "code", "name", "confirmed", "valid_from", "valid_to"),
            new Source("series-levels.csv", "series_level", "series", "level", "name", "valid_from", "valid_to"),
            new Source(
                    "specialties.csv",
                    "specialty",
                    "code",
                    "parent",
                    "series",
                    "name",
                    "sample",
                    "valid_from",
                    "valid_to"),
            new Source("offices.csv", "office", "group_id", "name"),
            new Source("series-departments.csv", "series_department", "series", "department", "valid_from", "valid_to"),
            new Source(
                    "windows.csv",
                    "declaration_window",
                    "division",
                    "business",
                    "level",
                    "opens_at",
                    "closes_at",
                    "corrections_until"));

    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final Clock clock;

    private record Source(String file, String table, List<String> columns) {

        Source(String file, String table, String... columns) {
            this(file, table, List.of(columns));
        }
    }

    ReferenceLoader(JdbcClient jdbc, PlatformTransactionManager transactions, Clock clock) {
        this.jdbc = jdbc;
        this.transaction = new TransactionTemplate(transactions);
        this.clock = clock;
    }

    @Override
    public void afterPropertiesSet() {
        load();
    }

    /** Of servers that start together one loads; the others then find it done. */
    void load() {
        try {
            loadInOneTransaction();
        } catch (DuplicateKeyException | ConcurrencyFailureException e) {
            loadInOneTransaction();
        }
    }

    private void loadInOneTransaction() {
        transaction.executeWithoutResult(status -> SOURCES.forEach(this::load));
    }

    private void load(Source source) {
        String text = read("reference/" + source.file());
        String sha256 = sha256(text);
        boolean loaded = jdbc.sql("select count(*) from reference_load where name = ? and sha256 = ?")
                        .params(source.file(), sha256)
                        .query(Integer.class)
                        .single()
                > 0;
        if (!loaded) {
            replace(source, text);
            jdbc.sql("delete from reference_load where name = ?")
                    .param(source.file())
                    .update();
            jdbc.sql("insert into reference_load (name, sha256, loaded_at) values (?, ?, ?)")
                    .params(source.file(), sha256, clock.instant().atOffset(ZoneOffset.UTC))
                    .update();
        }
    }

    private void replace(Source source, String text) {
        jdbc.sql("delete from " + source.table()).update();
        String columns = String.join(", ", source.columns());
        String places = source.columns().stream().map(column -> "?").collect(Collectors.joining(", "));
        String insert = "insert into " + source.table() + " (" + columns + ") values (" + places + ")";
        rows(text).forEach(row -> jdbc.sql(insert)
                .params(source.columns().stream()
                        .map(column -> value(column, row.get(column)))
                        .toArray())
                .update());
    }

    private static Object value(String column, String text) {
        if (text.isEmpty()) {
            return null;
        }
        return switch (column) {
            case "valid_from", "valid_to" -> LocalDate.parse(text);
            case "opens_at", "closes_at", "corrections_until" -> LocalDateTime.parse(text);
            case "confirmed", "sample" -> Boolean.valueOf(text);
            default -> text;
        };
    }

    private static List<CSVRecord> rows(String text) {
        try (var csv = CSVFormat.DEFAULT
                .builder()
                .setHeader()
                .setSkipHeaderRecord(true)
                .get()
                .parse(new StringReader(text))) {
            return csv.getRecords();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String read(String path) {
        try {
            return new ClassPathResource(path).getContentAsString(StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String sha256(String text) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
