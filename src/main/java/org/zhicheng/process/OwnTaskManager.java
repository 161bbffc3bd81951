package org.zhicheng.process;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.camunda.bpm.engine.impl.TaskQueryImpl;
import org.camunda.bpm.engine.impl.persistence.entity.TaskManager;
import org.camunda.bpm.engine.task.Task;

/**
 * Lets every task query of an ordinary user find {@linkplain OrdinaryUser his} tasks only. A query that asks for no
 * others by itself is left as it is, which keeps it on one index; any other runs with a condition more, a block that
 * is joined to its own with AND. What an office's task list asks goes to {@link OfficeList}.
 */
class OwnTaskManager extends TaskManager {

    @Override
    public List<Task> findTasksByQueryCriteria(TaskQueryImpl query) {
        OrdinaryUser user = OrdinaryUser.asking(getCommandContext()).orElse(null);
        if (user == null) {
            return super.findTasksByQueryCriteria(query);
        }
        Optional<OfficeList> list = officeList(query, user).filter(OfficeList::isPageByAge);
        if (list.isPresent()) {
            return list.get().page(UnclaimedTasks.in(getDbSqlSession()), super::findTasksByQueryCriteria);
        }
        return narrowed(query, user, super::findTasksByQueryCriteria);
    }

    @Override
    public long findTaskCountByQueryCriteria(TaskQueryImpl query) {
        OrdinaryUser user = OrdinaryUser.asking(getCommandContext()).orElse(null);
        if (user == null) {
            return super.findTaskCountByQueryCriteria(query);
        }
        Optional<OfficeList> list = officeList(query, user);
        if (list.isPresent()) {
            return list.get().count(UnclaimedTasks.in(getDbSqlSession()));
        }
        return narrowed(query, user, super::findTaskCountByQueryCriteria);
    }

    /** For an ordinary user the identity links stand in for the authorization rows; for the others the rows count. */
    @Override
    protected void configureQuery(TaskQueryImpl query) {
        super.configureQuery(query);
        if (OrdinaryUser.asking(getCommandContext()).isPresent()) {
            query.getAuthCheck().setAuthorizationCheckEnabled(false);
        }
    }

    private static Optional<OfficeList> officeList(TaskQueryImpl query, OrdinaryUser user) {
        return asksForOffices(query, user) ? OfficeList.of(query) : Optional.empty();
    }

    private static <T> T narrowed(TaskQueryImpl query, OrdinaryUser user, Function<TaskQueryImpl, T> run) {
        if (asksForAssigned(query, user) || asksForOffices(query, user)) {
            return run.apply(query);
        }
        TaskQueryImpl own = new TaskQueryImpl();
        own.setOrQueryActive();
        own.taskAssignee(user.id());
        if (!user.groups().isEmpty()) {
            own.taskCandidateGroupIn(user.groups()).includeAssignedTasks();
        }
        query.addOrQuery(own);
        try {
            return run.apply(query);
        } finally {
            // the caller may run its query again, as somebody else
            query.getQueries().remove(own);
        }
    }

    private static boolean asksForAssigned(TaskQueryImpl query, OrdinaryUser user) {
        return user.id().equals(query.getAssignee()) || Set.of(user.id()).equals(query.getAssigneeIn());
    }

    /** A candidate user or a pattern of groups beside the groups would widen the query. */
    private static boolean asksForOffices(TaskQueryImpl query, OrdinaryUser user) {
        if (query.getCandidateUser() != null || query.getCandidateGroupLike() != null) {
            return false;
        }
        List<String> groups = query.getCandidateGroups();
        return groups != null && !groups.isEmpty() && groups.stream().allMatch(user::in);
    }
}
