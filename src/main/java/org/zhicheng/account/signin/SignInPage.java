package org.zhicheng.account.signin;

import org.springframework.security.web.authentication.LoginUrlAuthenticationEntryPoint;

/**
 * Sends people who are not signed in to the sign-in page, by its path alone: a host named in a request cannot lead them
 * elsewhere.
 */
public class SignInPage extends LoginUrlAuthenticationEntryPoint {

    public SignInPage() {
        super("/login");
        setFavorRelativeUris(true);
    }
}
