package org.zhicheng.account;

import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.doAnswer;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.core.env.MapPropertySource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.annotation.EnableTransactionManagement;
import org.springframework.transaction.support.TransactionTemplate;
import org.zhicheng.HouseClock;
import org.zhicheng.account.alipay.AlipayEntrance;
import org.zhicheng.account.alipay.AlipayLogin;
import org.zhicheng.account.consent.Consents;
import org.zhicheng.account.consent.PrivacyNotice;
import org.zhicheng.account.identity.CommonPasswords;
import org.zhicheng.account.identity.IdNumberField;
import org.zhicheng.account.identity.PasswordPolicy;
import org.zhicheng.account.identity.SmsCodeRows;
import org.zhicheng.account.identity.SmsCodes;
import org.zhicheng.account.password.GivenPasswords;
import org.zhicheng.account.password.NewPasswordRules;
import org.zhicheng.account.password.OwnerConfirmation;
import org.zhicheng.account.password.PasswordDesk;
import org.zhicheng.account.password.PasswordStore;
import org.zhicheng.account.password.Recoveries;
import org.zhicheng.account.password.RecoveryDesk;
import org.zhicheng.account.password.RecoveryLimits;
import org.zhicheng.account.profile.CompleteProfile;
import org.zhicheng.account.profile.MobileChanges;
import org.zhicheng.account.profile.MobileDesk;
import org.zhicheng.account.profile.ProfileDesk;
import org.zhicheng.account.profile.ProfileForms;
import org.zhicheng.account.profile.ProfileRows;
import org.zhicheng.account.profile.Profiles;
import org.zhicheng.account.registration.NewRegistrations;
import org.zhicheng.account.registration.RegistrationDesk;
import org.zhicheng.account.registration.RegistrationFlow;
import org.zhicheng.account.registration.RegistrationForm;
import org.zhicheng.account.registration.RegistrationSteps;
import org.zhicheng.account.registration.Registrations;
import org.zhicheng.account.session.AccountSessions;
import org.zhicheng.account.session.SignedInPeople;
import org.zhicheng.account.signin.AccountLocks;
import org.zhicheng.account.signin.AccountLogin;
import org.zhicheng.account.signin.AuthenticatorApps;
import org.zhicheng.account.signin.ClosedAccounts;
import org.zhicheng.account.signin.CredentialNotices;
import org.zhicheng.account.signin.DeploymentSignIn;
import org.zhicheng.account.signin.DeploymentTokens;
import org.zhicheng.account.signin.FailedSignIns;
import org.zhicheng.account.signin.KnownDevices;
import org.zhicheng.account.signin.PasswordSignIn;
import org.zhicheng.account.signin.RecoveryCodes;
import org.zhicheng.account.signin.SecondFactors;
import org.zhicheng.account.signin.SignInLimits;
import org.zhicheng.account.staff.MembershipDesk;
import org.zhicheng.account.staff.StaffAccess;
import org.zhicheng.account.staff.StaffDesk;
import org.zhicheng.account.staff.StaffMembers;
import org.zhicheng.account.staff.StaffRules;
import org.zhicheng.audit.AuditLog;
import org.zhicheng.audit.FailedAttempts;
import org.zhicheng.form.FormValidator;
import org.zhicheng.limit.Throttle;
import org.zhicheng.notice.NoticeOutbox;
import org.zhicheng.notice.SmsGateway;
import org.zhicheng.problem.Messages;
import org.zhicheng.reference.Offices;
import org.zhicheng.secret.Encryption;
import org.zhicheng.secret.IdNumberKeys;
import org.zhicheng.secret.KeyedHash;
import org.zhicheng.secret.Tokens;
import org.zhicheng.task.ATask;
import org.zhicheng.task.UserTask;
import org.zhicheng.task.UserTasks;
import tools.jackson.databind.ObjectMapper;
import tools.jackson.databind.json.JsonMapper;

