package org.zhicheng.process.query;

import java.util.List;
import org.camunda.bpm.engine.BadUserRequestException;
import org.camunda.bpm.engine.impl.AbstractQuery;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.identity.Authentication;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.interceptor.CommandInterceptor;
import org.springframework.stereotype.Component;
import org.zhicheng.account.Groups;
import org.zhicheng.problem.Messages;
import org.zhicheng.process.engine.Interceptors;
import org.zhicheng.process.engine.ServerAction;

/**
 * Refuses queries to the engine that are too large, whatever they ask for and wherever they come from, because each is
 * a command here. Queries of the server itself are not measured.
 */
@Component
public class BoundedQueries extends AbstractProcessEnginePlugin {

    private final Messages messages;

    BoundedQueries(Messages messages) {
        this.messages = messages;
    }

    @Override
    public void preInit(ProcessEngineConfigurationImpl engine) {
        engine.setCustomPreCommandInterceptorsTxRequired(
                Interceptors.last(new Measure(engine, messages), engine.getCustomPreCommandInterceptorsTxRequired()));
        engine.setCustomPreCommandInterceptorsTxRequiresNew(Interceptors.last(
                new Measure(engine, messages), engine.getCustomPreCommandInterceptorsTxRequiresNew()));
    }

    private static final class Measure extends CommandInterceptor {

        private final ProcessEngineConfigurationImpl engine;
        private final Messages messages;

        Measure(ProcessEngineConfigurationImpl engine, Messages messages) {
            this.engine = engine;
            this.messages = messages;
        }

        @Override
        public <T> T execute(Command<T> command) {
            Authentication person = engine.getIdentityService().getCurrentAuthentication();
            boolean outside = person != null
                    && person.getUserId() != null
                    && Context.getCommandContext() == null
                    && !ServerAction.running();
            if (outside && !fits(command, person)) {
                throw new BadUserRequestException(messages.say("engine.query-too-large"));
            }
            return next.execute(command);
        }

        /**
         * Measures every command of a person, but of process admins only queries: they also deploy, and change many
         * instances at once.
         */
        private static boolean fits(Command<?> command, Authentication person) {
            List<String> groups = person.getGroupIds();
            return groups != null && groups.contains(Groups.PROCESS_ADMINS)
                    ? !(command instanceof AbstractQuery) || QuerySize.within(QueryBounds.ADMIN, command)
                    : QuerySize.within(QueryBounds.ORDINARY, command);
        }
    }
}
