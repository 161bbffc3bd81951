package org.zhicheng.process.engine;

import javax.script.ScriptEngine;
import javax.script.ScriptEngineFactory;
import javax.script.ScriptEngineManager;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.impl.scripting.engine.ScriptEngineResolver;

/** Gives the engine no language for scripts, wherever a script came from. */
public class NoScripts implements ScriptEngineResolver {

    @Override
    public ScriptEngine getScriptEngine(String language, boolean resolveFromCache) {
        throw new ProcessEngineException("Models hold no scripts, this one is in " + language);
    }

    @Override
    public void addScriptEngineFactory(ScriptEngineFactory factory) {
        // the engine offers its JUEL at start-up, and nothing would ask for it
    }

    @Override
    public ScriptEngineManager getScriptEngineManager() {
        throw new ProcessEngineException("Models hold no scripts");
    }
}
