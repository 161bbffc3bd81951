package org.zhicheng.process.web;

import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import java.util.regex.Pattern;

/**
 * What the engine's interface offers and this engine has not: CMMN, for which there are no tables, and metrics, which
 * nobody gathers. The interface does not ask whether they are there, and would fail behind it. That there is no
 * definition of a CMMN case it can tell, and Cockpit's first page asks.
 */
final class AbsentParts implements ContainerRequestFilter {

    private static final Pattern ABSENT =
            Pattern.compile("/?(engine/[^/]+/)?((history/)?case-(?!definition(/count)?$)[a-z-]+|metrics)(/.*)?");

    @Override
    public void filter(ContainerRequestContext request) {
        if (ABSENT.matcher(request.getUriInfo().getPath()).matches()) {
            throw new NotFoundException();
        }
    }
}
