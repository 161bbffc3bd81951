package org.zhicheng.account.signin;

import org.springframework.security.web.authentication.LoginUrlAuthenticationEntryPoint;

/** Where whoever is not signed in is sent, by its path alone: no host that a request names leads anybody elsewhere. */
public class SignInPage extends LoginUrlAuthenticationEntryPoint {

    public SignInPage() {
        super("/login");
        setFavorRelativeUris(true);
    }
}
