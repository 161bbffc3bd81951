package org.zhicheng.account.staff;

import java.time.Clock;
import java.util.Set;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;
import org.zhicheng.account.Accounts;
import org.zhicheng.account.Groups;
import org.zhicheng.account.NewAccount;
import org.zhicheng.account.identity.PasswordPolicy;
import org.zhicheng.sql.RowIds;

/**
 * Creates the first process admin of a new installation. This admin creates all other staff, and chooses another
 * password at the first sign-in, because the first one stands in a file.
 */
@Component
class FirstAdmin implements SmartInitializingSingleton {

    private static final Logger LOG = LoggerFactory.getLogger(FirstAdmin.class);

    private final Settings settings;
    private final Accounts accounts;
    private final PasswordPolicy policy;
    private final PasswordEncoder passwords;
    private final Clock clock;

    /**
     * Settings hold the login name and the password of the first process admin.
     *
     * @param password empty: no account is made
     */
    @ConfigurationProperties("zhicheng.first-admin")
    record Settings(
            @DefaultValue("admin") String loginName,
            @DefaultValue("") String password) {

        @Override
        public String toString() {
            return "Settings[" + loginName + "]";
        }
    }

    FirstAdmin(Settings settings, Accounts accounts, PasswordPolicy policy, PasswordEncoder passwords, Clock clock) {
        this.settings = settings;
        this.accounts = accounts;
        this.policy = policy;
        this.passwords = passwords;
        this.clock = clock;
    }

    @Override
    public void afterSingletonsInstantiated() {
        if (accounts.administered()) {
            return;
        }
        if (settings.password().isBlank()) {
            LOG.warn("There is no process admin: set zhicheng.first-admin.password and start again");
            return;
        }
        if (!policy.faults(settings.password(), Stream.of(settings.loginName())).isEmpty()) {
            throw new IllegalStateException("zhicheng.first-admin.password is too weak: 8 to 64 characters, three of"
                    + " capital letters, small letters, digits, signs, nothing of the login name, and nothing that many"
                    + " choose: a known password, a word, a surname or this product's name, with digits and signs"
                    + " around it");
        }
        if (accounts.findByLoginName(settings.loginName()).isPresent()) {
            throw new IllegalStateException(
                    "zhicheng.first-admin.login-name is taken, and nobody who has it can sign in as"
                            + " a process admin: set another one");
        }
        String id = RowIds.next();
        accounts.addWithGivenPassword(
                new NewAccount(
                        id,
                        settings.loginName(),
                        settings.loginName(),
                        passwords.encode(settings.password()),
                        null,
                        null,
                        null,
                        null,
                        false,
                        false,
                        Set.of(Groups.PROCESS_ADMINS)),
                clock.instant());
        LOG.info("Made the first process admin, {}", settings.loginName());
    }
}
