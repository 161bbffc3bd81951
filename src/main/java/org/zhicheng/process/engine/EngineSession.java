package org.zhicheng.process.engine;

import java.util.function.Function;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.interceptor.Session;
import org.camunda.bpm.engine.impl.interceptor.SessionFactory;

/**
 * One of the helpers that each command of the engine opens for itself.
 *
 * @param type whose place it takes: the engine finds its helpers by their type
 */
public record EngineSession(Class<? extends Session> type, Function<CommandContext, Session> open)
        implements SessionFactory {

    @Override
    public Class<?> getSessionType() {
        return type;
    }

    @Override
    public Session openSession() {
        return open.apply(Context.getCommandContext());
    }
}
