package org.zhicheng.audit;

import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/** Where the request that is answered in this thread came from. */
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
