package org.zhicheng.process.engine;

import org.camunda.bpm.engine.impl.cmd.DeleteDeploymentCmd;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.interceptor.CommandInterceptor;
import org.camunda.bpm.engine.impl.persistence.deploy.Deployer;
import org.camunda.bpm.engine.impl.persistence.entity.DeploymentEntity;
import org.springframework.stereotype.Component;
import org.zhicheng.sql.CommittedChanges;

/** Notices every deployment and every deletion of models on this server, so that kept answers are asked again. */
@Component
public class ModelChanges implements Deployer {

    private final CommittedChanges changes = new CommittedChanges();

    @Override
    public void deploy(DeploymentEntity deployment) {
        if (deployment.isNew()) {
            changes.changed();
        }
    }

    /** Returns the interceptor that sees deletions, as one of the engine's commands inside their transaction. */
    public CommandInterceptor deletions() {
        return new CommandInterceptor() {
            @Override
            public <T> T execute(Command<T> command) {
                T result = next.execute(command);
                if (command instanceof DeleteDeploymentCmd) {
                    changes.changed();
                }
                return result;
            }
        };
    }

    public CommittedChanges committed() {
        return changes;
    }
}
