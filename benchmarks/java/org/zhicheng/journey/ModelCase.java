package org.zhicheng.journey;

import org.springframework.jdbc.core.JdbcTemplate;

/** One real case, waiting for its reviewer and for nothing else, in a database to copy: {@code model}. */
final class ModelCase {

    private final Cluster cluster;

    ModelCase(Cluster cluster) {
        this.cluster = cluster;
    }

    /** @return its id */
    String prepare(String applicant) {
        cluster.create("model");
        try (Server server = new Server(cluster, "model")) {
            String caseId = Case.submitted(Browser.signedIn(server.port(), applicant)).id;
            JdbcTemplate jdbc = cluster.jdbc("model");
            while (jdbc.queryForObject(
                            "select (select count(*) from act_ru_job where duedate_ is null or duedate_ < now())"
                                    + " + (select count(*) from sms_message where status = 'pending')",
                            Integer.class)
                    > 0) {
                Server.pause();
            }
            return caseId;
        }
    }
}
