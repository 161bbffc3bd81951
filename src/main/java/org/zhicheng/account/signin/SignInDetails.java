package org.zhicheng.account.signin;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import java.util.stream.Stream;
import org.springframework.security.web.authentication.WebAuthenticationDetails;

/** Details say where somebody signs in from: the address, and the browser's own cookie if it was here before. */
public final class SignInDetails extends WebAuthenticationDetails {

    public static final String DEVICE_COOKIE = "ZC-DEVICE";

    private static final long serialVersionUID = 1L;

    private final transient String device;

    public SignInDetails(HttpServletRequest request) {
        super(request);
        this.device = device(request);
    }

    /** The cookie's token, or null. */
    public String device() {
        return device;
    }

    public static String device(HttpServletRequest request) {
        return request.getCookies() == null
                ? null
                : Stream.of(request.getCookies())
                        .filter(cookie -> cookie.getName().equals(DEVICE_COOKIE))
                        .map(Cookie::getValue)
                        .findFirst()
                        .orElse(null);
    }
}
