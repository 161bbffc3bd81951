package org.zhicheng.reference.load;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.zhicheng.reference.ReferenceInUse;
import org.zhicheng.sql.SqlTime;

/** Stores every version of each file that was ever loaded; the newest fills its table. */
@Repository
public class ReferenceVersions {

    /** Rows that go to the database in one statement. */
    private static final int AT_ONCE = 200;

    private final JdbcClient jdbc;
    private final ReferenceInUse reference;
    private final Clock clock;

    /**
     * A version describes one loading of a file.
     *
     * @param loadedBy account id; null where it came with a release
     */
    record Version(int version, String sha256, String content, String loadedBy, Instant loadedAt) {}

    public ReferenceVersions(JdbcClient jdbc, ReferenceInUse reference, Clock clock) {
        this.jdbc = jdbc;
        this.reference = reference;
        this.clock = clock;
    }

    Optional<Version> newest(ReferenceFile file) {
        return jdbc.sql("select * from reference_version where name = ? order by version desc"
                        + " fetch first 1 rows only")
                .param(file.file())
                .query(ReferenceVersions::version)
                .optional();
    }

    Optional<Version> find(ReferenceFile file, int version) {
        return jdbc.sql("select * from reference_version where name = ? and version = ?")
                .params(file.file(), version)
                .query(ReferenceVersions::version)
                .optional();
    }

    /** Newest first. */
    List<Version> all(ReferenceFile file) {
        return jdbc.sql("select * from reference_version where name = ? order by version desc")
                .param(file.file())
                .query(ReferenceVersions::version)
                .list();
    }

    /** Keeps the text as the newest version and fills the table with its rows, in the caller's transaction. */
    void put(ReferenceFile file, String text, ReferenceRows rows, String loadedBy) {
        int version = newest(file).map(Version::version).orElse(0) + 1;
        jdbc.sql("insert into reference_version (name, version, sha256, content, loaded_by, loaded_at)"
                        + " values (?, ?, ?, ?, ?, ?)")
                .params(file.file(), version, sha256(text), text, loadedBy, SqlTime.of(clock.instant()))
                .update();
        jdbc.sql("delete from " + file.table()).update();
        String columns = String.join(", ", file.columnNames());
        String places = file.columns().stream().map(column -> "?").collect(Collectors.joining(", ", "(", ")"));
        String insert = "insert into " + file.table() + " (" + columns + ") values ";
        List<ReferenceRows.Row> all = rows.all();
        for (int from = 0; from < all.size(); from += AT_ONCE) {
            List<ReferenceRows.Row> some = all.subList(from, Math.min(all.size(), from + AT_ONCE));
            jdbc.sql(insert + String.join(", ", Collections.nCopies(some.size(), places)))
                    .params(some.stream()
                            .flatMap(
                                    row -> file.columns().stream().map(column -> column.value(row.cell(column.name()))))
                            .toArray())
                    .update();
        }
        reference.moved();
    }

    private static Version version(ResultSet row, int number) throws SQLException {
        return new Version(
                row.getInt("version"),
                row.getString("sha256"),
                row.getString("content"),
                row.getString("loaded_by"),
                SqlTime.read(row, "loaded_at"));
    }

    static String sha256(String text) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
