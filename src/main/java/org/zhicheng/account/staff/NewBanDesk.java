package org.zhicheng.account.staff;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.zhicheng.account.Account;
import org.zhicheng.account.Accounts;
import org.zhicheng.account.IdNumbers;
import org.zhicheng.account.identity.IdNumberField;
import org.zhicheng.problem.Messages;
import org.zhicheng.problem.NotFoundException;
import org.zhicheng.problem.Problem;
import org.zhicheng.problem.RefusedException;
import org.zhicheng.text.ReadAs;
import org.zhicheng.text.Typed;

/** Lets process admins put somebody on the list: an account, or an ID number that has no account yet (E03). */
@Service
public class NewBanDesk {

    private static final int LONGEST_NAME = 50;

    private final Bans bans;
    private final BanTerms terms;
    private final Accounts accounts;
    private final IdNumbers idNumbers;
    private final IdNumberField field;
    private final Messages messages;

    NewBanDesk(
            Bans bans, BanTerms terms, Accounts accounts, IdNumbers idNumbers, IdNumberField field, Messages messages) {
        this.bans = bans;
        this.terms = terms;
        this.accounts = accounts;
        this.idNumbers = idNumbers;
        this.field = field;
        this.messages = messages;
    }

    /** @throws RefusedException with every problem at once */
    @Transactional
    public void impose(String accountId, LocalDate until, String reason, String admin) {
        Account person = accounts.find(accountId).orElseThrow(() -> new NotFoundException(messages.say("ban.unknown")));
        RefusedException.ifAny(terms.problems(until, reason));
        bans.impose(person.id(), until, legible(reason), admin);
    }

    /**
     * Bans whoever has, or will prove, this number.
     *
     * @throws RefusedException with every problem at once; also where the number is proven to be of another name
     */
    @Transactional
    public void impose(String name, String idNumber, LocalDate until, String reason, String admin) {
        List<Problem> problems = new ArrayList<>();
        String tidy = ReadAs.tidyName(name);
        if (tidy.isEmpty() || tidy.length() > LONGEST_NAME) {
            problems.add(Problem.block(null, "/name", messages.say("ban.name", LONGEST_NAME)));
        }
        if (!field.valid(idNumber)) {
            problems.add(Problem.block(null, "/idNumber", messages.say("A03")));
        }
        problems.addAll(terms.problems(until, reason));
        RefusedException.ifAny(problems);
        String number = ReadAs.idNumber(idNumber);
        String hash = idNumbers.hash(number);
        Optional<Account> owner = accounts.findByProvenIdNumber(hash);
        if (owner.filter(account -> !ReadAs.name(account.displayName()).equals(ReadAs.name(tidy)))
                .isPresent()) {
            throw new RefusedException(List.of(Problem.block(null, "/name", messages.say("ban.other-name"))));
        }
        if (owner.isPresent()) {
            bans.impose(owner.get().id(), until, legible(reason), admin);
        } else {
            bans.impose(BannedNumber.of(hash, tidy, number), until, legible(reason), admin);
        }
    }

    private static String legible(String reason) {
        return Typed.legible(Typed.trimmed(reason));
    }
}
