package org.zhicheng.journey;

import java.util.Map;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;
import org.springframework.security.crypto.password.DelegatingPasswordEncoder;
import org.springframework.security.crypto.password.NoOpPasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;

/**
 * Hashes passwords as weakly as bcrypt can: hundreds of sign-ins by real hashes were most of what tests over HTTP cost.
 * PasswordHashTest holds the real ones to their strength, and the servers of NodesTest and LookTest use them.
 */
@TestConfiguration(proxyBeanMethods = false)
class CheapPasswords {

    private static final int WEAKEST = 4;

    @Bean
    @Primary
    @SuppressWarnings("deprecation") // some tests write readable passwords
    PasswordEncoder cheapPasswordEncoder() {
        return new DelegatingPasswordEncoder(
                "bcrypt",
                Map.of("bcrypt", new BCryptPasswordEncoder(WEAKEST), "noop", NoOpPasswordEncoder.getInstance()));
    }
}
