package org.zhicheng.account.staff;

import java.time.LocalDate;

/**
 * A ban line is one line of a list of bans that is to be loaded.
 *
 * @param number of the line in the file, the header being the first
 */
record BanLine(long number, String name, String idNumber, LocalDate until, String reason) {

    /** Without the person. */
    @Override
    public String toString() {
        return "BanLine[" + number + "]";
    }
}
