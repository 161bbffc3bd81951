package org.zhicheng.task;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.zhicheng.sql.SqlTime;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * Stores the forms that people sent in processes that admins made themselves: one row a form, the start form's first.
 */
@Repository
public class OwnProcessForms {

    /** The name under which the start form is kept. */
    public static final String START = "start";

    private final JdbcClient jdbc;
    private final SectionJson json;
    private final Clock clock;

    OwnProcessForms(JdbcClient jdbc, SectionJson json, Clock clock) {
        this.jdbc = jdbc;
        this.json = json;
        this.clock = clock;
    }

    /** Finds the person who started the process; empty for every other kind of process. */
    public Optional<String> starter(String businessKey) {
        return jdbc.sql("select account_id from own_process_form where business_key = ? and form = ?")
                .params(businessKey, START)
                .query(String.class)
                .optional();
    }

    /** The business keys of what this person started. */
    public List<String> startedBy(String accountId) {
        return new ArrayList<>(jdbc.sql("select business_key from own_process_form where form = ? and account_id = ?")
                .params(START, accountId)
                .query(String.class)
                .list());
    }

    /** The business keys of those whose last form was sent before. */
    public List<String> untouchedSince(Instant before) {
        return new ArrayList<>(
                jdbc.sql("select business_key from own_process_form group by business_key having max(saved_at) < ?")
                        .param(SqlTime.of(before))
                        .query(String.class)
                        .list());
    }

    public void delete(String businessKey) {
        jdbc.sql("delete from own_process_form where business_key = ?")
                .param(businessKey)
                .update();
    }

    /** Merges the forms sent so far; later values replace earlier ones. */
    public ObjectNode content(String businessKey) {
        ObjectNode all = JsonNodeFactory.instance.objectNode();
        List<String> contents = new ArrayList<>(
                jdbc.sql("select content from own_process_form" + " where business_key = ? order by saved_at, form")
                        .param(businessKey)
                        .query(String.class)
                        .list());
        contents.forEach(content -> all.setAll((ObjectNode) json.read(content)));
        return all;
    }

    /** Stores a form; one that is sent once more, as in a loop of the diagram, replaces its earlier content. */
    public void keep(String businessKey, String form, ObjectNode content, String accountId) {
        jdbc.sql("delete from own_process_form where business_key = ? and form = ?")
                .params(businessKey, form)
                .update();
        jdbc.sql(
                        "insert into own_process_form (business_key, form, content, account_id, saved_at) values (?, ?, ?, ?, ?)")
                .params(businessKey, form, json.write(content), accountId, SqlTime.of(clock.instant()))
                .update();
    }
}
