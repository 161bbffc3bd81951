package org.zhicheng.task;

import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.zhicheng.problem.StaleVersionException;
import org.zhicheng.sql.SqlTime;
import tools.jackson.databind.JsonNode;

/** Stores typed but unsent values that belong to no declaration: start forms and half-written decisions. */
@Repository
public class FormDrafts {

    private static final String TASK = "task:";

    private final JdbcClient jdbc;
    private final SectionJson json;
    private final Clock clock;

    /** Returns the owner of what this person types into this task. */
    public static String ownerOf(String taskId, String accountId) {
        return TASK + taskId + ":" + accountId;
    }

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

    /**
     * A left draft is what somebody typed into a task.
     *
     * @param accountId who typed it
     */
    public record LeftDraft(String accountId, SavedSection section) {}

    /** Finds what was typed into this task last, whoever typed it. */
    public Optional<LeftDraft> newestOf(String taskId) {
        String owners = TASK + taskId + ":";
        return jdbc.sql("select owner, section, content, version, saved_at from form_draft"
                        + " where owner like :owners order by saved_at desc, owner fetch first row only")
                .param("owners", owners + "%")
                .query((row, number) ->
                        new LeftDraft(row.getString("owner").substring(owners.length()), json.row(row, number)))
                .optional();
    }

    /** Deletes what anybody typed into this task. */
    public void deleteAllOf(String taskId) {
        jdbc.sql("delete from form_draft where owner like :owners")
                .param("owners", TASK + taskId + ":%")
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
