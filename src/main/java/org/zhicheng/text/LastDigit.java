package org.zhicheng.text;

/** Reckons the last digit of a number, which checks the others (ISO 7064, MOD 11,10): every wrong digit and nearly every swap is found. */
public final class LastDigit {

    private LastDigit() {}

    /** @param digits nothing else in it counts */
    public static int of(String digits) {
        int product = 10;
        for (char character : digits.toCharArray()) {
            if (Character.isDigit(character)) {
                int sum = (product + Character.digit(character, 10)) % 10;
                product = (sum == 0 ? 10 : sum) * 2 % 11;
            }
        }
        return (11 - product) % 10;
    }
}
