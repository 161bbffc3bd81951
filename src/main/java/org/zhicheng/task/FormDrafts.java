package org.zhicheng.task;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.zhicheng.problem.StaleVersionException;
import org.zhicheng.sql.SqlTime;

/** Stores typed but unsent values that belong to no declaration: start forms and half-written decisions. */
@Repository
public class FormDrafts {

    private final JdbcClient jdbc;
    private final SectionJson json;
    private final Clock clock;

    public FormDrafts(JdbcClient jdbc, SectionJson json, Clock clock) {
        this.jdbc = jdbc;
        this.json = json;
        this.clock = clock;
    }

    /** @param owner {@code start:<process key>:<account id>} or {@code task:<task id>:<account id>} */
    public List<SavedSection> load(String owner) {
        return jdbc.sql(
                        "select section, content, version, saved_at from form_draft where owner = :owner order by section")
                .param("owner", owner)
                .query(json::row)
                .list();
    }

    /**
     * @param expectedVersion the version that the person last saw; 0 where nothing was saved
     * @throws StaleVersionException where somebody saved in between: their work is kept
     */
    public SavedSection save(String owner, String section, int expectedVersion, JsonNode content) {
        OffsetDateTime now = SqlTime.exact(clock.instant());
        boolean saved = expectedVersion == 0
                ? insert(owner, section, content, now)
                : update(owner, section, expectedVersion, content, now);
        if (!saved) {
            throw new StaleVersionException(section, expectedVersion);
        }
        return new SavedSection(section, content, expectedVersion + 1, now.toInstant());
    }

    public void delete(String owner) {
        jdbc.sql("delete from form_draft where owner = :owner")
                .param("owner", owner)
                .update();
    }

    /** Deletes drafts that nobody has changed since then. */
    public void forget(Instant before) {
        jdbc.sql("delete from form_draft where saved_at < :before")
                .param("before", SqlTime.of(before))
                .update();
    }

    private boolean insert(String owner, String section, JsonNode content, OffsetDateTime now) {
        try {
            return jdbc.sql("insert into form_draft (owner, section, content, version, saved_at)"
                                    + " values (:owner, :section, :content, 1, :now)")
                            .param("owner", owner)
                            .param("section", section)
                            .param("content", json.write(content))
                            .param("now", now)
                            .update()
                    == 1;
        } catch (DuplicateKeyException e) {
            return false;
        }
    }

    private boolean update(String owner, String section, int expectedVersion, JsonNode content, OffsetDateTime now) {
        return jdbc.sql("update form_draft set content = :content, version = version + 1, saved_at = :now"
                                + " where owner = :owner and section = :section and version = :expected")
                        .param("content", json.write(content))
                        .param("now", now)
                        .param("owner", owner)
                        .param("section", section)
                        .param("expected", expectedVersion)
                        .update()
                == 1;
    }
}
