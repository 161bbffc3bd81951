package org.zhicheng.material.store;

import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.zhicheng.sql.SqlTime;

/**
 * Rows of files that are uploaded before what they come with is sent. It is given them then, in order; what nothing came for
 * is forgotten after a day. Such a table has {@code id}, {@code position}, {@code sha256} and {@code uploaded_at}.
 */
public abstract class FilesAhead extends DocumentColumn {

    private static final Duration UNSENT = Duration.ofDays(1);

    private final JdbcClient jdbc;
    private final Clock clock;
    private final String table;
    private final String owner;

    /** @param owner the column that names what a file came with; null in it until that is sent */
    protected FilesAhead(JdbcClient jdbc, Clock clock, String table, String owner) {
        super(jdbc, table, "sha256");
        this.jdbc = jdbc;
        this.clock = clock;
        this.table = table;
        this.owner = owner;
    }

    /**
     * Gives these files to what they came with; what is another's stays there.
     *
     * @param also further columns to fill
     * @param only columns by which a file is known to be the sender's
     * @return whether all of them were there to be given
     */
    protected boolean give(List<String> ids, String ownerId, Map<String, String> also, Map<String, String> only) {
        String filled =
                also.keySet().stream().map(name -> ", " + name + " = :" + name).collect(Collectors.joining());
        String known = only.keySet().stream()
                .map(name -> " and " + name + " = :" + name)
                .collect(Collectors.joining());
        Map<String, Object> parameters = new HashMap<>(also);
        parameters.putAll(only);
        parameters.put("owner", ownerId);
        int given = 0;
        for (String id : ids) {
            given += jdbc.sql("update " + table + " set " + owner + " = :owner, position = :position" + filled
                            + " where id = :id and " + owner + " is null" + known)
                    .params(parameters)
                    .param("id", id)
                    .param("position", given + 1)
                    .update();
        }
        return given == ids.size();
    }

    /** Deletes the rows that nothing came for; their bytes go as orphans do. */
    protected void forget() {
        jdbc.sql("delete from " + table + " where " + owner + " is null and uploaded_at < ?")
                .param(SqlTime.of(clock.instant().minus(UNSENT)))
                .update();
    }
}
