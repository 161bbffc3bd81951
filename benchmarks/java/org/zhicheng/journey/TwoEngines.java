package org.zhicheng.journey;

import java.util.Map;
import javax.sql.DataSource;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.ProcessEngineConfiguration;
import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.bpm.engine.impl.cfg.StandaloneProcessEngineConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;
import org.zhicheng.ZhichengApplication;

/** Our engine and a stock one with authorizations switched on, above one database and its one pool of connections. */
final class TwoEngines implements AutoCloseable {

    private final ConfigurableApplicationContext house;
    private final ProcessEngine stock;

    TwoEngines(Cluster cluster, String database) {
        writeWhatStockWouldHaveWritten(cluster.jdbc(database));
        cluster.settle(database);
        house = new SpringApplicationBuilder(ZhichengApplication.class)
                .properties(Map.of("logging.level.root", "warn", "spring.main.banner-mode", "off"))
                .run(
                        "--server.port=0",
                        "--spring.datasource.url=" + cluster.url(database),
                        "--spring.datasource.username=postgres",
                        "--spring.datasource.password=postgres",
                        "--zhicheng.keys.directory=" + cluster.folder().resolve("keys"),
                        "--zhicheng.documents.directory=" + cluster.folder().resolve("documents"));
        StandaloneProcessEngineConfiguration plain = new StandaloneProcessEngineConfiguration();
        plain.setProcessEngineName("stock");
        plain.setDataSource(house.getBean(DataSource.class));
        // tables that the house does without
        plain.setDatabaseSchemaUpdate("true");
        plain.setAuthorizationEnabled(true);
        // as the house writes it: the engine refuses a database that was written otherwise
        plain.setHistory(ProcessEngineConfiguration.HISTORY_FULL);
        plain.setJobExecutorActivate(false);
        try {
            stock = plain.buildProcessEngine();
        } catch (RuntimeException e) {
            house.close();
            throw e;
        }
    }

    ProcessEngine stock() {
        return stock;
    }

    ProcessEngine ours() {
        return house.getBean(ProcessEngine.class);
    }

    /** DefaultAuthorizationProvider grants READ (2) and UPDATE (4) on each task to each of its candidate groups. */
    private static void writeWhatStockWouldHaveWritten(JdbcTemplate jdbc) {
        jdbc.update(
                """
                insert into act_ru_authorization (id_, rev_, type_, group_id_, resource_type_, resource_id_, perms_)
                select gen_random_uuid()::text, 1, 1, group_id_, ?, task_id_, 6
                from act_ru_identitylink where type_ = 'candidate' and group_id_ is not null
                """,
                Resources.TASK.resourceType());
    }

    @Override
    public void close() {
        stock.close();
        house.close();
    }
}
