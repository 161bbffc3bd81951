package org.zhicheng.portal;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.zhicheng.portal.signin.PortalSecurity;

class PasswordHashTest {

    private final PasswordEncoder encoder = PortalSecurity.passwordEncoder();

    @Test
    void aPasswordIsHashedByBcryptInAThousandRounds() {
        String hash = encoder.encode("Zhengxin-2026");

        assertThat(hash).startsWith("{bcrypt}$2a$10$");
        assertThat(encoder.matches("Zhengxin-2026", hash)).isTrue();
        assertThat(encoder.matches("Zhengxin-2027", hash)).isFalse();
    }
}
