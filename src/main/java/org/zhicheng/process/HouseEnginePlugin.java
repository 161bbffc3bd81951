package org.zhicheng.process;

import java.util.ArrayList;
import java.util.List;
import org.camunda.bpm.dmn.engine.impl.DefaultDmnEngineConfiguration;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.springframework.context.ApplicationContext;
import org.springframework.stereotype.Component;
import org.zhicheng.account.Groups;
import org.zhicheng.process.deploy.DeploymentAudit;
import org.zhicheng.process.engine.Interceptors;
import org.zhicheng.process.engine.ModelChanges;
import org.zhicheng.process.engine.NoClasses;
import org.zhicheng.process.engine.NoScripts;
import org.zhicheng.process.engine.RememberingFeel;
import org.zhicheng.process.flow.PunctualTimers;
import org.zhicheng.process.guard.AccountIdentityProviderFactory;
import org.zhicheng.process.guard.EngineGuard;
import org.zhicheng.process.guard.GuardedExpressionManager;
import org.zhicheng.process.guard.StarterGrants;
import org.zhicheng.process.model.ModelValidator;

/** Puts our identities, guard, expression manager, timers and checks of models into the engine before it is built. */
@Component
class HouseEnginePlugin extends AbstractProcessEnginePlugin {

    private final ApplicationContext context;
    private final AccountIdentityProviderFactory identity;
    private final ModelValidator validator;
    private final PunctualTimers timers;
    private final StarterGrants starters;
    private final DeploymentAudit deployments;
    private final ModelChanges changes;

    HouseEnginePlugin(
            ApplicationContext context,
            AccountIdentityProviderFactory identity,
            ModelValidator validator,
            PunctualTimers timers,
            StarterGrants starters,
            DeploymentAudit deployments,
            ModelChanges changes) {
        this.context = context;
        this.identity = identity;
        this.validator = validator;
        this.timers = timers;
        this.starters = starters;
        this.deployments = deployments;
        this.changes = changes;
    }

    @Override
    public void preInit(ProcessEngineConfigurationImpl engine) {
        // whom the engine takes for its administrators unless it is told is called otherwise on each fork
        engine.setAdminGroups(new ArrayList<>(List.of(Groups.PROCESS_ADMINS)));
        engine.setIdentityProviderSessionFactory(identity);
        engine.setExpressionManager(new GuardedExpressionManager(context));
        engine.setCustomPreDeployers(List.of(validator));
        engine.setCustomJobHandlers(List.of(timers));
        engine.setCustomPostDeployers(List.of(starters, deployments, changes));
        engine.setCustomPostCommandInterceptorsTxRequired(Interceptors.first(
                deployments.deletions(),
                Interceptors.first(changes.deletions(), engine.getCustomPostCommandInterceptorsTxRequired())));
        engine.setScriptEngineResolver(new NoScripts());
        engine.setArtifactFactory(new NoClasses());
        engine.setDmnEngineConfiguration(new DefaultDmnEngineConfiguration().feelEngineFactory(RememberingFeel::new));
        engine.setCustomPreCommandInterceptorsTxRequired(
                Interceptors.first(new EngineGuard(engine), engine.getCustomPreCommandInterceptorsTxRequired()));
        engine.setCustomPreCommandInterceptorsTxRequiresNew(
                Interceptors.first(new EngineGuard(engine), engine.getCustomPreCommandInterceptorsTxRequiresNew()));
    }
}
