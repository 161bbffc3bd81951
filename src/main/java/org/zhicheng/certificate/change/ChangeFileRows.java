package org.zhicheng.certificate.change;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Repository;
import org.zhicheng.material.store.FilesAhead;
import org.zhicheng.sql.SqlTime;

/** Reads and writes the files of changes. One that nothing came for is forgotten after a day. */
@Repository
class ChangeFileRows extends FilesAhead {

    private static final String SELECT =
            "select id, change_id, part, file_name, size, pages, sha256 from certificate_change_file where ";

    private final JdbcClient jdbc;
    private final Clock clock;

    /** What a file came with. */
    enum Part {
        EVIDENCE,
        STATEMENT
    }

    record Filed(String id, String changeId, Part part, String fileName, long size, int pages, String sha256) {}

    ChangeFileRows(JdbcClient jdbc, Clock clock) {
        super(jdbc, clock, "certificate_change_file", "change_id");
        this.jdbc = jdbc;
        this.clock = clock;
    }

    void insert(Filed file, String accountId) {
        jdbc.sql("insert into certificate_change_file (id, position, uploaded_by, file_name, size, pages, sha256,"
                        + " uploaded_at) values (?, 0, ?, ?, ?, ?, ?, ?)")
                .params(
                        file.id(),
                        accountId,
                        file.fileName(),
                        file.size(),
                        file.pages(),
                        file.sha256(),
                        SqlTime.of(clock.instant()))
                .update();
    }

    /**
     * Gives a change the files that this person uploaded for it; what is another's stays there.
     *
     * @return whether all of them were there to be given
     */
    boolean give(List<String> ids, String changeId, Part part, String accountId) {
        return give(ids, changeId, Map.of("part", part.name()), Map.of("uploaded_by", accountId));
    }

    List<Filed> of(String changeId) {
        return jdbc.sql(SELECT + "change_id = ? order by part, position")
                .param(changeId)
                .query(Filed.class)
                .list();
    }

    Optional<Filed> find(String id) {
        return jdbc.sql(SELECT + "id = ? and change_id is not null")
                .param(id)
                .query(Filed.class)
                .optional();
    }

    @Scheduled(initialDelayString = "PT15M", fixedDelayString = "PT1H")
    void forgetTheUnsent() {
        forget();
    }
}
