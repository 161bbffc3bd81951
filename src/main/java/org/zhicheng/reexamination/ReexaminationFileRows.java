package org.zhicheng.reexamination;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Repository;
import org.zhicheng.material.store.FilesAhead;
import org.zhicheng.sql.SqlTime;

/** Reads and writes the files that people send with what they ask. One that nothing came for is forgotten after a day. */
@Repository
class ReexaminationFileRows extends FilesAhead {

    private static final String SELECT =
            "select id, re_examination_id, file_name, size, pages, sha256 from re_examination_file where ";

    private final JdbcClient jdbc;
    private final Clock clock;

    record Filed(String id, String reExaminationId, String fileName, long size, int pages, String sha256) {}

    ReexaminationFileRows(JdbcClient jdbc, Clock clock) {
        super(jdbc, clock, "re_examination_file", "re_examination_id");
        this.jdbc = jdbc;
        this.clock = clock;
    }

    void insert(Filed file, String accountId) {
        jdbc.sql("insert into re_examination_file (id, position, uploaded_by, file_name, size, pages, sha256,"
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
     * Gives a re-examination the files that this person uploaded for it; what is another's stays there.
     *
     * @return whether all of them were there to be given
     */
    boolean give(List<String> ids, String reexaminationId, String accountId) {
        return give(ids, reexaminationId, Map.of(), Map.of("uploaded_by", accountId));
    }

    List<Filed> of(String reexaminationId) {
        return jdbc.sql(SELECT + "re_examination_id = ? order by position")
                .param(reexaminationId)
                .query(Filed.class)
                .list();
    }

    Optional<Filed> find(String id) {
        return jdbc.sql(SELECT + "id = ? and re_examination_id is not null")
                .param(id)
                .query(Filed.class)
                .optional();
    }

    @Scheduled(initialDelayString = "PT15M", fixedDelayString = "PT1H")
    void forgetTheUnsent() {
        forget();
    }
}
