package org.zhicheng.verification.provider;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** Lists the apps that the guide names (line 27, V03). */
public enum Channel {
    ALIPAY,
    /** 江苏智慧人社. */
    SMART_HRSS;

    /** @throws IllegalArgumentException where there is no such app */
    @JsonCreator
    public static Channel of(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT).replace('-', '_'));
    }

    @JsonValue
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
