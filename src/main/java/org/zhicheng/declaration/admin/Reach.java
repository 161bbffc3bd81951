package org.zhicheng.declaration.admin;

import java.util.Optional;
import java.util.function.Function;
import org.zhicheng.account.Account;
import org.zhicheng.account.Masks;
import org.zhicheng.text.Typed;

/**
 * Tells where a failed notice goes when it is sent again: to the number that its person has now, or else to the address
 * (N02).
 */
record Reach(Optional<String> mobile, Optional<String> email) {

    /**
     * @param person who is told; empty where the account is gone
     * @param mobile to which it went before, for a person who has none now; null for none. Likewise the address
     */
    static Reach now(Optional<Account> person, String mobile, String email) {
        return new Reach(either(person, Account::mobile, mobile), either(person, Account::email, email));
    }

    boolean nowhere() {
        return mobile.isEmpty() && email.isEmpty();
    }

    Optional<String> masked() {
        return mobile.map(Masks::mobile).or(() -> email.map(Masks::email));
    }

    private static Optional<String> either(Optional<Account> person, Function<Account, String> contact, String before) {
        return person.map(contact).filter(address -> !Typed.nothing(address)).or(() -> Optional.ofNullable(before));
    }
}
