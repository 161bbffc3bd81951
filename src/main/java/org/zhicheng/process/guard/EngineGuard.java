package org.zhicheng.process.guard;

import java.util.List;
import java.util.Set;
import org.camunda.bpm.engine.AuthorizationException;
import org.camunda.bpm.engine.impl.GetDeployedTaskFormCmd;
import org.camunda.bpm.engine.impl.GroupQueryImpl;
import org.camunda.bpm.engine.impl.ProcessDefinitionQueryImpl;
import org.camunda.bpm.engine.impl.TaskQueryImpl;
import org.camunda.bpm.engine.impl.TenantQueryImpl;
import org.camunda.bpm.engine.impl.UserOperationLogQueryImpl;
import org.camunda.bpm.engine.impl.UserQueryImpl;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.cmd.AssignTaskCmd;
import org.camunda.bpm.engine.impl.cmd.AuthorizationCheckCmd;
import org.camunda.bpm.engine.impl.cmd.ClaimTaskCmd;
import org.camunda.bpm.engine.impl.cmd.CompleteTaskCmd;
import org.camunda.bpm.engine.impl.cmd.CreateGroupQueryCmd;
import org.camunda.bpm.engine.impl.cmd.CreateTenantQueryCmd;
import org.camunda.bpm.engine.impl.cmd.CreateUserQueryCmd;
import org.camunda.bpm.engine.impl.cmd.ExecuteFilterCountCmd;
import org.camunda.bpm.engine.impl.cmd.ExecuteFilterListCmd;
import org.camunda.bpm.engine.impl.cmd.ExecuteFilterListPageCmd;
import org.camunda.bpm.engine.impl.cmd.ExecuteFilterSingleResultCmd;
import org.camunda.bpm.engine.impl.cmd.GetDeployedProcessDefinitionCmd;
import org.camunda.bpm.engine.impl.cmd.GetDeployedStartFormCmd;
import org.camunda.bpm.engine.impl.cmd.GetDeploymentProcessModelCmd;
import org.camunda.bpm.engine.impl.cmd.GetFilterCmd;
import org.camunda.bpm.engine.impl.cmd.GetFormKeyCmd;
import org.camunda.bpm.engine.impl.cmd.GetIdentityLinksForTaskCmd;
import org.camunda.bpm.engine.impl.cmd.GetLicenseKeyCmd;
import org.camunda.bpm.engine.impl.cmd.GetPasswordPolicyCmd;
import org.camunda.bpm.engine.impl.cmd.GetStartFormCmd;
import org.camunda.bpm.engine.impl.cmd.GetTaskFormCmd;
import org.camunda.bpm.engine.impl.cmd.HandleTaskBpmnErrorCmd;
import org.camunda.bpm.engine.impl.cmd.HandleTaskEscalationCmd;
import org.camunda.bpm.engine.impl.cmd.IsIdentityServiceReadOnlyCmd;
import org.camunda.bpm.engine.impl.cmd.ResolveTaskCmd;
import org.camunda.bpm.engine.impl.cmd.SubmitStartFormCmd;
import org.camunda.bpm.engine.impl.cmd.SubmitTaskFormCmd;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.filter.FilterQueryImpl;
import org.camunda.bpm.engine.impl.identity.Authentication;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.interceptor.CommandInterceptor;
import org.zhicheng.account.Groups;
import org.zhicheng.process.engine.CommandFields;
import org.zhicheng.process.engine.ServerAction;

/**
 * Decides what people may do to the engine through Camunda's own web applications and REST, as the last guard behind
 * every address. It has three rules, and denies by default.
 * <ol>
 *   <li>Actions of the server itself ({@link ServerAction}, jobs, start-up) pass.
 *   <li>Nobody, process admins included, completes a task or submits a form from outside, or claims for another:
 *       the server must check what a form sends.
 *   <li>An ordinary user may look at tasks, filters and start forms, claim, and give back what was claimed. Every
 *       other command is refused.
 * </ol>
 * The engine's own authorizations still apply to what passes. {@link EngineAnswers} explains and logs refusals.
 */
public class EngineGuard extends CommandInterceptor {

    private static final Set<Class<?>> SERVER_ONLY = Set.of(
            CompleteTaskCmd.class,
            SubmitTaskFormCmd.class,
            SubmitStartFormCmd.class,
            ResolveTaskCmd.class,
            HandleTaskBpmnErrorCmd.class,
            HandleTaskEscalationCmd.class);

    private static final List<Class<?>> ORDINARY = List.of(
            // lists of tasks
            TaskQueryImpl.class,
            FilterQueryImpl.class,
            GetFilterCmd.class,
            ExecuteFilterListCmd.class,
            ExecuteFilterListPageCmd.class,
            ExecuteFilterCountCmd.class,
            ExecuteFilterSingleResultCmd.class,
            GetIdentityLinksForTaskCmd.class,
            // names of people and groups beside them
            CreateUserQueryCmd.class,
            CreateGroupQueryCmd.class,
            CreateTenantQueryCmd.class,
            UserQueryImpl.class,
            GroupQueryImpl.class,
            TenantQueryImpl.class,
            IsIdentityServiceReadOnlyCmd.class,
            GetPasswordPolicyCmd.class,
            AuthorizationCheckCmd.class,
            GetLicenseKeyCmd.class,
            // forms and diagrams to look at
            ProcessDefinitionQueryImpl.class,
            GetDeployedProcessDefinitionCmd.class,
            GetDeploymentProcessModelCmd.class,
            GetFormKeyCmd.class,
            GetTaskFormCmd.class,
            GetDeployedTaskFormCmd.class,
            GetStartFormCmd.class,
            GetDeployedStartFormCmd.class,
            UserOperationLogQueryImpl.class);

    private final ProcessEngineConfigurationImpl configuration;

    public EngineGuard(ProcessEngineConfigurationImpl configuration) {
        this.configuration = configuration;
    }

    @Override
    public <T> T execute(Command<T> command) {
        Authentication person = configuration.getIdentityService().getCurrentAuthentication();
        boolean outside = person != null
                && person.getUserId() != null
                && Context.getCommandContext() == null
                && !ServerAction.running();
        if (outside && !allowed(command, person)) {
            throw new AuthorizationException("The user with id '" + person.getUserId() + "' may not run "
                    + command.getClass().getSimpleName() + " here");
        }
        return next.execute(command);
    }

    private boolean allowed(Command<?> command, Authentication person) {
        if (SERVER_ONLY.contains(command.getClass())) {
            return false;
        }
        if (command instanceof ClaimTaskCmd) {
            return person.getUserId().equals(CommandFields.read(command, ClaimTaskCmd.class, "userId"));
        }
        boolean admin = person.getGroupIds() != null && person.getGroupIds().contains(Groups.PROCESS_ADMINS);
        return admin || ordinary(command) || givesBack(command, person);
    }

    private static boolean ordinary(Command<?> command) {
        return ORDINARY.stream().anyMatch(type -> type.isInstance(command));
    }

    /** Returns whether the person gives back an own task to nobody, as Unclaim in Tasklist does. */
    private boolean givesBack(Command<?> command, Authentication person) {
        if (!(command instanceof AssignTaskCmd) || CommandFields.read(command, AssignTaskCmd.class, "userId") != null) {
            return false;
        }
        String taskId = (String) CommandFields.read(command, AssignTaskCmd.class, "taskId");
        return configuration
                        .getTaskService()
                        .createTaskQuery()
                        .taskId(taskId)
                        .taskAssignee(person.getUserId())
                        .withCandidateGroups()
                        .includeAssignedTasks()
                        .count()
                == 1;
    }
}
