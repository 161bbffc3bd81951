package org.zhicheng.process.engine;

import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.zhicheng.outage.PatientDatabase;

/**
 * Indexes of ours on the engine's tables. The engine makes these tables itself when it starts, which is why this
 * follows right after and is not Flyway's.
 */
@Component
class EngineIndexes extends AbstractProcessEnginePlugin {

    private final JdbcClient jdbc;

    EngineIndexes(PatientDatabase database) {
        this.jdbc = JdbcClient.create(database.connections());
    }

    /** Every case under review waits for two timers: every few seconds the engine looks which of them are due. */
    @Override
    public void postProcessEngineBuild(ProcessEngine engine) {
        jdbc.sql("create index if not exists zc_idx_job_due on act_ru_job (duedate_)")
                .update();
    }
}
