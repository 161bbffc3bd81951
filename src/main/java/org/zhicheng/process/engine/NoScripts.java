package org.zhicheng.process.engine;

import javax.script.ScriptEngine;
import javax.script.ScriptEngineFactory;
import javax.script.ScriptEngineManager;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.impl.scripting.engine.ScriptEngineResolver;

/** The engine has no language to run a script in, wherever the script came from. */
public class NoScripts implements ScriptEngineResolver {

    @Override
    public ScriptEngine getScriptEngine(String language, boolean resolveFromCache) {
        throw new ProcessEngineException("Models hold no scripts, this one is in " + language);
    }

    @Override
    public void addScriptEngineFactory(ScriptEngineFactory factory) {
        // the engine offers its JUEL at start-up; it would never be asked for
    }

    @Override
    public ScriptEngineManager getScriptEngineManager() {
        throw new ProcessEngineException("Models hold no scripts");
    }
}
