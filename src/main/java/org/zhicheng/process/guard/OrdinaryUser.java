package org.zhicheng.process.guard;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.camunda.bpm.engine.impl.identity.Authentication;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.persistence.entity.IdentityLinkEntity;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.camunda.bpm.engine.task.IdentityLinkType;
import org.zhicheng.account.Groups;

/**
 * An ordinary user is an applicant or a reviewer: anybody who is not a process admin. This user has only the tasks
 * assigned to him and those with a candidate group of his, without those in which an office decides about himself. The
 * identity links that the engine keeps anyway say which these are; no authorization row does.
 */
record OrdinaryUser(String id, List<String> groups) {

    /** Returns the asking person; empty for the server itself, for delegates, and for process admins. */
    static Optional<OrdinaryUser> asking(CommandContext context) {
        Authentication person = context.getAuthentication();
        boolean checked = context.getProcessEngineConfiguration().isAuthorizationEnabled()
                && context.isAuthorizationCheckEnabled()
                && person != null
                && person.getUserId() != null;
        if (!checked) {
            return Optional.empty();
        }
        List<String> groups = person.getGroupIds() == null ? List.of() : List.copyOf(person.getGroupIds());
        return groups.contains(Groups.PROCESS_ADMINS)
                ? Optional.empty()
                : Optional.of(new OrdinaryUser(person.getUserId(), groups));
    }

    /** @param group may be null, which nobody belongs to */
    boolean in(String group) {
        return group != null && groups.contains(group);
    }

    /**
     * Returns whether the user has the task: one statement by the index of identity links by task, and one more for
     * tasks in which an office decides (Y01).
     */
    boolean has(TaskEntity task, OwnCases ownCases) {
        List<String> offices = task.getIdentityLinks().stream()
                .filter(link -> IdentityLinkType.CANDIDATE.equals(link.getType()))
                .map(IdentityLinkEntity::getGroupId)
                .filter(Objects::nonNull)
                .toList();
        boolean his = id.equals(task.getAssignee()) || offices.stream().anyMatch(this::in);
        return his && (offices.isEmpty() || !ownCases.tasksAbout(id).contains(task.getId()));
    }
}
