package org.zhicheng.journey;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.runtime.Job;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The reminder of a case under review, which fails as long as nobody knows its stages. */
final class FailedTimer {

    private final ManagementService jobs;
    private final JdbcClient tables;
    private final Case one;

    FailedTimer(ManagementService jobs, JdbcClient tables, Case one) {
        this.jobs = jobs;
        this.tables = tables;
        this.one = one;
    }

    /** Lets it fail this often; the engine gives up after three times. */
    FailedTimer failed(int times) {
        tables.sql("drop table if exists kept_stage").update();
        tables.sql("create table kept_stage as select * from review_stage where declaration_id = '" + one.id + "'")
                .update();
        tables.sql("delete from review_stage where declaration_id = ?")
                .param(one.id)
                .update();
        String reminder = job().getId();
        for (int time = 0; time < times; time++) {
            assertThatThrownBy(() -> jobs.executeJob(reminder)).isNotNull();
        }
        return this;
    }

    void mend() {
        tables.sql("insert into review_stage select * from kept_stage").update();
        tables.sql("drop table kept_stage").update();
    }

    private Job job() {
        return jobs.createJobQuery()
                .processInstanceId(tables.sql("select id_ from act_ru_execution where business_key_ = ?"
                                + " and super_exec_ is not null and parent_id_ is null")
                        .param(one.number())
                        .query(String.class)
                        .single())
                .activityId("review-reminder-due")
                .singleResult();
    }
}
