package org.zhicheng.process.engine;

import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.zhicheng.outage.PatientDatabase;

/**
 * Adds our indexes to the engine's tables. The engine makes these tables itself when it starts, so that the indexes
 * follow then and cannot be Flyway's.
 */
@Component
class EngineIndexes extends AbstractProcessEnginePlugin {

    private final JdbcClient jdbc;

    EngineIndexes(PatientDatabase database) {
        this.jdbc = JdbcClient.create(database.connections());
    }

    /**
     * Adds an index of jobs by due date: every case under review waits for two timers, and every few seconds the engine looks
     * for the due ones. Another finds what became of one job, which the page of incidents asks for each it shows.
     */
    @Override
    public void postProcessEngineBuild(ProcessEngine engine) {
        jdbc.sql("create index if not exists zc_idx_job_due on act_ru_job (duedate_)")
                .update();
        jdbc.sql("create index if not exists zc_idx_job_log_job on act_hi_job_log (job_id_)")
                .update();
    }
}
