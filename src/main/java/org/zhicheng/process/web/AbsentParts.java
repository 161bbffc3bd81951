package org.zhicheng.process.web;

import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import java.util.regex.Pattern;

/**
 * Answers 404 for parts of the engine's interface that this engine lacks: CMMN, for which there are no tables, and
 * metrics, which nobody gathers. The interface does not check whether they exist, and would fail. It can count the
 * definitions of CMMN cases, and Cockpit's first page asks for that, so that this one part is left.
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
