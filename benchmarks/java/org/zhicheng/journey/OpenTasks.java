package org.zhicheng.journey;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Supplier;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Looks into the engine's tables for what comes next, so that nobody asks a server whether it is done: how often one
 * asks in vain would be another number of requests each time.
 */
final class OpenTasks {

    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private final JdbcTemplate jdbc;

    OpenTasks(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** @return the open task of this kind of a case of the house, as soon as there is one */
    String awaitOfCase(String declarationId, String kind) {
        return await(
                jdbc.queryForObject("select case_number from declaration where id = ?", String.class, declarationId),
                kind);
    }

    /** @return the open task of this kind, as soon as there is one */
    String await(String businessKey, String kind) {
        return await(kind + " of " + businessKey, () -> jdbc
                .queryForList(
                        """
                        select t.id_ from act_ru_task t join act_ru_execution p on p.id_ = t.proc_inst_id_
                        where p.business_key_ = ? and t.task_def_key_ = ?
                        """,
                        String.class,
                        businessKey,
                        kind)
                .stream()
                .findFirst());
    }

    /** @return the process instance of the declaration itself */
    String instance(String businessKey) {
        return jdbc.queryForObject(
                """
                select id_ from act_ru_execution
                where business_key_ = ? and parent_id_ is null and super_exec_ is null
                """,
                String.class,
                businessKey);
    }

    /** Waits until the engine has nothing to do. */
    void awaitQuiet() {
        await("no job", () -> jdbc.queryForObject(
                                "select count(*) from act_ru_job where duedate_ is null or duedate_ <= now()", Long.class)
                        == 0
                ? Optional.of(true)
                : Optional.empty());
    }

    private static <T> T await(String what, Supplier<Optional<T>> question) {
        Instant end = Instant.now().plus(PATIENCE);
        while (true) {
            Optional<T> found = question.get();
            if (found.isPresent()) {
                return found.get();
            }
            if (Instant.now().isAfter(end)) {
                throw new IllegalStateException("Still waiting: " + what);
            }
            try {
                Thread.sleep(20);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException(e);
            }
        }
    }
}
