package org.zhicheng.account.staff;

import java.time.Clock;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.zhicheng.account.Account;
import org.zhicheng.account.Accounts;
import org.zhicheng.account.Groups;
import org.zhicheng.account.IdNumbers;
import org.zhicheng.account.NewAccount;
import org.zhicheng.account.identity.DomesticMobileField;
import org.zhicheng.account.identity.IdNumberField;
import org.zhicheng.account.password.PasswordDesk;
import org.zhicheng.account.signin.AccountLogin;
import org.zhicheng.account.signin.ClosedAccounts;
import org.zhicheng.account.signin.SecondFactors;
import org.zhicheng.account.signin.SignInLimits;
import org.zhicheng.audit.AuditKind;
import org.zhicheng.audit.AuditLog;
import org.zhicheng.problem.Messages;
import org.zhicheng.problem.NotFoundException;
import org.zhicheng.problem.Problem;
import org.zhicheng.problem.RefusedException;
import org.zhicheng.reference.Offices;
import org.zhicheng.secret.Tokens;
import org.zhicheng.text.ReadAs;
import org.zhicheng.text.Typed;

/** The staff desk lets process admins look after the accounts of staff: nobody becomes a reviewer without them. */
@Service
public class StaffDesk {

    /** The engine accepts nothing else as a user id, and the login name becomes one. */
    private static final Pattern LOGIN_NAME = Pattern.compile("[a-zA-Z][a-zA-Z0-9]{2,31}");

    private final Accounts accounts;
    private final ClosedAccounts closed;
    private final AccountLogin logins;
    private final SignInLimits signInLimits;
    private final IdNumbers idNumbers;
    private final IdNumberField idNumberField;
    private final SecondFactors secondFactors;
    private final PasswordDesk passwordDesk;
    private final Offices offices;
    private final PasswordEncoder passwords;
    private final Tokens tokens;
    private final AuditLog audit;
    private final Messages messages;
    private final Clock clock;

    /**
     * A member of staff is shown with groups and names.
     *
     * @param groups offices and, for process admins, their group
     * @param idNumberKnown whether it can be told what this person must not decide (Y01)
     */
    public record Member(
            String id,
            String loginName,
            String name,
            String mobile,
            List<String> groups,
            boolean active,
            boolean idNumberKnown) {}

    /**
     * A created account comes with its first password.
     *
     * @param password shown once, to be handed over; it opens nothing until its owner replaced it
     */
    public record Created(Member member, String password) {}

    /**
     * A request names the account of staff to create.
     *
     * @param idNumber null where it was not given; tells what this person must not decide (Y01), and opens nothing
     * @param groups at least one office, or the group of process admins
     */
    public record Wanted(String loginName, String name, String idNumber, String mobile, Set<String> groups) {

        public Wanted {
            loginName = ReadAs.plain(loginName);
            name = ReadAs.tidyName(name);
            mobile = Typed.nothing(mobile) ? null : ReadAs.mobile(mobile);
            groups = Set.copyOf(groups);
        }
    }

    StaffDesk(
            Accounts accounts,
            ClosedAccounts closed,
            AccountLogin logins,
            SignInLimits signInLimits,
            IdNumbers idNumbers,
            IdNumberField idNumberField,
            SecondFactors secondFactors,
            PasswordDesk passwordDesk,
            Offices offices,
            PasswordEncoder passwords,
            Tokens tokens,
            AuditLog audit,
            Messages messages,
            Clock clock) {
        this.accounts = accounts;
        this.closed = closed;
        this.logins = logins;
        this.signInLimits = signInLimits;
        this.idNumbers = idNumbers;
        this.idNumberField = idNumberField;
        this.secondFactors = secondFactors;
        this.passwordDesk = passwordDesk;
        this.offices = offices;
        this.passwords = passwords;
        this.tokens = tokens;
        this.audit = audit;
        this.messages = messages;
        this.clock = clock;
    }

    @Transactional(readOnly = true)
    public List<Member> list() {
        return Stream.concat(
                        accounts.membersOf(Groups.REVIEWERS).stream(),
                        accounts.membersOf(Groups.PROCESS_ADMINS).stream())
                .distinct()
                .map(this::member)
                .toList();
    }

    /** @throws RefusedException with every problem at once */
    @Transactional
    public Created create(Wanted wanted, String admin) {
        List<Problem> problems = problems(wanted);
        if (!problems.isEmpty()) {
            throw new RefusedException(problems);
        }
        String id = UUID.randomUUID().toString().replace("-", "");
        String password = tokens.readable();
        accounts.addWithGivenPassword(
                new NewAccount(
                        id,
                        wanted.loginName(),
                        wanted.name(),
                        passwords.encode(password),
                        null,
                        null,
                        wanted.mobile(),
                        null,
                        false,
                        false,
                        withRole(wanted.groups())),
                clock.instant());
        accounts.setStaffIdNumber(id, idNumbers.hash(wanted.idNumber()));
        audit.record(admin, AuditKind.CREATE_STAFF, "account", id, String.join(",", wanted.groups()));
        return new Created(member(accounts.find(id).orElseThrow()), password);
    }

