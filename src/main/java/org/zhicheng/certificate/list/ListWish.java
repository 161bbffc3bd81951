package org.zhicheng.certificate.list;

import org.zhicheng.text.ReadAs;

/**
 * What of its certificates somebody of an office wants to see.
 *
 * @param text a number of a certificate or of a case, or the holder's name, whole; empty for all
 * @param kind valid | revoked | corrected | changing; empty for all
 * @param page from 0
 */
public record ListWish(String text, String kind, int page) {

    /** Returns the number that was typed, in digits; empty where it was none. */
    String number() {
        String code = ReadAs.code(text);
        return code.matches("[0-9]{6,}") ? code : "";
    }

    String name() {
        return number().isEmpty() ? ReadAs.name(text) : "";
    }
}
