package org.zhicheng.process.guard;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.impl.cfg.IdGenerator;
import org.camunda.bpm.engine.impl.db.DbEntity;
import org.camunda.bpm.engine.impl.db.PersistenceSession;
import org.camunda.bpm.engine.impl.db.entitymanager.DbEntityManager;
import org.camunda.bpm.engine.impl.db.entitymanager.operation.DbEntityOperation;
import org.camunda.bpm.engine.impl.db.entitymanager.operation.DbOperation;
import org.camunda.bpm.engine.impl.db.sql.DbSqlSession;
import org.camunda.bpm.engine.impl.persistence.entity.IdentityLinkEntity;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;

/**
 * Sees everything that the engine writes, whichever command wrote it, and keeps the {@link ListedTasks} in step with its tasks and their identity links.
 */
class TaskWatch extends DbEntityManager {

    TaskWatch(IdGenerator ids, PersistenceSession session) {
        super(ids, session);
    }

    @Override
    protected void flushDbOperations(List<DbOperation> operations, List<DbOperation> all) {
        Set<String> touched = operations.stream()
                .filter(DbEntityOperation.class::isInstance)
                .map(operation -> taskId(((DbEntityOperation) operation).getEntity()))
                .filter(Objects::nonNull)
                .collect(Collectors.toCollection(TreeSet::new));
        super.flushDbOperations(operations, all);
        if (!touched.isEmpty()) {
            ListedTasks.in((DbSqlSession) persistenceSession).refresh(touched);
        }
    }

    private static String taskId(DbEntity entity) {
        if (entity instanceof TaskEntity task) {
            return task.getId();
        }
        return entity instanceof IdentityLinkEntity link ? link.getTaskId() : null;
    }
}
