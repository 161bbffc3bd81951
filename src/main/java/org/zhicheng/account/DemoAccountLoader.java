package org.zhicheng.account;

import java.time.Clock;
import java.util.List;
import java.util.Set;
import org.springframework.beans.factory.InitializingBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.context.MessageSource;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;

/** Writes the demo accounts of the embedded default, each once. The numbers are made up, their checksums valid. */
@Component
@ConditionalOnBooleanProperty("zhicheng.demo.enabled")
class DemoAccountLoader implements DemoAccounts, InitializingBean {

    private static final String PASSWORD = "Zhicheng2026";

    private static final List<DemoPerson> PEOPLE = List.of(
            applicant("zhangsan", "320902199001010014", "13800000001", true),
            applicant("lisi", "320902199503150025", "13800000002", true),
            applicant("wangwu", "320903198812120032", "13800000003", false),
            reviewer("tinghu", "320902198203041017", "office-320902"),
            reviewer("yancheng", "32090219830405102X", "office-320900"),
            reviewer("sports", "320902198405061032", "office-320900-sports"),
            new DemoPerson("admin", "320902198506071045", null, true, Set.of(Groups.PROCESS_ADMINS)));

    private final Accounts accounts;
    private final IdNumbers idNumbers;
    private final PasswordEncoder passwords;
    private final MessageSource messages;
    private final Clock clock;

    DemoAccountLoader(
            Accounts accounts, IdNumbers idNumbers, PasswordEncoder passwords, MessageSource messages, Clock clock) {
        this.accounts = accounts;
        this.idNumbers = idNumbers;
        this.passwords = passwords;
        this.messages = messages;
        this.clock = clock;
    }

    @Override
    public List<DemoAccount> list() {
        return PEOPLE.stream()
                .map(person -> new DemoAccount(
                        person.loginName(), text(person.loginName(), "label"), text(person.loginName(), "hint")))
                .toList();
    }

    @Override
    public String password() {
        return PASSWORD;
    }

    @Override
    public void afterPropertiesSet() {
        String passwordHash = passwords.encode(PASSWORD);
        PEOPLE.stream()
                .filter(person -> accounts.find(person.loginName()).isEmpty())
                .forEach(person -> add(person, passwordHash));
    }

    private void add(DemoPerson person, String passwordHash) {
        accounts.add(account(person, passwordHash), clock.instant());
        if (person.staff()) {
            accounts.setStaffIdNumber(person.loginName(), idNumbers.hash(person.idNumber()));
        }
    }

    private NewAccount account(DemoPerson person, String passwordHash) {
        String idNumber = person.staff() ? null : person.idNumber();
        return new NewAccount(
                person.loginName(),
                person.loginName(),
                text(person.loginName(), "name"),
                passwordHash,
                idNumber == null ? null : idNumbers.encrypt(person.loginName(), idNumber),
                idNumber == null ? null : idNumbers.hash(idNumber),
                person.mobile(),
                null,
                person.verified(),
                true,
                person.groups());
    }

    private String text(String loginName, String kind) {
        return messages.getMessage("demo." + loginName + "." + kind, null, null);
    }

    private static DemoPerson applicant(String loginName, String idNumber, String mobile, boolean verified) {
        return new DemoPerson(
                loginName, idNumber, mobile, verified, verified ? Set.of(Groups.VERIFIED_APPLICANTS) : Set.of());
    }

    private static DemoPerson reviewer(String loginName, String idNumber, String office) {
        return new DemoPerson(loginName, idNumber, null, true, Set.of(Groups.REVIEWERS, office));
    }

    private record DemoPerson(String loginName, String idNumber, String mobile, boolean verified, Set<String> groups) {

        boolean staff() {
            return Groups.isStaff(groups::contains);
        }
    }
}
