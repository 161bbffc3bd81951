package org.zhicheng.process.guard;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.camunda.bpm.engine.impl.TaskQueryImpl;
import org.camunda.bpm.engine.impl.persistence.entity.TaskManager;
import org.camunda.bpm.engine.task.Task;

/**
 * Lets every task query of an ordinary user find {@linkplain OrdinaryUser his} tasks only. A query that asks for no
 * others by itself is left as it is, which keeps it on one index; any other query runs with one condition more, a block
 * that is joined to its own with AND. The query of an office's task list goes to {@link OfficeList}. Tasks in which
 * offices decide about the user himself are in no answer ({@link OwnCases}).
 */
class OwnTaskManager extends TaskManager {

    @Override
    public List<Task> findTasksByQueryCriteria(TaskQueryImpl query) {
        OrdinaryUser user = OrdinaryUser.asking(getCommandContext()).orElse(null);
        if (user == null) {
            return super.findTasksByQueryCriteria(query);
        }
        List<String> own = ownCases(user);
        Optional<OfficeList> list = officeList(query, user).filter(OfficeList::isPageByAge);
        if (list.isPresent()) {
            return list.get().page(unclaimed(own), super::findTasksByQueryCriteria);
        }
        return narrowed(query, user, all -> without(own, all));
    }

    @Override
    public long findTaskCountByQueryCriteria(TaskQueryImpl query) {
        OrdinaryUser user = OrdinaryUser.asking(getCommandContext()).orElse(null);
        if (user == null) {
            return super.findTaskCountByQueryCriteria(query);
        }
        List<String> own = ownCases(user);
        Optional<OfficeList> list = officeList(query, user);
        if (list.isPresent()) {
            return list.get().count(unclaimed(own));
        }
        return narrowed(query, user, all -> super.findTaskCountByQueryCriteria(all) - among(own, all));
    }

    private List<String> ownCases(OrdinaryUser user) {
        return OwnCases.in(getDbSqlSession()).tasksAbout(user.id());
    }

    private UnclaimedTasks unclaimed(List<String> own) {
        return UnclaimedTasks.in(getDbSqlSession()).without(own);
    }

    /** Reads a page from the first row on, with as many rows more as have to be left out of it. */
    private List<Task> without(List<String> own, TaskQueryImpl query) {
        if (own.isEmpty()) {
            return super.findTasksByQueryCriteria(query);
        }
        int first = query.getFirstResult();
        int most = query.getMaxResults();
        query.setFirstResult(0);
        query.setMaxResults((int) Math.min(Integer.MAX_VALUE, (long) first + most + own.size()));
        try {
            return super.findTasksByQueryCriteria(query).stream()
                    .filter(task -> !own.contains(task.getId()))
                    .skip(first)
                    .limit(most)
                    .toList();
        } finally {
            query.setFirstResult(first);
            query.setMaxResults(most);
        }
    }

    private long among(List<String> own, TaskQueryImpl query) {
        if (own.isEmpty()) {
            return 0;
        }
        TaskQueryImpl these = new TaskQueryImpl();
        these.setOrQueryActive();
        these.taskIdIn(own.toArray(String[]::new));
        return with(these, query, super::findTaskCountByQueryCriteria);
    }

    /**
     * Takes the identity links in place of the authorization rows for an ordinary user; for the others the rows count.
     */
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
        return with(own, query, run);
    }

    private static <T> T with(TaskQueryImpl condition, TaskQueryImpl query, Function<TaskQueryImpl, T> run) {
        query.addOrQuery(condition);
        try {
            return run.apply(query);
        } finally {
            // the caller may run its query again as somebody else
            query.getQueries().remove(condition);
        }
    }

    private static boolean asksForAssigned(TaskQueryImpl query, OrdinaryUser user) {
        return user.id().equals(query.getAssignee()) || Set.of(user.id()).equals(query.getAssigneeIn());
    }

    /**
     * Returns whether the query asks for the user's offices only; a candidate user or a pattern of groups would widen
     * it.
     */
    private static boolean asksForOffices(TaskQueryImpl query, OrdinaryUser user) {
        if (query.getCandidateUser() != null || query.getCandidateGroupLike() != null) {
            return false;
        }
        List<String> groups = query.getCandidateGroups();
        return groups != null && !groups.isEmpty() && groups.stream().allMatch(user::in);
    }
}
