package org.zhicheng.account.staff;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;
import org.zhicheng.SetClock;
import org.zhicheng.account.Accounts;
import org.zhicheng.account.Groups;
import org.zhicheng.account.identity.CommonPasswords;
import org.zhicheng.account.identity.PasswordPolicy;
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
            assertThat(accounts.credentials(admin.id()).orElseThrow().passwordGiven())
                    .as("it stands in a file")
                    .isTrue();
        });
    }

    @Test
    void isNotMadeWithoutAPassword() {
        start("");

        assertThat(accounts.membersOf(Groups.PROCESS_ADMINS)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"admin123", "Dragon-2026", "Zhicheng-2026"})
    void stopsTheStartForAWeakPassword(String password) {
        assertThatThrownBy(() -> start(password))
                .hasMessageContaining("zhicheng.first-admin.password")
                .hasMessageNotContaining(password);
    }

    private void start(String password) {
        new FirstAdmin(
                        new FirstAdmin.Settings("admin", password),
                        accounts,
                        new PasswordPolicy(new CommonPasswords()),
                        new BCryptPasswordEncoder(4),
                        SetClock.atNoon())
                .afterSingletonsInstantiated();
    }
}
