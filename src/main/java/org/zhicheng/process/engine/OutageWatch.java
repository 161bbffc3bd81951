package org.zhicheng.process.engine;

import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.interceptor.CommandInterceptor;
import org.springframework.stereotype.Component;
import org.zhicheng.outage.RequestFailure;

/**
 * Notes with the request that one of the engine's commands failed. Camunda's web interface turns every failure into an
 * English answer whose status blames the server or the caller; the noted failure tells the last filter whether the
 * database was away.
 */
@Component
class OutageWatch extends AbstractProcessEnginePlugin {

    @Override
    public void preInit(ProcessEngineConfigurationImpl engine) {
        engine.setCustomPreCommandInterceptorsTxRequired(
                Interceptors.first(new Noting(), engine.getCustomPreCommandInterceptorsTxRequired()));
        engine.setCustomPreCommandInterceptorsTxRequiresNew(
                Interceptors.first(new Noting(), engine.getCustomPreCommandInterceptorsTxRequiresNew()));
    }

    private static final class Noting extends CommandInterceptor {

        @Override
        public <T> T execute(Command<T> command) {
            try {
                return next.execute(command);
            } catch (RuntimeException failure) {
                RequestFailure.note(failure);
                throw failure;
            }
        }
    }
}
