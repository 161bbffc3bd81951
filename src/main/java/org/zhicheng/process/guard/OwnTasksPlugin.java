package org.zhicheng.process.guard;

import java.util.ArrayList;
import java.util.List;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.cfg.multitenancy.TenantCommandChecker;
import org.camunda.bpm.engine.impl.db.PersistenceSession;
import org.camunda.bpm.engine.impl.db.entitymanager.DbEntityManager;
import org.camunda.bpm.engine.impl.db.sql.DbSqlSession;
import org.camunda.bpm.engine.impl.interceptor.CommandExecutor;
import org.camunda.bpm.engine.impl.interceptor.SessionFactory;
import org.camunda.bpm.engine.impl.persistence.entity.AuthorizationManager;
import org.camunda.bpm.engine.impl.persistence.entity.TaskManager;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.sql.init.dependency.DependsOnDatabaseInitialization;
import org.springframework.stereotype.Component;
import org.zhicheng.process.engine.EngineSession;

/**
 * Puts our rule for tasks ({@link OrdinaryUser}) and our task lists ({@link ListedTasks}) into the engine, in place
 * of an authorization row for every task and group.
 */
@Component
@DependsOnDatabaseInitialization
public class OwnTasksPlugin extends AbstractProcessEnginePlugin {

    private static final Logger LOG = LoggerFactory.getLogger(OwnTasksPlugin.class);

    private static final int AT_ONCE = 500;

    @Override
    public void preInit(ProcessEngineConfigurationImpl engine) {
        engine.setResourceAuthorizationProvider(new NoAuthorizationRows());
        engine.setCommandCheckers(List.of(new TenantCommandChecker(), new OwnTaskAuthorization()));
        List<SessionFactory> sessions = new ArrayList<>();
        if (engine.getCustomSessionFactories() != null) {
            sessions.addAll(engine.getCustomSessionFactories());
        }
        sessions.add(new EngineSession(AuthorizationManager.class, context -> new GroupsAsTheyAre()));
        sessions.add(new EngineSession(TaskManager.class, context -> new OwnTaskManager()));
        sessions.add(new EngineSession(
                DbEntityManager.class,
                context -> new TaskWatch(engine.getIdGenerator(), context.getSession(PersistenceSession.class))));
        engine.setCustomSessionFactories(sessions);
    }

    /** Fills the lists of an installation that is older than they are, or whose tables were restored one by one. */
    @Override
    public void postProcessEngineBuild(ProcessEngine engine) {
        CommandExecutor commands = ((ProcessEngineConfigurationImpl) engine.getProcessEngineConfiguration())
                .getCommandExecutorTxRequired();
        List<String> outdated = commands.execute(context ->
                ListedTasks.in(context.getSession(DbSqlSession.class)).outdated());
        for (int first = 0; first < outdated.size(); first += AT_ONCE) {
            List<String> some = outdated.subList(first, Math.min(first + AT_ONCE, outdated.size()));
            commands.execute(context -> {
                ListedTasks.in(context.getSession(DbSqlSession.class)).refresh(some);
                return null;
            });
        }
        if (!outdated.isEmpty()) {
            LOG.info("Brought the task lists up to date with {} tasks", outdated.size());
        }
    }
}
