package org.zhicheng.process.engine;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.AuthorizationException;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.delegate.BpmnError;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.db.DbEntity;
import org.camunda.bpm.engine.impl.db.HasDbRevision;
import org.camunda.bpm.engine.impl.db.entitymanager.DbEntityManager;
import org.camunda.bpm.engine.impl.db.entitymanager.cache.DbEntityState;
import org.camunda.bpm.engine.impl.db.sql.DbSqlSession;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.interceptor.CommandInterceptor;
import org.camunda.bpm.engine.impl.persistence.entity.EventSubscriptionEntity;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.camunda.bpm.engine.impl.persistence.entity.JobEntity;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import org.springframework.stereotype.Component;

/**
 * Says that a command stumbled because somebody else moved the process while it was reading. The engine compares
 * revisions when it writes; a command that has read a task before, and its execution after another transaction ended both,
 * stumbles over what is missing, by whichever exception stands at that place. It is a conflict like any other: the person
 * is told so, and a job is tried again.
 */
@Component
public class MovedMeanwhile extends AbstractProcessEnginePlugin {

    private static final Map<Class<? extends DbEntity>, String> MOVED_BY_OTHERS = Map.of(
            TaskEntity.class, "act_ru_task",
            ExecutionEntity.class, "act_ru_execution",
            EventSubscriptionEntity.class, "act_ru_event_subscr",
            JobEntity.class, "act_ru_job");

    private static final int AT_ONCE = 500;

    @Override
    public void preInit(ProcessEngineConfigurationImpl engine) {
        engine.setCustomPostCommandInterceptorsTxRequired(
                Interceptors.last(new Comparing(), engine.getCustomPostCommandInterceptorsTxRequired()));
        engine.setCustomPostCommandInterceptorsTxRequiresNew(
                Interceptors.last(new Comparing(), engine.getCustomPostCommandInterceptorsTxRequiresNew()));
    }

    private static final class Comparing extends CommandInterceptor {

        @Override
        public <T> T execute(Command<T> command) {
            try {
                return next.execute(command);
            } catch (OptimisticLockingException | AuthorizationException | BpmnError known) {
                throw known;
            } catch (NullPointerException | ProcessEngineException stumble) {
                if (moved(Context.getCommandContext())) {
                    throw new OptimisticLockingException(
                            "What " + command.getClass().getSimpleName() + " had read was changed meanwhile", stumble);
                }
                throw stumble;
            }
        }

        /**
         * Returns whether something that the command read has another revision by now, or is gone. The engine writes
         * once, at the end of a command, so that what is different here was written by somebody else.
         */
        private static boolean moved(CommandContext context) {
            DbEntityManager entities = context.getDbEntityManager();
            try {
                return MOVED_BY_OTHERS.entrySet().stream()
                        .anyMatch(kind -> moved(read(entities, kind.getKey()), kind.getValue(), context));
            } catch (DataAccessException unknown) {
                return false; // the database ended the transaction: that is what the command failed of
            }
        }

        /** @return id → revision when it was read */
        private static Map<String, Integer> read(DbEntityManager entities, Class<? extends DbEntity> kind) {
            Map<String, Integer> revisions = new HashMap<>();
            entities.getDbEntityCache().getCachedEntities().stream()
                    .filter(cached -> kind.isInstance(cached.getEntity()))
                    .filter(cached -> cached.getEntityState() == DbEntityState.PERSISTENT
                            || cached.getEntityState() == DbEntityState.DELETED_PERSISTENT)
                    .forEach(cached -> revisions.put(
                            cached.getEntity().getId(), ((HasDbRevision) cached.getEntity()).getRevision()));
            return revisions;
        }

        private static boolean moved(Map<String, Integer> revisions, String table, CommandContext context) {
            if (revisions.isEmpty()) {
                return false; // where nothing could be read there may be no connection either
            }
            JdbcClient jdbc = JdbcClient.create(new SingleConnectionDataSource(
                    context.getSession(DbSqlSession.class).getSqlSession().getConnection(), true));
            List<String> ids = List.copyOf(revisions.keySet());
            Map<String, Integer> now = new HashMap<>();
            for (int first = 0; first < ids.size(); first += AT_ONCE) {
                jdbc.sql("select id_, rev_ from " + table + " where id_ in (:ids)")
                        .param("ids", ids.subList(first, Math.min(first + AT_ONCE, ids.size())))
                        .query(row -> {
                            now.put(row.getString(1), row.getInt(2));
                        });
            }
            return !now.equals(revisions);
        }
    }
}
