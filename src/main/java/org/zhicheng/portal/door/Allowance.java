package org.zhicheng.portal.door;

/**
 * An allowance says how large a body may be.
 *
 * @param strangers from somebody who has not passed the doors behind us; of 0 no byte is read
 * @param people from somebody who is signed in and whose token was right
 */
record Allowance(long strangers, long people) {

    static Allowance same(long most) {
        return new Allowance(most, most);
    }

    static Allowance forPeople(long most) {
        return new Allowance(0, most);
    }

    long most(boolean known) {
        return known ? people : strangers;
    }

    /** Tells whether the body is read only behind the doors. */
    boolean sealed() {
        return strangers == 0;
    }
}
