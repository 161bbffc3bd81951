package org.zhicheng.process.engine;

import java.util.function.Function;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.interceptor.Session;
import org.camunda.bpm.engine.impl.interceptor.SessionFactory;

/**
 * Opens one of the helpers that the engine makes for each command.
 *
 * @param type the type of the engine's helper that is replaced: the engine finds its helpers by their type
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
