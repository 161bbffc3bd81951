package org.zhicheng.publicity.objection;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Repository;
import org.zhicheng.material.store.FilesAhead;
import org.zhicheng.sql.SqlTime;

/** Reads and writes the files of objections. One that no objection came for is forgotten after a day. */
@Repository
class ObjectionFileRows extends FilesAhead {

    private static final String SELECT =
            "select id, objection_id, file_name, size, pages, sha256 from objection_file where ";

    private final JdbcClient jdbc;
    private final Clock clock;

    /** @param fileName encrypted */
    record Filed(String id, String objectionId, String fileName, long size, int pages, String sha256) {}

    ObjectionFileRows(JdbcClient jdbc, Clock clock) {
        super(jdbc, clock, "objection_file", "objection_id");
        this.jdbc = jdbc;
        this.clock = clock;
    }

    void insert(Filed file) {
        jdbc.sql("insert into objection_file (id, position, file_name, size, pages, sha256, uploaded_at)"
                        + " values (?, 0, ?, ?, ?, ?, ?)")
                .params(
                        file.id(),
                        file.fileName(),
                        file.size(),
                        file.pages(),
                        file.sha256(),
                        SqlTime.of(clock.instant()))
                .update();
    }

    /**
     * Gives the files to the objection that they came for; what is another's already stays there.
     *
     * @return whether all of them were there to be given
     */
    boolean give(List<String> ids, String objectionId) {
        return give(ids, objectionId, Map.of(), Map.of());
    }

    List<Filed> of(String objectionId) {
        return jdbc.sql(SELECT + "objection_id = ? order by position")
                .param(objectionId)
                .query(Filed.class)
                .list();
    }

    Optional<Filed> find(String id) {
        return jdbc.sql(SELECT + "id = ? and objection_id is not null")
                .param(id)
                .query(Filed.class)
                .optional();
    }

    @Scheduled(initialDelayString = "PT15M", fixedDelayString = "PT1H")
    void forgetTheUnsent() {
        forget();
    }
}
