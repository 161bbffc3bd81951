package org.zhicheng.account.password;

import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;
import org.zhicheng.secret.Tokens;

/** Makes passwords for somebody else: each is shown once, and opens nothing until its owner replaced it. */
@Component
public class GivenPasswords {

    private final Tokens tokens;
    private final PasswordEncoder passwords;

    GivenPasswords(Tokens tokens, PasswordEncoder passwords) {
        this.tokens = tokens;
        this.passwords = passwords;
    }

    public GivenPassword next() {
        String plain = tokens.readable();
        return new GivenPassword(plain, passwords.encode(plain));
    }

    public record GivenPassword(String plain, String hash) {

        @Override
        public String toString() {
            return "GivenPassword[]";
        }
    }
}
