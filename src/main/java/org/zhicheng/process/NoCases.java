package org.zhicheng.process;

import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import java.util.regex.Pattern;

/** The engine knows no CMMN here, and has no tables for it; its interface does not ask, and would fail in the database. */
final class NoCases implements ContainerRequestFilter {

    private static final Pattern CMMN = Pattern.compile("/?(engine/[^/]+/)?(history/)?case-[a-z]+-?[a-z]*(/.*)?");

    @Override
    public void filter(ContainerRequestContext request) {
        if (CMMN.matcher(request.getUriInfo().getPath()).matches()) {
            throw new NotFoundException();
        }
    }
}
