package org.zhicheng.outage;

import java.util.Optional;
import org.springframework.web.context.request.RequestAttributes;
import org.springframework.web.context.request.RequestContextHolder;

/**
 * Keeps the failure of a request for the filter that answers it, because the layers between may turn it into an answer
 * of their own.
 */
public final class RequestFailure {

    public static final String ATTRIBUTE = RequestFailure.class.getName();

    private RequestFailure() {}

    /** Keeps the failure with the request that this thread serves; does nothing where it serves none. */
    public static void note(Throwable failure) {
        Optional.ofNullable(RequestContextHolder.getRequestAttributes())
                .filter(request -> DatabaseFailure.in(failure).isPresent())
                .ifPresent(request -> request.setAttribute(ATTRIBUTE, failure, RequestAttributes.SCOPE_REQUEST));
    }
}
