package org.zhicheng.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;
import org.zhicheng.reference.TestDatabase;

class FirstAdminTest {

    private final TestDatabase database = TestDatabase.h2();
    private final Accounts accounts = new Accounts(database.jdbc());

    @AfterEach
    void close() throws Exception {
        database.close();
    }

    @Test
    void isMadeOnce() {
        start("Erste-Sache-7");
        start("Another-Word-8");

        assertThat(accounts.membersOf(Groups.PROCESS_ADMINS)).singleElement().satisfies(admin -> {
            String hash = accounts.credentials(admin.id()).orElseThrow().passwordHash();
            assertThat(new BCryptPasswordEncoder(4).matches("Erste-Sache-7", hash))
                    .isTrue();
        });
    }

    @Test
    void isNotMadeWithoutAPassword() {
        start("");

        assertThat(accounts.membersOf(Groups.PROCESS_ADMINS)).isEmpty();
    }

    @Test
    void stopsTheStartForAWeakPassword() {
        assertThatThrownBy(() -> start("admin123"))
                .hasMessageContaining("zhicheng.first-admin.password")
                .hasMessageNotContaining("admin123");
    }

    private void start(String password) {
        new FirstAdmin(
                        new FirstAdmin.Settings("admin", password),
                        accounts,
                        new PasswordPolicy(),
                        new BCryptPasswordEncoder(4),
                        Clock.systemUTC())
                .afterSingletonsInstantiated();
    }
}
