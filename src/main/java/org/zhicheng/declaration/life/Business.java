package org.zhicheng.declaration.life;

import java.util.Arrays;
import java.util.Optional;

/** The two businesses of the guide (guide lines 32-34). */
public enum Business {
    /** 职称初定: by education and years of work. */
    INITIAL("initial"),
    /** 职称评审: by a committee. */
    REVIEW("review");

    private final String code;

    Business(String code) {
        this.code = code;
    }

    public String code() {
        return code;
    }

    /** Finds the business of this code; empty where there is none. */
    public static Optional<Business> find(String code) {
        return Arrays.stream(values())
                .filter(business -> business.code.equals(code))
                .findFirst();
    }

    public static Business of(String code) {
        return find(code).orElseThrow(() -> new IllegalArgumentException("No business " + code));
    }
}
