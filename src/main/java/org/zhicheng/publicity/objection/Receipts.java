package org.zhicheng.publicity.objection;

import java.math.BigInteger;
import org.springframework.stereotype.Component;
import org.zhicheng.secret.Tokens;
import org.zhicheng.text.LastDigit;
import org.zhicheng.text.ReadAs;

/**
 * Makes the receipt numbers of objections: fifteen random digits and a check digit, by fours. Nobody guesses one, and one
 * that was written down wrongly is told from one that does not exist.
 */
@Component
class Receipts {

    private static final int DIGITS = 15;
    private static final BigInteger ALL = BigInteger.TEN.pow(DIGITS);

    private final Tokens tokens;

    Receipts(Tokens tokens) {
        this.tokens = tokens;
    }

    String next() {
        BigInteger random = new BigInteger(1, tokens.bytes(DIGITS)).mod(ALL);
        String digits = String.format("%015d", random);
        String whole = digits + LastDigit.of(digits);
        return whole.replaceAll("(\\d{4})(?=\\d)", "$1-");
    }

    /** Returns what was typed as it is kept; it need not be one. */
    static String read(String typed) {
        return ReadAs.code(typed).replaceAll("[^0-9]", "").replaceAll("(\\d{4})(?=\\d)", "$1-");
    }

    static boolean plausible(String receipt) {
        String digits = receipt.replace("-", "");
        return digits.length() == DIGITS + 1
                && LastDigit.of(digits.substring(0, DIGITS)) == Character.digit(digits.charAt(DIGITS), 10);
    }
}