/**
 * Builds the desks of accounts with their real transactions on a pool of few connections; forms, the engine and the
 * phones are played. A registration's process sends its code in the transaction that it is given.
 */
public final class AccountRoom implements AutoCloseable {

    public static final String PASSWORD = "Zhengxin-2026";

    private static final int A_FEW = 3;

    final NoticeOutbox outbox;

    private final AnnotationConfigApplicationContext context = new AnnotationConfigApplicationContext();

    public AccountRoom(Path keys, int connections) {
        this(keys, connections, Map.of());
    }

    /**
     * @param connections of the database; more than a few are for a crowd, which then meets a slow comparison
     * @param settings as they would stand in application.yml
     * @param neighbours of other rooms, who share the connections
     */
    public AccountRoom(Path keys, int connections, Map<String, Object> settings, Class<?>... neighbours) {
        context.getEnvironment().getPropertySources().addFirst(new MapPropertySource("test", settings));
        context.registerBean(DataSource.class, () -> database(connections));
        context.registerBean(PasswordEncoder.class, () -> new SlowEncoder(connections > A_FEW));
        context.registerBean(IdNumberKeys.Settings.class, () -> new IdNumberKeys.Settings(keys, true));
        context.register(
                Rest.class,
                Accounts.class,
                AccountLogin.class,
                AccountLocks.class,
                AccountSessions.class,
                AlipayEntrance.class,
                AuditLog.class,
                AuthenticatorApps.class,
                ClosedAccounts.class,
                CommonPasswords.class,
                CompleteProfile.class,
                Consents.class,
                CredentialNotices.class,
                DeploymentSignIn.class,
                DeploymentTokens.class,
                FailedAttempts.class,
                FailedSignIns.class,
                GivenPasswords.class,
                IdNumberField.class,
                IdNumberKeys.class,
                IdNumbers.class,
                KeyedHash.class,
                KnownDevices.class,
                MobileDesk.class,
                MobileChanges.class,
                NewPasswordRules.class,
                NewRegistrations.class,
                OwnerConfirmation.class,
                PasswordDesk.class,
                PasswordPolicy.class,
                PasswordSignIn.class,
                PasswordStore.class,
                PrivacyNotice.class,
                ProfileDesk.class,
                ProfileForms.class,
                ProfileRows.class,
                Profiles.class,
                Recoveries.class,
                RecoveryDesk.class,
                RecoveryLimits.class,
                RegistrationDesk.class,
                RegistrationForm.class,
                RegistrationSteps.class,
                Registrations.class,
                RecoveryCodes.class,
                Encryption.class,
                SecondFactors.class,
                SignInLimits.class,
                SignedInPeople.class,
                SmsCodes.class,
                SmsCodeRows.class,
                MembershipDesk.class,
                StaffDesk.class,
                StaffAccess.class,
                StaffMembers.class,
                StaffRules.class,
                Throttle.class,
                Tokens.class,
                VerifiedPeople.class);
        Stream.of(neighbours).forEach(context::register);
        context.refresh();
        outbox = get(NoticeOutbox.class);
        when(get(RegistrationFlow.class).codeRequested(any())).then(call -> {
            inTransaction(() -> {
                get(RegistrationSteps.class).sendCode(call.getArgument(0));
                return null;
            });
            return true;
        });
        doAnswer(call -> {
                    get(RegistrationSteps.class).sendCode(call.getArgument(0));
                    return null;
                })
                .when(get(RegistrationFlow.class))
                .submitted(any());
        doAnswer(call -> {
                    get(RegistrationSteps.class).createAlipayAccount(call.getArgument(0));
                    return null;
                })
                .when(get(RegistrationFlow.class))
                .alipayAuthorized(any(), any());
    }

    public <T> T get(Class<T> type) {
        return context.getBean(type);
    }

    public Instant now() {
        return get(Clock.class).instant();
    }

