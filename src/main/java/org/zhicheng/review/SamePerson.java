package org.zhicheng.review;

import org.springframework.stereotype.Component;
import org.zhicheng.account.IdNumbers;

/** Tells whether two accounts belong to one person: the same account, or the same ID number (Y01). */
@Component
public class SamePerson {

    private final IdNumbers idNumbers;

    SamePerson(IdNumbers idNumbers) {
        this.idNumbers = idNumbers;
    }

    public boolean are(String one, String other) {
        return one.equals(other) || idNumbers.same(one, other);
    }
}
