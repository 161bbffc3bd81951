package org.zhicheng.process;

import java.util.ArrayList;
import java.util.List;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.cfg.multitenancy.TenantCommandChecker;
import org.springframework.context.ApplicationContext;
import org.springframework.stereotype.Component;

/**
 * Puts our identity, our guard, our expression manager and our rule for tasks ({@link OrdinaryUser}) into the engine
 * before it is built.
 */
@Component
class HouseEnginePlugin extends AbstractProcessEnginePlugin {

    private final ApplicationContext context;
    private final AccountIdentityProviderFactory identity;

    HouseEnginePlugin(ApplicationContext context, AccountIdentityProviderFactory identity) {
        this.context = context;
        this.identity = identity;
    }

    @Override
    public void preInit(ProcessEngineConfigurationImpl engine) {
        engine.setIdentityProviderSessionFactory(identity);
        engine.setResourceAuthorizationProvider(new NoAuthorizationRows());
        engine.setCommandCheckers(List.of(new TenantCommandChecker(), new OwnTaskChecker()));
        engine.setCustomSessionFactories(with(engine.getCustomSessionFactories(), new OwnTaskManagerFactory()));
        engine.setExpressionManager(new GuardedExpressionManager(context));
        engine.setCustomPreCommandInterceptorsTxRequired(
                with(engine.getCustomPreCommandInterceptorsTxRequired(), new EngineGuard(engine)));
        engine.setCustomPreCommandInterceptorsTxRequiresNew(
                with(engine.getCustomPreCommandInterceptorsTxRequiresNew(), new EngineGuard(engine)));
    }

    private static <T> List<T> with(List<T> existing, T ours) {
        List<T> all = existing == null ? new ArrayList<>() : new ArrayList<>(existing);
        all.add(0, ours);
        return all;
    }
}
