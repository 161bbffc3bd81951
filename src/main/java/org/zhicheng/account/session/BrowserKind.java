package org.zhicheng.account.session;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * A browser kind says of a browser what its owner would: on what, and which program. It is read coarsely from what the
 * browser says of itself, which may be made up: it helps its owner to recognize it, and decides nothing.
 *
 * @param device {@code phone}, {@code tablet}, {@code windows}, {@code mac}, {@code linux} or {@code unknown}
 * @param program such as {@code wechat}; {@code unknown} where it does not say
 */
public record BrowserKind(String device, String program) {

    private static final String UNKNOWN = "unknown";

    /** In this order: almost everything says that it is Chrome, and Chrome that it is Safari. */
    private static final Map<String, String> PROGRAMS = new LinkedHashMap<>();

    static {
        PROGRAMS.put("MicroMessenger", "wechat");
        PROGRAMS.put("AlipayClient", "alipay");
        PROGRAMS.put("DingTalk", "dingtalk");
        PROGRAMS.put("QQBrowser", "qq");
        PROGRAMS.put(" QQ/", "qq");
        PROGRAMS.put("UCBrowser", "uc");
        PROGRAMS.put("HuaweiBrowser", "huawei");
        PROGRAMS.put("MiuiBrowser", "xiaomi");
        PROGRAMS.put("VivoBrowser", "vivo");
        PROGRAMS.put("HeyTapBrowser", "oppo");
        PROGRAMS.put("Quark", "quark");
        PROGRAMS.put("baiduboxapp", "baidu");
        PROGRAMS.put("SamsungBrowser", "samsung");
        PROGRAMS.put("Edg", "edge");
        PROGRAMS.put("OPR/", "opera");
        PROGRAMS.put("Firefox", "firefox");
        PROGRAMS.put("FxiOS", "firefox");
        PROGRAMS.put("CriOS", "chrome");
        PROGRAMS.put("Chrome", "chrome");
        PROGRAMS.put("Safari", "safari");
    }

    /** Reads the header {@code User-Agent}; null for none. */
    public static BrowserKind of(String userAgent) {
        String said = userAgent == null ? "" : userAgent;
        return new BrowserKind(
                device(said),
                PROGRAMS.entrySet().stream()
                        .filter(program -> said.contains(program.getKey()))
                        .map(Map.Entry::getValue)
                        .findFirst()
                        .orElse(UNKNOWN));
    }

    /** Reads what {@link #code} wrote; of an older or a newer release, or of none, it knows nothing. */
    static BrowserKind read(Object code) {
        String[] parts = String.valueOf(code).split("/");
        return parts.length == 2 ? new BrowserKind(parts[0], parts[1]) : new BrowserKind(UNKNOWN, UNKNOWN);
    }

    /** Writes it as one word for the session. */
    public String code() {
        return device + "/" + program;
    }

    private static String device(String said) {
        if (said.contains("iPad") || said.contains("Android") && !said.contains("Mobile")) {
            return "tablet";
        }
        if (said.contains("Mobile") || said.contains("Android") || said.contains("iPhone")) {
            return "phone";
        }
        if (said.contains("Windows")) {
            return "windows";
        }
        if (said.contains("Macintosh")) {
            return "mac";
        }
        return said.contains("Linux") ? "linux" : UNKNOWN;
    }
}
