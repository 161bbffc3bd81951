package org.zhicheng.declaration.life;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import org.zhicheng.problem.StaleVersionException;
import org.zhicheng.sql.SqlTime;
import org.zhicheng.task.SavedSection;
import org.zhicheng.task.SectionJson;
import tools.jackson.databind.JsonNode;

/** Reads and writes what an applicant typed into a declaration, section by section, and what was sent in each round. */
@Repository
public class DeclarationSections {

    private final JdbcClient jdbc;
    private final SectionJson json;
    private final Clock clock;

    public DeclarationSections(JdbcClient jdbc, SectionJson json, Clock clock) {
        this.jdbc = jdbc;
        this.json = json;
        this.clock = clock;
    }

    public List<SavedSection> load(String declarationId) {
        return jdbc.sql("select section, content, version, saved_at from declaration_section"
                        + " where declaration_id = :declaration order by section")
                .param("declaration", declarationId)
                .query(json::row)
                .list();
    }

    /**
     * Saves a section.
     *
     * @param expectedVersion the version that the person last saw; 0 where nothing was saved
     * @throws StaleVersionException where somebody saved in between: the earlier save is kept
     */
    public SavedSection save(
            String declarationId, String section, int expectedVersion, JsonNode content, String accountId) {
        Save save = new Save(
                declarationId,
                section,
                expectedVersion,
                json.write(content),
                accountId,
                SqlTime.exact(clock.instant()));
        boolean saved = expectedVersion == 0 ? insert(save) : update(save);
        if (!saved) {
            throw new StaleVersionException(section, expectedVersion);
        }
        return new SavedSection(
                section, content, expectedVersion + 1, save.now().toInstant());
    }

    /**
     * Keeps the saved sections as the submission of this round. A second submission of the same round replaces the
     * first.
     */
    @Transactional
    public void snapshot(String declarationId, int round) {
        jdbc.sql("delete from submitted_section where declaration_id = :declaration and round = :round")
                .param("declaration", declarationId)
                .param("round", round)
                .update();
        jdbc.sql("insert into submitted_section (declaration_id, round, section, content)"
                        + " select declaration_id, :round, section, content from declaration_section"
                        + " where declaration_id = :declaration")
                .param("declaration", declarationId)
                .param("round", round)
                .update();
    }

    /** Returns what was sent in that round: section → content; empty where nothing was. */
    public Map<String, JsonNode> submitted(String declarationId, int round) {
        Map<String, JsonNode> sections = new LinkedHashMap<>();
        jdbc.sql("select section, content from submitted_section"
                        + " where declaration_id = :declaration and round = :round order by section")
                .param("declaration", declarationId)
                .param("round", round)
                .query(row -> {
                    sections.put(row.getString("section"), json.read(row.getString("content")));
                });
        return sections;
    }

    private boolean insert(Save save) {
        try {
            return jdbc.sql("insert into declaration_section"
                                    + " (declaration_id, section, content, version, saved_at, saved_by)"
                                    + " values (:declarationId, :section, :content, 1, :now, :accountId)")
                            .paramSource(save)
                            .update()
                    == 1;
        } catch (DuplicateKeyException e) {
            return false;
        }
    }

    private boolean update(Save save) {
        return jdbc.sql("update declaration_section"
                                + " set content = :content, version = version + 1, saved_at = :now, saved_by = :accountId"
                                + " where declaration_id = :declarationId and section = :section"
                                + " and version = :expectedVersion")
                        .paramSource(save)
                        .update()
                == 1;
    }

    private record Save(
            String declarationId,
            String section,
            int expectedVersion,
            String content,
            String accountId,
            OffsetDateTime now) {}
}
