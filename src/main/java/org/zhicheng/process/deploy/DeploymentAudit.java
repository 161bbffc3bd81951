package org.zhicheng.process.deploy;

import java.util.stream.Collectors;
import org.camunda.bpm.engine.impl.cmd.DeleteDeploymentCmd;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.interceptor.CommandInterceptor;
import org.camunda.bpm.engine.impl.persistence.deploy.Deployer;
import org.camunda.bpm.engine.impl.persistence.entity.DeploymentEntity;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.zhicheng.audit.AuditKind;
import org.zhicheng.audit.AuditLog;
import org.zhicheng.process.engine.CommandFields;

/**
 * Audits who deployed models and who deleted them, by whatever door, in the engine's own transaction and after the
 * models were accepted.
 */
@Component
public class DeploymentAudit implements Deployer {

    private static final String SUBJECT = "deployment";

    private final ObjectProvider<AuditLog> audit;

    /** @param audit looked up when something happens, because the engine is built before most beans */
    DeploymentAudit(ObjectProvider<AuditLog> audit) {
        this.audit = audit;
    }

    @Override
    public void deploy(DeploymentEntity deployment) {
        if (deployment.isNew()) {
            String files = deployment.getResources().keySet().stream().sorted().collect(Collectors.joining(" "));
            write(AuditKind.DEPLOY_MODELS, deployment.getId(), files);
        }
    }

    /** Returns the interceptor that sees deletions, as one of the engine's commands inside their transaction. */
    public CommandInterceptor deletions() {
        return new CommandInterceptor() {
            @Override
            public <T> T execute(Command<T> command) {
                T result = next.execute(command);
                if (command instanceof DeleteDeploymentCmd deletion) {
                    write(AuditKind.DELETE_MODELS, deploymentOf(deletion), null);
                }
                return result;
            }
        };
    }

    private void write(AuditKind kind, String deploymentId, String files) {
        String person = Context.getCommandContext().getAuthenticatedUserId();
        audit.getObject().record(person, kind, SUBJECT, deploymentId, files);
    }

    private static String deploymentOf(DeleteDeploymentCmd deletion) {
        return (String) CommandFields.read(deletion, DeleteDeploymentCmd.class, "deploymentId");
    }
}
