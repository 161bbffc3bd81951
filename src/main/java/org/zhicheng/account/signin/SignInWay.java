package org.zhicheng.account.signin;

import java.util.Locale;

/** Names the way in which somebody tried to sign in, for the audit: {@code audit.detail.<code>} says it in Chinese. */
public enum SignInWay {
    PASSWORD,
    /** At the engine's REST interface: a deployment token, or a password. */
    DEPLOYMENT,
    SECOND_FACTOR,
    ALIPAY,
    /** The code by SMS that ends a registration, or that sets a new password. */
    SMS_CODE;

    String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Names the event of a try that is not looked at, because there were too many. */
    String refused() {
        return code() + "-refused";
    }
}
