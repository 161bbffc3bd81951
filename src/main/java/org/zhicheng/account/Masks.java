package org.zhicheng.account;

/** Masks personal values where others may look on. */
public final class Masks {

    private Masks() {}

    /** {@code 138****8000}; shorter texts are hidden whole. */
    public static String mobile(String mobile) {
        return mobile.length() < 8 ? "****" : mobile.substring(0, 3) + "****" + mobile.substring(mobile.length() - 4);
    }

    /** {@code w***@example.com}. */
    public static String email(String email) {
        return email.replaceFirst("(?<=^.)[^@]*", "***");
    }
}