    /** Gives other offices; none takes the account out of service. Works from the next request on. */
    @Transactional
    public Member assign(String accountId, Set<String> groups, String admin) {
        Account account = staff(accountId);
        if (accountId.equals(admin) && !groups.contains(Groups.PROCESS_ADMINS)) {
            throw new RefusedException(List.of(Problem.block(null, "/groups", messages.say("staff.not-yourself"))));
        }
        if (groups.stream().anyMatch(Groups::isOffice) && !accounts.personKnown(accountId)) {
            throw new RefusedException(List.of(Problem.block(null, "/groups", messages.say("staff.id-number.first"))));
        }
        List<Problem> problems = groups.isEmpty() ? List.of() : unknown(groups);
        if (!problems.isEmpty()) {
            throw new RefusedException(problems);
        }
        Set<String> staff = groups.isEmpty() ? Set.of(Groups.FORMER_STAFF) : withRole(groups);
        accounts.setGroups(account.id(), withVerification(staff, account));
        audit.record(admin, AuditKind.ASSIGN_STAFF, "account", accountId, String.join(",", groups));
        return member(accounts.find(accountId).orElseThrow());
    }

    /**
     * Sets the ID number of an account that is older than the rule, or whose number was mistyped; another admin has to
     * set one's own.
     */
    @Transactional
    public Member setIdNumber(String accountId, String idNumber, String admin) {
        Account account = staff(accountId);
        if (accountId.equals(admin) && accounts.personKnown(accountId)) {
            throw new RefusedException(List.of(Problem.block(null, "/idNumber", messages.say("staff.id-number.own"))));
        }
        List<Problem> problems = faults(idNumber).toList();
        if (!problems.isEmpty()) {
            throw new RefusedException(problems);
        }
        accounts.setStaffIdNumber(accountId, idNumbers.hash(idNumber));
        audit.record(admin, AuditKind.SET_STAFF_ID_NUMBER, "account", accountId, null);
        return member(account);
    }

    /**
     * Gives a new password to somebody who lost the password or the phone, whom wrong tries keep out, their own ones or
     * strangers', or whose account was closed. No lock of this account is left.
     */
    @Transactional
    public Created resetAccess(String accountId, String admin) {
        Account account = staff(accountId);
        String password = tokens.readable();
        passwordDesk.set(accountId, passwords.encode(password));
        accounts.passwordGiven(accountId);
        closed.reopen(accountId);
        secondFactors.reset(accountId);
        signInLimits.forgiveEverywhere(logins.countedNames(account));
        audit.record(admin, AuditKind.RESET_STAFF_ACCESS, "account", accountId, null);
        return new Created(member(account), password);
    }

    private Account staff(String accountId) {
        return accounts.find(accountId)
                .filter(account -> Groups.isStaff(account::memberOf) || account.memberOf(Groups.FORMER_STAFF))
                .orElseThrow(() -> new NotFoundException(messages.say("staff.unknown")));
    }

    private List<Problem> problems(Wanted wanted) {
        Stream<Problem> name = wanted.name().isEmpty()
                ? Stream.of(Problem.block(null, "/name", messages.say("staff.name")))
                : Stream.empty();
        Stream<Problem> loginName = !LOGIN_NAME.matcher(wanted.loginName()).matches()
                ? Stream.of(Problem.block(null, "/loginName", messages.say("staff.login-name")))
                : accounts.findByLoginName(wanted.loginName()).isPresent()
                        ? Stream.of(Problem.block(null, "/loginName", messages.say("staff.login-name.taken")))
                        : Stream.empty();
        Stream<Problem> mobile = wanted.mobile() == null || DomesticMobileField.isDomestic(wanted.mobile())
                ? Stream.empty()
                : Stream.of(Problem.block(null, "/mobile", messages.say("staff.mobile")));
        Stream<Problem> groups = wanted.groups().isEmpty()
                ? Stream.of(Problem.block(null, "/groups", messages.say("staff.groups")))
                : unknown(wanted.groups()).stream();
        return Stream.of(name, loginName, faults(wanted.idNumber()), mobile, groups)
                .flatMap(found -> found)
                .toList();
    }

    private Stream<Problem> faults(String idNumber) {
        if (Typed.nothing(idNumber)) {
            return Stream.of(Problem.block("A03", "/idNumber", messages.say("A03.missing")));
        }
        return idNumberField.valid(idNumber)
                ? Stream.empty()
                : Stream.of(Problem.block("A03", "/idNumber", messages.say("A03")));
    }

    private List<Problem> unknown(Set<String> groups) {
        Set<String> known = offices.groups();
        return groups.stream()
                .filter(group -> !known.contains(group) && !group.equals(Groups.PROCESS_ADMINS))
                .map(group -> Problem.block(null, "/groups", messages.say("staff.groups.unknown", group)))
                .toList();
    }

    /**
     * Keeps the group of verified people, whatever the office: a verification by a face or a window is not the admin's
     * to take.
     */
    private static Set<String> withVerification(Set<String> groups, Account account) {
        boolean verified = account.memberOf(Groups.VERIFIED_APPLICANTS);
        return Stream.concat(groups.stream(), verified ? Stream.of(Groups.VERIFIED_APPLICANTS) : Stream.empty())
                .collect(Collectors.toSet());
    }

    private static Set<String> withRole(Set<String> groups) {
        boolean reviews = groups.stream().anyMatch(Groups::isOffice);
        return Stream.concat(groups.stream(), reviews ? Stream.of(Groups.REVIEWERS) : Stream.empty())
                .collect(Collectors.toSet());
    }

    private Member member(Account account) {
        return new Member(
                account.id(),
                account.loginName(),
                account.displayName(),
                account.mobile(),
                account.groups().stream()
                        .filter(group -> Groups.isOffice(group) || group.equals(Groups.PROCESS_ADMINS))
                        .sorted()
                        .toList(),
                !account.memberOf(Groups.FORMER_STAFF),
                accounts.personKnown(account.id()));
    }
}
