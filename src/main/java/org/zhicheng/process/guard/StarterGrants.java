package org.zhicheng.process.guard;

import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Function;
import org.camunda.bpm.engine.authorization.Authorization;
import org.camunda.bpm.engine.authorization.Permissions;
import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.bpm.engine.delegate.Expression;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.persistence.deploy.Deployer;
import org.camunda.bpm.engine.impl.persistence.entity.AuthorizationEntity;
import org.camunda.bpm.engine.impl.persistence.entity.DeploymentEntity;
import org.camunda.bpm.engine.impl.persistence.entity.IdentityLinkEntity;
import org.camunda.bpm.engine.impl.persistence.entity.ProcessDefinitionEntity;
import org.springframework.stereotype.Component;
import org.zhicheng.process.flow.EngineOwnProcesses;

/**
 * Grants the start of a process that an admin made to the candidate starters in its diagram, and to nobody else but
 * process admins. The engine stores that list and does not check it, so that each starter gets an authorization row,
 * which it does check. A newer version that no longer names a starter takes the row away; rights that were granted by
 * hand stay.
 */
@Component
public class StarterGrants implements Deployer {

    @Override
    public void deploy(DeploymentEntity deployment) {
        if (!deployment.isNew()) {
            return;
        }
        List<ProcessDefinitionEntity> diagrams = deployment.getDeployedArtifacts(ProcessDefinitionEntity.class);
        if (diagrams != null) {
            diagrams.stream()
                    .filter(diagram -> !EngineOwnProcesses.OF_THE_HOUSE.contains(diagram.getKey()))
                    .forEach(StarterGrants::grant);
        }
    }

    private static void grant(ProcessDefinitionEntity diagram) {
        CommandContext context = Context.getCommandContext();
        List<IdentityLinkEntity> before = before(context, diagram);
        replace(
                context,
                diagram.getKey(),
                texts(diagram.getCandidateStarterGroupIdExpressions()),
                before.stream().map(IdentityLinkEntity::getGroupId).toList(),
                Authorization::getGroupId,
                Authorization::setGroupId);
        replace(
                context,
                diagram.getKey(),
                texts(diagram.getCandidateStarterUserIdExpressions()),
                before.stream().map(IdentityLinkEntity::getUserId).toList(),
                Authorization::getUserId,
                Authorization::setUserId);
    }

    private static void replace(
            CommandContext context,
            String key,
            Set<String> wanted,
            List<String> before,
            Function<Authorization, String> who,
            BiConsumer<Authorization, String> name) {
        List<Authorization> rows = context.getProcessEngineConfiguration()
                .getAuthorizationService()
                .createAuthorizationQuery()
                .resourceType(Resources.PROCESS_DEFINITION)
                .resourceId(key)
                .list();
        rows.stream()
                .filter(row -> who.apply(row) != null)
                .filter(row -> before.contains(who.apply(row)) && !wanted.contains(who.apply(row)))
                .forEach(row -> context.getAuthorizationManager().delete((AuthorizationEntity) row));
        Set<String> missing = new HashSet<>(wanted);
        rows.stream().map(who).filter(Objects::nonNull).forEach(missing::remove);
        missing.forEach(one -> {
            AuthorizationEntity row = new AuthorizationEntity(Authorization.AUTH_TYPE_GRANT);
            name.accept(row, one);
            row.setResource(Resources.PROCESS_DEFINITION);
            row.setResourceId(key);
            row.addPermission(Permissions.READ);
            row.addPermission(Permissions.CREATE_INSTANCE);
            context.getAuthorizationManager().insert(row);
        });
    }

    private static List<IdentityLinkEntity> before(CommandContext context, ProcessDefinitionEntity diagram) {
        String previous = context.getProcessDefinitionManager()
                .findPreviousProcessDefinitionId(diagram.getKey(), diagram.getVersion(), diagram.getTenantId());
        return previous == null
                ? List.of()
                : context.getIdentityLinkManager().findIdentityLinksByProcessDefinitionId(previous);
    }

    private static Set<String> texts(Set<Expression> names) {
        Set<String> texts = new HashSet<>();
        names.forEach(name -> texts.add(name.getExpressionText()));
        return texts;
    }
}
