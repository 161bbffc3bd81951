package org.zhicheng.audit;

import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/** Tells the address of the request that this thread is answering. */
public final class Caller {

    private static final int LONGEST = 64;

    private Caller() {}

    /** The client's own address where a trusted proxy named it; null where the server acts by itself. */
    static String address() {
        if (RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes web) {
            String address = web.getRequest().getRemoteAddr();
            return address == null || address.length() <= LONGEST ? address : address.substring(0, LONGEST);
        }
        return null;
    }
}
