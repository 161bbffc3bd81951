package org.zhicheng.journey;

import java.nio.charset.StandardCharsets;
import java.util.Base64;

/** A browser that asks for its token once, as a page does, and not before each change. */
final class PageBrowser extends Browser {

    private final boolean tokens;
    private String token;

    /** @param tokens whether the server gives tokens at all */
    PageBrowser(int port, boolean tokens) {
        super(port);
        this.tokens = tokens;
    }

    @Override
    synchronized String token() {
        if (!tokens) {
            return "none";
        }
        if (token == null) {
            token = super.token();
        }
        return token;
    }

    /** After a sign-in there is a new one. */
    synchronized void forgetToken() {
        token = null;
    }

    static String basic(String name, String password) {
        return "Basic "
                + Base64.getEncoder().encodeToString((name + ":" + password).getBytes(StandardCharsets.UTF_8));
    }
}
