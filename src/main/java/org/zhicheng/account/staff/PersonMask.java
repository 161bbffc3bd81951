package org.zhicheng.account.staff;

import org.springframework.stereotype.Component;
import org.zhicheng.account.Account;
import org.zhicheng.account.IdNumbers;
import org.zhicheng.account.Masks;

/** Shows enough of a person to tell two apart, and no more. */
@Component
public class PersonMask {

    private final IdNumbers idNumbers;

    /**
     * A masked person.
     *
     * @param idNumber null where there is none
     * @param mobile likewise
     */
    public record Masked(String name, String idNumber, String mobile) {}

    PersonMask(IdNumbers idNumbers) {
        this.idNumbers = idNumbers;
    }

    Masked of(Account account) {
        return new Masked(
                account.maskedName(),
                idNumbers.masked(account.id()),
                account.mobileNumber().map(Masks::mobile).orElse(null));
    }
}
