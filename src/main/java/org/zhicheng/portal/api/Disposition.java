package org.zhicheng.portal.api;

import java.nio.charset.StandardCharsets;

/**
 * Writes the header that tells a browser what to do with a file and how it is named (RFC 6266): a name in ASCII in
 * which nothing can be hidden, and the real one (RFC 8187). Whatever the name holds, the header stays one header.
 */
public final class Disposition {

    private static final int LONGEST = 200;
    /** attr-char of RFC 8187, of letters and digits apart; fewer than it allows. */
    private static final String PLAIN = "-._~";

    private static final String HEXADECIMAL = "0123456789ABCDEF";

    private Disposition() {}

    /** Shown in the browser, where it can. */
    public static String inline(String fileName) {
        return of("inline", fileName);
    }

    /** Saved, never shown. */
    public static String attachment(String fileName) {
        return of("attachment", fileName);
    }

    private static String of(String type, String fileName) {
        String name = safe(fileName);
        return type + "; filename=\"" + ascii(name) + "\"; filename*=UTF-8''" + encoded(name);
    }

    /** Removes folders and invisible characters from a name. */
    private static String safe(String fileName) {
        String name = fileName.substring(Math.max(fileName.lastIndexOf('/'), fileName.lastIndexOf('\\')) + 1)
                .replaceAll("[\\p{Cc}\\p{Cf}\\p{Co}\\p{Cs}\\p{Cn}\\p{Zl}\\p{Zp}]", "")
                .strip();
        return name.matches("\\.*") ? "file" : shortened(name);
    }

    /** Shortens a name and keeps its extension, which says what kind of file it is. */
    private static String shortened(String name) {
        int points = name.codePointCount(0, name.length());
        if (points <= LONGEST) {
            return name;
        }
        int dot = name.lastIndexOf('.');
        String extension = dot >= 0 && name.length() - dot <= 10 ? name.substring(dot) : "";
        return name.substring(0, name.offsetByCodePoints(0, LONGEST - extension.length())) + extension;
    }

    private static String ascii(String name) {
        return name.replaceAll("[^A-Za-z0-9 ._~()\\[\\]-]", "_");
    }

    private static String encoded(String name) {
        StringBuilder encoded = new StringBuilder();
        for (byte next : name.getBytes(StandardCharsets.UTF_8)) {
            char sign = (char) (next & 0xFF);
            if (sign < 0x80 && (Character.isLetterOrDigit(sign) || PLAIN.indexOf(sign) >= 0)) {
                encoded.append(sign);
            } else {
                encoded.append('%').append(HEXADECIMAL.charAt(sign >> 4)).append(HEXADECIMAL.charAt(sign & 0xF));
            }
        }
        return encoded.toString();
    }
}
