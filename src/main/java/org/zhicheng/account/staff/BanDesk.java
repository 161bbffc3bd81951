package org.zhicheng.account.staff;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.zhicheng.account.Account;
import org.zhicheng.account.Accounts;
import org.zhicheng.account.IdNumbers;
import org.zhicheng.account.Masks;
import org.zhicheng.problem.Messages;
import org.zhicheng.problem.NotFoundException;
import org.zhicheng.problem.Problem;
import org.zhicheng.problem.RefusedException;
import org.zhicheng.text.Typed;

/** Lets process admins keep the list of people who may not declare for a while (E03). */
@Service
public class BanDesk {

    private static final int LONGEST_REASON = 500;

    private final Bans bans;
    private final Accounts accounts;
    private final PeopleSearch people;
    private final IdNumbers idNumbers;
    private final Messages messages;
    private final Clock clock;

    /**
     * A person is shown with the ban that holds now.
     *
     * @param bannedUntil null where nothing hinders
     */
    public record Person(
            String id, String name, String idNumber, String mobile, boolean verified, LocalDate bannedUntil) {}

    public record Entry(
            Person person,
            String reason,
            LocalDate until,
            String imposedBy,
            Instant imposedAt,
            String liftedBy,
            Instant liftedAt,
            boolean holds) {}

    BanDesk(Bans bans, Accounts accounts, PeopleSearch people, IdNumbers idNumbers, Messages messages, Clock clock) {
        this.bans = bans;
        this.accounts = accounts;
        this.people = people;
        this.idNumbers = idNumbers;
        this.messages = messages;
        this.clock = clock;
    }

    @Transactional(readOnly = true)
    public List<Entry> list() {
        return bans.list().stream().map(this::entry).toList();
    }

    /** @param typed an ID number, a login name, a mobile number, a name, or a name as it is masked: {@code *三} */
    @Transactional(readOnly = true)
    public List<Person> find(String typed) {
        String wanted = Typed.trimmed(typed);
        if (wanted.isEmpty()) {
            throw refused("/person", "ban.person");
        }
        return people.find(wanted).stream().map(this::person).toList();
    }

    /** @throws RefusedException with every problem at once */
    @Transactional
    public void impose(String accountId, LocalDate until, String reason, String admin) {
        Account person = accounts.find(accountId).orElseThrow(this::unknown);
        List<Problem> problems = new ArrayList<>();
        if (!until.isAfter(LocalDate.now(clock))) {
            problems.add(Problem.block(null, "/until", messages.say("ban.until")));
        }
        if (Typed.nothing(reason) || Typed.trimmed(reason).length() > LONGEST_REASON) {
            problems.add(Problem.block(null, "/reason", messages.say("ban.reason", LONGEST_REASON)));
        }
        RefusedException.ifAny(problems);
        bans.impose(person.id(), until, Typed.legible(Typed.trimmed(reason)), admin);
    }

    @Transactional
    public void lift(String accountId, String admin) {
        if (!bans.lift(accountId, admin)) {
            throw unknown();
        }
    }

    private Entry entry(Ban ban) {
        return new Entry(
                person(accounts.find(ban.accountId()).orElseThrow()),
                ban.reason(),
                ban.until(),
                name(ban.imposedBy()),
                ban.imposedAt(),
                name(ban.liftedBy()),
                ban.liftedAt(),
                ban.holds(LocalDate.now(clock)));
    }

    private Person person(Account account) {
        return new Person(
                account.id(),
                account.maskedName(),
                idNumbers.masked(account.id()),
                account.mobileNumber().map(Masks::mobile).orElse(null),
                account.verified(),
                bans.until(account.id()).orElse(null));
    }

    private String name(String accountId) {
        return Optional.ofNullable(accountId)
                .flatMap(accounts::find)
                .map(Account::displayName)
                .orElse(accountId);
    }

    private NotFoundException unknown() {
        return new NotFoundException(messages.say("ban.unknown"));
    }

    private RefusedException refused(String pointer, String key) {
        return new RefusedException(List.of(Problem.block(null, pointer, messages.say(key))));
    }
}
