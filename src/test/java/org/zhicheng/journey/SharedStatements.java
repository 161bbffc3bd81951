package org.zhicheng.journey;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import javax.sql.DataSource;
import org.apache.ibatis.mapping.Environment;
import org.apache.ibatis.mapping.MappedStatement;
import org.apache.ibatis.session.Configuration;
import org.apache.ibatis.session.defaults.DefaultSqlSessionFactory;
import org.apache.ibatis.transaction.managed.ManagedTransactionFactory;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.cfg.ProcessEnginePlugin;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.jdbc.datasource.TransactionAwareDataSourceProxy;

/**
 * The engine's statements are read once for all servers of a process: reading them is a third of what one more start
 * costs. Each server asks the database of its own.
 */
@TestConfiguration(proxyBeanMethods = false)
class SharedStatements {

    /** By the kind of database, whose words some of them hold. */
    private static final Map<String, Configuration> READ = new ConcurrentHashMap<>();

    @Bean
    ProcessEnginePlugin sharedStatementsPlugin(
            DataSource database, @Value("${spring.datasource.url}") String databaseUrl) {
        String kind = databaseUrl.split(":")[1];
        return new AbstractProcessEnginePlugin() {

            @Override
            public void preInit(ProcessEngineConfigurationImpl engine) {
                if (READ.containsKey(kind)) {
                    engine.setSqlSessionFactory(new DefaultSqlSessionFactory(above(database, READ.get(kind))));
                }
            }

            @Override
            public void postProcessEngineBuild(ProcessEngine engine) {
                READ.putIfAbsent(
                        kind,
                        ((ProcessEngineConfigurationImpl) engine.getProcessEngineConfiguration())
                                .getSqlSessionFactory()
                                .getConfiguration());
            }
        };
    }

    private static Configuration above(DataSource database, Configuration read) {
        Configuration own = new Configuration(new Environment(
                "default", new ManagedTransactionFactory(), new TransactionAwareDataSourceProxy(database)));
        own.setDefaultExecutorType(read.getDefaultExecutorType());
        own.setDefaultStatementTimeout(read.getDefaultStatementTimeout());
        // among them are short names that more than one has, and that nobody asks by
        for (Object statement : read.getMappedStatements()) {
            if (statement instanceof MappedStatement one && !own.hasStatement(one.getId(), false)) {
                own.addMappedStatement(one);
            }
        }
        return own;
    }
}
