package org.zhicheng.process.guard;

import org.camunda.bpm.engine.AuthorizationException;
import org.camunda.bpm.engine.authorization.Permission;
import org.camunda.bpm.engine.authorization.Permissions;
import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.bpm.engine.impl.cfg.auth.AuthorizationCommandChecker;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;

/**
 * Lets an ordinary user read, claim, give back and complete the tasks that are {@linkplain OrdinaryUser his}, whatever
 * the authorization table says. Everything else is checked as the engine does it.
 */
class OwnTaskAuthorization extends AuthorizationCommandChecker {

    @Override
    public void checkReadTask(TaskEntity task) {
        if (!decided(task, Permissions.READ)) {
            super.checkReadTask(task);
        }
    }

    @Override
    public void checkReadTaskVariable(TaskEntity task) {
        if (!decided(task, Permissions.READ)) {
            super.checkReadTaskVariable(task);
        }
    }

    @Override
    public void checkTaskWork(TaskEntity task) {
        if (!decided(task, Permissions.TASK_WORK)) {
            super.checkTaskWork(task);
        }
    }

    @Override
    public void checkTaskAssign(TaskEntity task) {
        if (!decided(task, Permissions.TASK_ASSIGN)) {
            super.checkTaskAssign(task);
        }
    }

    /**
     * Returns true for an ordinary user who has the task, and false for others, whom the engine checks; an ordinary
     * user without it is refused.
     */
    private static boolean decided(TaskEntity task, Permission permission) {
        CommandContext context = Context.getCommandContext();
        OrdinaryUser user = OrdinaryUser.asking(context).orElse(null);
        if (user == null) {
            return false;
        }
        if (task == null || !user.has(task, OwnCases.in(context.getDbSqlSession()))) {
            throw new AuthorizationException(
                    user.id(), permission.getName(), Resources.TASK.resourceName(), task == null ? null : task.getId());
        }
        return true;
    }
}
