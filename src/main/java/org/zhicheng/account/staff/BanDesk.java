package org.zhicheng.account.staff;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
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
import org.zhicheng.text.ReadAs;
import org.zhicheng.text.Typed;

/** Lets process admins read and search the list of people who may not declare for a while, and lift bans (E03). */
@Service
public class BanDesk {

    private static final int AT_ONCE = 20;

    private static final int ID_NUMBER = 18;

    private final Bans bans;
    private final BanList list;
    private final Accounts accounts;
    private final PeopleSearch people;
    private final IdNumbers idNumbers;
    private final Messages messages;
    private final Clock clock;

    /**
     * A person is shown with the ban that holds now.
     *
     * @param id of the account; null where there is none
     * @param bannedUntil null where nothing hinders
     */
    public record Person(
            String id, String name, String idNumber, String mobile, boolean verified, LocalDate bannedUntil) {}

    /** @param id of the ban */
    public record Entry(
            String id,
            Person person,
            String reason,
            LocalDate until,
            String imposedBy,
            Instant imposedAt,
            String liftedBy,
            Instant liftedAt,
            boolean holds) {}

    /** @param total how many were found in all */
    public record Entries(List<Entry> entries, int first, int total) {}

    BanDesk(
            Bans bans,
            BanList list,
            Accounts accounts,
            PeopleSearch people,
            IdNumbers idNumbers,
            Messages messages,
            Clock clock) {
        this.bans = bans;
        this.list = list;
        this.accounts = accounts;
        this.people = people;
        this.idNumbers = idNumbers;
        this.messages = messages;
        this.clock = clock;
    }

    /**
     * @param typed an ID number, or a name, also masked; nothing for all
     * @param state null for all
     */
    @Transactional(readOnly = true)
    public Entries entries(String typed, BanState state, int first) {
        BanList.Filter filter = filter(typed == null ? "" : Typed.trimmed(typed), state);
        int from = Math.max(0, first);
        return new Entries(
                list.list(filter, from, AT_ONCE).stream().map(this::entry).toList(), from, list.count(filter));
    }

    /** @param typed an ID number, a login name, a mobile number, a name, or a name as it is masked: {@code *三} */
    @Transactional(readOnly = true)
    public List<Person> find(String typed) {
        String wanted = Typed.trimmed(typed);
        if (wanted.isEmpty()) {
            throw new RefusedException(List.of(Problem.block(null, "/person", messages.say("ban.person"))));
        }
        return people.find(wanted).stream().map(this::person).toList();
    }

    /** @param id of the ban */
    @Transactional
    public void lift(String id, String admin) {
        if (!bans.lift(id, admin)) {
            throw new NotFoundException(messages.say("ban.unknown"));
        }
    }

    private BanList.Filter filter(String wanted, BanState state) {
        if (wanted.isEmpty()) {
            return new BanList.Filter(null, null, null, state);
        }
        String number = ReadAs.idNumber(wanted);
        if (number.length() == ID_NUMBER && Character.isDigit(number.charAt(0))) {
            return new BanList.Filter(idNumbers.hash(number), null, null, state);
        }
        String name = ReadAs.tidyName(wanted).replaceAll("[%_\\\\]", "");
        return name.isEmpty()
                ? new BanList.Filter("-", null, null, state)
                : new BanList.Filter(null, name.replace('*', '_'), Account.masked(name), state);
    }

    private Entry entry(BanList.Listed listed) {
        Ban ban = listed.ban();
        return new Entry(
                ban.id(),
                Optional.ofNullable(listed.personId())
                        .flatMap(accounts::find)
                        .map(this::person)
                        .orElseGet(() -> new Person(
                                null,
                                ban.name(),
                                "*".repeat(ID_NUMBER - ban.numberEnd().length()) + ban.numberEnd(),
                                null,
                                false,
                                ban.until())),
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
}