    <T> T inTransaction(Supplier<T> action) {
        return get(TransactionTemplate.class).execute(status -> action.get());
    }

    /** Opens 完善个人信息 for a person who came by Alipay. */
    static UserTask completeProfile(Account account) {
        return ATask.of("t1", "complete-profile")
                .named("完善个人信息")
                .in("registration", "r1")
                .assignedTo(account.id())
                .open();
    }

    /** Somebody with a proven mobile number and {@link #PASSWORD}. */
    public Account account(String id, String idNumber, String mobile) {
        IdNumbers numbers = get(IdNumbers.class);
        Accounts accounts = get(Accounts.class);
        accounts.add(
                new NewAccount(
                        id,
                        id,
                        "钱学文",
                        get(PasswordEncoder.class).encode(PASSWORD),
                        numbers.encrypt(id, idNumber),
                        numbers.hash(idNumber),
                        mobile,
                        null,
                        false,
                        false,
                        Set.of()),
                get(Clock.class).instant());
        accounts.mobileProven(id, mobile, get(Clock.class).instant());
        return accounts.find(id).orElseThrow();
    }

    @Override
    public void close() {
        context.close();
    }

    private static DataSource database(int connections) {
        HikariConfig config = new HikariConfig();
        config.setJdbcUrl("jdbc:h2:mem:" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1");
        config.setMaximumPoolSize(connections);
        config.setConnectionTimeout(3_000);
        config.setTransactionIsolation("TRANSACTION_READ_COMMITTED");
        HikariDataSource database = new HikariDataSource(config);
        Flyway.configure().dataSource(database).load().migrate();
        return database;
    }

    /** Carries no annotation of a configuration: the application's scan must not find it. */
    @EnableTransactionManagement
    static class Rest {

        @Bean
        PlatformTransactionManager transactions(DataSource database) {
            return new JdbcTransactionManager(database);
        }

        @Bean
        TransactionTemplate transaction(PlatformTransactionManager transactions) {
            return new TransactionTemplate(transactions);
        }

        @Bean
        JdbcClient jdbc(DataSource database) {
            return JdbcClient.create(database);
        }

        @Bean
        Clock clock() {
            return HouseClock.CLOCK;
        }

        @Bean
        ObjectMapper json() {
            return JsonMapper.shared();
        }

        @Bean
        Messages messages() {
            Messages messages = mock(Messages.class);
            when(messages.say(any())).then(call -> call.getArgument(0));
            return messages;
        }

        @Bean
        SmsGateway phones() {
            return sms -> Optional.empty();
        }

        @Bean
        HeldWork work() {
            return mock(HeldWork.class);
        }

        @Bean
        NoticeOutbox outbox() {
            return mock(NoticeOutbox.class);
        }

        @Bean
        RegistrationFlow flow() {
            return mock(RegistrationFlow.class);
        }

        @Bean
        AlipayLogin alipay() {
            return mock(AlipayLogin.class);
        }

        @Bean
        Offices offices() {
            Offices offices = mock(Offices.class);
            when(offices.groups()).thenReturn(Set.of("office-320902"));
            return offices;
        }

        @Bean
        UserTasks forms() {
            UserTasks forms = mock(UserTasks.class);
            when(forms.startForm(any())).thenReturn(Optional.of(read(Path.of("forms/register-account.form"))));
            when(forms.deployedForm(any())).thenReturn(Optional.of(read(Path.of("forms/complete-profile.form"))));
            return forms;
        }

        private static String read(Path form) {
            try {
                return Files.readString(form);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        @Bean
        FormValidator validator() {
            FormValidator validator = mock(FormValidator.class);
            when(validator.validate(any(), any(), any(), any())).thenReturn(List.of());
            when(validator.clean(any(), any(), any())).then(call -> call.getArgument(1));
            when(validator.accept(any(), any(), any())).then(call -> call.getArgument(1));
            return validator;
        }
    }
}
