package org.zhicheng.account.demo;

import java.time.Clock;
import java.util.List;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.InitializingBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.context.MessageSource;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;
import org.zhicheng.account.Accounts;
import org.zhicheng.account.Groups;
import org.zhicheng.account.IdNumbers;
import org.zhicheng.account.NewAccount;
import org.zhicheng.account.signin.ClosedAccounts;

/**
 * Writes the demo accounts of the embedded default, each once, and reopens those that {@link DemoClosure} closed. The
 * numbers are made up, their checksums valid.
 */
@Component
@ConditionalOnBooleanProperty("zhicheng.demo.enabled")
class DemoAccountLoader implements DemoAccounts, InitializingBean {

    private static final Logger LOG = LoggerFactory.getLogger(DemoAccountLoader.class);

    private static final String PASSWORD = "Zhicheng2026";

    private static final List<DemoPerson> PEOPLE = List.of(
            applicant("zhangsan", "320902199001010014", "13800000001", true),
            applicant("lisi", "320902199503150025", "13800000002", true),
            applicant("wangwu", "320903198812120032", "13800000003", false),
            applicant("zhaoliu", "320902199304120114", "13800000011", true),
            applicant("sunqi", "320902198709230130", "13800000012", true),
            applicant("zhouba", "320902199605180241", "13800000013", true),
            applicant("wujiu", "320902199411020151", "13800000014", true),
            reviewer("tinghu", "320902198203041017", "office-320902"),
            reviewer("yancheng", "32090219830405102X", "office-320900"),
            new DemoPerson(
                    "fuzeren",
                    "320902197905121017",
                    null,
                    true,
                    Set.of(Groups.REVIEWERS, Groups.OFFICE_HEADS, "office-320902", "office-320900")),
            reviewer("sports", "320902198405061032", "office-320900-sports"),
            new DemoPerson("admin", "320902198506071045", null, true, Set.of(Groups.PROCESS_ADMINS)));

    private final Accounts accounts;
    private final ClosedAccounts closed;
    private final IdNumbers idNumbers;
    private final PasswordEncoder passwords;
    private final MessageSource messages;
    private final Clock clock;

    DemoAccountLoader(
            Accounts accounts,
            ClosedAccounts closed,
            IdNumbers idNumbers,
            PasswordEncoder passwords,
            MessageSource messages,
            Clock clock) {
        this.accounts = accounts;
        this.closed = closed;
        this.idNumbers = idNumbers;
        this.passwords = passwords;
        this.messages = messages;
        this.clock = clock;
    }

    @Override
    public List<DemoAccount> list() {
        List<String> open = closed.openDemoAccounts();
        return PEOPLE.stream()
                .filter(person -> open.contains(person.loginName()))
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
        PEOPLE.stream().filter(this::missing).filter(this::possible).forEach(person -> add(person, passwordHash));
    }

    private boolean missing(DemoPerson person) {
        return accounts.find(person.loginName()).isEmpty() || closed.closed(person.loginName());
    }

    /**
     * Tells whether the demo person is possible: while demo was off, somebody real may have taken this name, or proven
     * this number.
     */
    private boolean possible(DemoPerson person) {
        boolean free = accounts.findByLoginName(person.loginName()).isEmpty()
                && accounts.findByProvenIdNumber(idNumbers.hash(person.idNumber()))
                        .isEmpty();
        if (!free) {
            LOG.warn("There is no demo account {}: its name or its number is somebody else's", person.loginName());
        }
        return free;
    }

    private void add(DemoPerson person, String passwordHash) {
        if (closed.closed(person.loginName())) {
            LOG.info("Demo is on: opened the demo account {} again, as it was when it was new", person.loginName());
            closed.reopenDemo(account(person, passwordHash), clock.instant());
        } else {
            accounts.add(account(person, passwordHash), clock.instant());
        }
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
