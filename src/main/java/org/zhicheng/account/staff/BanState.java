package org.zhicheng.account.staff;

/** The states of a ban: it keeps somebody from declaring, was lifted before its time, or is over. */
public enum BanState {
    HOLDS,
    LIFTED,
    ENDED
}
