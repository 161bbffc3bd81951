package org.zhicheng.process.guard;

import static org.camunda.bpm.engine.authorization.Authorization.ANY;
import static org.camunda.bpm.engine.authorization.Authorization.AUTH_TYPE_GRANT;

import java.util.Map;
import org.camunda.bpm.engine.AuthorizationService;
import org.camunda.bpm.engine.FilterService;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.authorization.Authorization;
import org.camunda.bpm.engine.authorization.Permission;
import org.camunda.bpm.engine.authorization.Permissions;
import org.camunda.bpm.engine.authorization.Resource;
import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.bpm.engine.filter.Filter;
import org.camunda.bpm.engine.task.TaskQuery;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.zhicheng.account.Groups;
import org.zhicheng.declaration.life.DeclarationProcess;
import org.zhicheng.review.ReviewProcess;

/**
 * Grants each group its rights in the engine, and makes the task lists that Tasklist shows. The rows are few, and none
 * is per account: applicants start declarations and see their own tasks, reviewers see the tasks of their offices,
 * process admins everything. The processes that admins made name their starters themselves ({@link StarterGrants}).
 */
@Component
class EngineAuthorizations implements SmartInitializingSingleton {

    private final AuthorizationService authorizationService;
    private final FilterService filterService;
    private final TaskService taskService;
    private final MessageSource messages;

    EngineAuthorizations(
            AuthorizationService authorizationService,
            FilterService filterService,
            TaskService taskService,
            MessageSource messages) {
        this.authorizationService = authorizationService;
        this.filterService = filterService;
        this.taskService = taskService;
        this.messages = messages;
    }

    @Override
    public void afterSingletonsInstantiated() {
        for (Resource resource : Resources.values()) {
            grant(Groups.PROCESS_ADMINS, resource, ANY, Permissions.ALL);
        }
        applicants();
        reviewers();
    }

    private void applicants() {
        String group = Groups.VERIFIED_APPLICANTS;
        grant(group, Resources.APPLICATION, "tasklist", Permissions.ACCESS);
        grant(
                group,
                Resources.PROCESS_DEFINITION,
                DeclarationProcess.KEY,
                Permissions.READ,
                Permissions.CREATE_INSTANCE);
        grant(group, Resources.PROCESS_INSTANCE, ANY, Permissions.CREATE);
        grant(group, Resources.FILTER, mine().getId(), Permissions.READ);
    }

    private void reviewers() {
        String group = Groups.REVIEWERS;
        grant(group, Resources.APPLICATION, "tasklist", Permissions.ACCESS);
        grant(group, Resources.PROCESS_DEFINITION, ReviewProcess.KEY, Permissions.READ);
        grant(group, Resources.PROCESS_INSTANCE, ANY, Permissions.CREATE);
        grant(group, Resources.FILTER, unclaimed().getId(), Permissions.READ);
        grant(group, Resources.FILTER, mine().getId(), Permissions.READ);
    }

    private Filter unclaimed() {
        return filter(
                "filter.unclaimed",
                10,
                taskService
                        .createTaskQuery()
                        .taskCandidateGroupInExpression("${currentUserGroups()}")
                        .orderByTaskCreateTime()
                        .asc());
    }

    private Filter mine() {
        return filter(
                "filter.mine",
                20,
                taskService
                        .createTaskQuery()
                        .taskAssigneeExpression("${currentUser()}")
                        .orderByTaskCreateTime()
                        .asc());
    }

    /**
     * Finds or makes a filter. People may have filters of the same name, and two servers may have made it at once; all
     * servers take the same one then.
     */
    private Filter filter(String messageKey, int priority, TaskQuery query) {
        String name = messages.getMessage(messageKey, null, null);
        return filterService.createFilterQuery().filterName(name).orderByFilterId().asc().list().stream()
                .filter(existing -> existing.getOwner() == null)
                .findFirst()
                .orElseGet(() -> add(name, messageKey, priority, query));
    }

    private Filter add(String name, String messageKey, int priority, TaskQuery query) {
        Filter filter = filterService.newTaskFilter(name);
        filter.setQuery(query);
        filter.setProperties(Map.of(
                "priority",
                priority,
                "refresh",
                true,
                "color",
                "#1f5fbf",
                "description",
                messages.getMessage(messageKey + ".description", null, null)));
        return filterService.saveFilter(filter);
    }

    private void grant(String group, Resource resource, String resourceId, Permission... permissions) {
        if (granted(group, resource, resourceId)) {
            return;
        }
        try {
            add(group, resource, resourceId, permissions);
        } catch (ProcessEngineException e) {
            // another starting server may have been first, and its row will do
            if (!granted(group, resource, resourceId)) {
                throw e;
            }
        }
    }

    private boolean granted(String group, Resource resource, String resourceId) {
        return authorizationService
                        .createAuthorizationQuery()
                        .groupIdIn(group)
                        .resourceType(resource)
                        .resourceId(resourceId)
                        .count()
                > 0;
    }

    private void add(String group, Resource resource, String resourceId, Permission... permissions) {
        Authorization authorization = authorizationService.createNewAuthorization(AUTH_TYPE_GRANT);
        authorization.setGroupId(group);
        authorization.setResource(resource);
        authorization.setResourceId(resourceId);
        for (Permission permission : permissions) {
            authorization.addPermission(permission);
        }
        authorizationService.saveAuthorization(authorization);
    }
}
