package org.zhicheng.process;

import java.util.List;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Indexes of ours on the engine's tables. The engine makes these tables itself when it starts, which is why the
 * indexes are made right after and not by Flyway.
 */
@Component
class EngineIndexes extends AbstractProcessEnginePlugin {

    private static final List<String> INDEXES = List.of(
            "create index if not exists zc_idx_link_group on act_ru_identitylink (group_id_, type_, task_id_)",
            "create index if not exists zc_idx_task_claim on act_ru_task (id_, assignee_, tenant_id_)");

    private final JdbcClient jdbc;

    EngineIndexes(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public void postProcessEngineBuild(ProcessEngine engine) {
        INDEXES.forEach(index -> jdbc.sql(index).update());
    }
}
