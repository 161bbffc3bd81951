package org.zhicheng.record.port;

import java.util.regex.Pattern;
import org.zhicheng.text.ReadAs;

/**
 * Checks a 统一社会信用代码 by GB 32100: its parts and its check character. Real codes break the latter (U04), so that only the
 * form decides whether one is accepted.
 */
public final class CreditCode {

    private static final Pattern FORM = Pattern.compile("[0-9A-HJ-NP-RTUW-Y]{2}\\d{6}[0-9A-HJ-NP-RTUW-Y]{10}");

    private static final String CHARACTERS = "0123456789ABCDEFGHJKLMNPQRTUWXY";
    private static final int[] WEIGHTS = {1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28};

    private CreditCode() {}

    /** Normalizes a code however people write it: with blanks, full-width, in small letters. */
    public static String tidy(String typed) {
        return ReadAs.idNumber(typed);
    }

    public static boolean wellFormed(String code) {
        return FORM.matcher(code).matches();
    }

    public static boolean checks(String code) {
        return wellFormed(code) && code.charAt(17) == checkCharacter(code);
    }

    static char checkCharacter(String code) {
        int sum = 0;
        for (int i = 0; i < WEIGHTS.length; i++) {
            sum += WEIGHTS[i] * CHARACTERS.indexOf(code.charAt(i));
        }
        return CHARACTERS.charAt((31 - sum % 31) % 31);
    }
}
