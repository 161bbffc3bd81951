package org.zhicheng.process.web;

import jakarta.annotation.Priority;
import jakarta.ws.rs.core.Response.Status;
import jakarta.ws.rs.ext.ReaderInterceptor;
import jakarta.ws.rs.ext.ReaderInterceptorContext;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import org.camunda.bpm.engine.rest.exception.InvalidRequestException;
import org.zhicheng.process.guard.Caller;

/**
 * Checks the bodies of requests to the engine. Camunda's interface expects that there is one; and from an ordinary
 * user's large body it would make thousands of queries in memory before the engine could refuse them.
 */
@Priority(1)
final class EngineBodies implements ReaderInterceptor {

    /** Far above the few hundred octets that Tasklist sends. */
    static final int MOST = 32 * 1024;

    @Override
    public Object aroundReadFrom(ReaderInterceptorContext body) throws IOException {
        if (!Caller.now().isAdmin()) {
            byte[] read = body.getInputStream().readNBytes(MOST + 1);
            if (read.length > MOST) {
                throw new InvalidRequestException(Status.BAD_REQUEST, "The body is too large");
            }
            body.setInputStream(new ByteArrayInputStream(read));
        }
        Object entity = body.proceed();
        if (entity == null) {
            throw new InvalidRequestException(Status.BAD_REQUEST, "There is no body");
        }
        return entity;
    }
}
