package org.zhicheng.account.signin;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.zhicheng.account.Account;
import org.zhicheng.account.Accounts;
import org.zhicheng.account.IdNumbers;
import org.zhicheng.text.ReadAs;
import org.zhicheng.text.Typed;

/**
 * Finds the account of somebody who signs in by password: by the ID number, by a proven mobile number, or by a login
 * name.
 */
@Component
public class AccountLogin {

    private static final int ID_NUMBER_LENGTH = 18;

    /**
     * This many accounts may have one number: a family shares a phone, an ID number was typed by others before its
     * owner.
     */
    private static final int MOST = 3;

    private static final Pattern MOBILE = Pattern.compile("1\\d{10}");

    private final Accounts accounts;
    private final IdNumbers idNumbers;

    AccountLogin(Accounts accounts, IdNumbers idNumbers) {
        this.accounts = accounts;
        this.idNumbers = idNumbers;
    }

    /**
     * Normalizes a name for look-ups, however it was written: with blanks, full-width, with +86. A login name that is
     * stored as it was typed stays that.
     */
    String read(String typed) {
        String trimmed = Typed.trimmed(typed);
        if (accounts.findByLoginName(trimmed).isPresent()) {
            return trimmed;
        }
        String idNumber = ReadAs.idNumber(trimmed);
        String mobile = ReadAs.mobile(trimmed);
        if (idNumber.length() == ID_NUMBER_LENGTH && !MOBILE.matcher(mobile).matches()) {
            return idNumber;
        }
        return MOBILE.matcher(mobile).matches() ? mobile : ReadAs.plain(trimmed);
    }

    /** Finds the account that this name means, where that is one. */
    public Optional<Account> find(String typed) {
        List<Account> found = candidates(read(typed));
        return found.size() == 1 ? Optional.of(found.get(0)) : Optional.empty();
    }

    /** Lists the accounts that this name may mean: several where a number is shared. */
    public List<Account> meant(String typed) {
        return candidates(read(typed));
    }

    /**
     * Lists the accounts that this name may mean, the oldest first; no more than {@link #most}.
     *
     * @param typed as it is {@link #read}
     */
    List<Account> candidates(String typed) {
        return accounts.findByLoginName(typed)
                .map(List::of)
                .orElseGet(() -> isIdNumber(typed)
                        ? byIdNumber(idNumbers.hash(typed))
                        : accounts.findByProvenMobile(typed, MOST));
    }

    /** Tells how many accounts a name of this kind may mean, whether there are any or not. */
    int most(String typed) {
        return typed.chars().allMatch(Character::isDigit) || isIdNumber(typed) ? MOST : 1;
    }

    /**
     * Tells whether this name can belong to nobody else, as its owner knows: a login name, or an ID number that was
     * proven.
     */
    boolean isOwn(String typed, Account account) {
        return typed.equals(account.loginName()) || isIdNumber(typed) && account.verified();
    }

    /** The account of this ID number, where this mobile number was proven for it. */
    public Optional<Account> findByIdNumberAndMobile(String idNumber, String mobile) {
        return accounts.findByIdNumberAndProvenMobile(idNumbers.hash(idNumber), ReadAs.mobile(mobile));
    }

    /** Gives the name under which tries are counted: the same however it is written, and no number to read. */
    String counted(String typed) {
        return isIdNumber(typed) ? idNumbers.hash(typed) : typed.toLowerCase(Locale.ROOT);
    }

    /** All names of an account as {@link #counted}. */
    public List<String> countedNames(Account account) {
        return Stream.of(
                        Stream.of(counted(account.loginName())),
                        account.mobileNumber().map(this::counted).stream(),
                        accounts.idNumberHash(account.id()).stream())
                .flatMap(name -> name)
                .toList();
    }

    /** Lists the account that proved the number, or, while nobody did, those that typed it. */
    private List<Account> byIdNumber(String hash) {
        return accounts.findByProvenIdNumber(hash).map(List::of).orElseGet(() -> accounts.claimants(hash, MOST));
    }

    private static boolean isIdNumber(String typed) {
        return typed.length() == ID_NUMBER_LENGTH;
    }
}
