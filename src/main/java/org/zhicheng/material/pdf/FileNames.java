package org.zhicheng.material.pdf;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Makes the name under which people see an uploaded file. */
public final class FileNames {

    private static final String EXTENSION = ".pdf";
    private static final int LONGEST = 200;
    private static final int LONGEST_EXTENSION = 10;
    private static final Pattern INVISIBLE = Pattern.compile("[\\p{Cc}\\p{Cf}\\p{Co}\\p{Cs}\\p{Cn}\\p{Zl}\\p{Zp}]");
    private static final String DAY = "(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\\d|3[01])";
    /**
     * Matches eighteen digits by themselves, or with a birthday at its place among others; or fifteen as before 1999.
     */
    private static final Pattern ID_NUMBER = Pattern.compile("(?<!\\d)\\d{17}[\\dXx](?!\\d)"
            + "|[1-8]\\d{5}(?:18|19|20)\\d{2}" + DAY + "\\d{3}[\\dXx]"
            + "|(?<!\\d)[1-8]\\d{7}" + DAY + "\\d{3}(?!\\d)");

    private static final int REGION = 6;
    private static final int LAST = 4;

    private FileNames() {}

    /**
     * Returns the name without its path and without invisible characters, with the birthday of an ID number covered,
     * and with the extension of a PDF, because phones send names without one.
     */
    public static String display(String sent) {
        String name = asNamed(sent == null ? "" : sent);
        name = name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
        name = INVISIBLE
                .matcher(name)
                .replaceAll("")
                .replaceAll("[<>:|?*]", "_")
                .strip();
        if (name.matches("\\.*")) {
            return "file" + EXTENSION;
        }
        return shortened(masked(isPdf(name) ? name : name.replaceFirst("[\\s.]+$", "") + EXTENSION));
    }

    /**
     * Decodes the three characters that browsers encode, and no other (HTML, multipart/form-data encoding algorithm).
     */
    private static String asNamed(String sent) {
        return sent.replace("%22", "\"").replaceAll("%0[DdAa]", "");
    }

    static boolean isPdf(String sent) {
        return sent != null && sent.strip().toLowerCase(Locale.ROOT).endsWith(EXTENSION);
    }

    /** Covers the birthday, even where the number was typed with the wide digits of a Chinese keyboard. */
    private static String masked(String name) {
        Matcher number = ID_NUMBER.matcher(narrow(name));
        StringBuilder masked = new StringBuilder(name);
        while (number.find()) {
            for (int i = number.start() + REGION; i < number.end() - LAST; i++) {
                masked.setCharAt(i, '*');
            }
        }
        return masked.toString();
    }

    private static String narrow(String name) {
        StringBuilder narrow = new StringBuilder(name);
        for (int i = 0; i < narrow.length(); i++) {
            char wide = narrow.charAt(i);
            if (wide >= '\uFF01' && wide <= '\uFF5E') {
                narrow.setCharAt(i, (char) (wide - '\uFF01' + '!'));
            }
        }
        return narrow.toString();
    }

    private static String shortened(String name) {
        if (name.length() <= LONGEST) {
            return name;
        }
        int dot = name.lastIndexOf('.');
        String extension = dot >= 0 && name.length() - dot <= LONGEST_EXTENSION ? name.substring(dot) : "";
        int kept = LONGEST - extension.length();
        return name.substring(0, Character.isHighSurrogate(name.charAt(kept - 1)) ? kept - 1 : kept) + extension;
    }
}
