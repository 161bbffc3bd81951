package org.zhicheng.process.web;

import jakarta.servlet.http.HttpServletRequest;
import org.camunda.bpm.engine.ProcessEngines;
import org.camunda.bpm.webapp.impl.security.auth.ContainerBasedAuthenticationFilter;

/**
 * Tells Camunda's web applications who the person is, on every request to their interface. Camunda's own filter does so
 * where the address names the engine, and relies on the session otherwise.
 */
class EngineSignIn extends ContainerBasedAuthenticationFilter {

    @Override
    protected String extractEngineName(HttpServletRequest request) {
        String named = super.extractEngineName(request);
        return named == null && isInterface(getRequestUri(request)) ? ProcessEngines.NAME_DEFAULT : named;
    }

    private static boolean isInterface(String path) {
        return path.startsWith("/api/")
                && !API_STATIC_PLUGIN_PATTERN.matcher(path).matches();
    }
}
