package org.zhicheng.material;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What people see of the name of an uploaded file. */
final class FileNames {

    private static final int LONGEST = 200;
    private static final int LONGEST_EXTENSION = 10;
    private static final Pattern INVISIBLE = Pattern.compile("[\\p{Cc}\\p{Cf}\\p{Co}\\p{Cs}\\p{Cn}\\p{Zl}\\p{Zp}]");
    private static final Pattern ID_NUMBER = Pattern.compile("(?<!\\d)(\\d{6})\\d{8}(\\d{3}[\\dXx])(?!\\d)");

    private FileNames() {}

    /** Without its path, without characters that cannot be seen, and with an ID number's birthday covered. */
    static String display(String sent) {
        String name = sent == null ? "" : sent;
        name = name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
        name = INVISIBLE
                .matcher(name)
                .replaceAll("")
                .replaceAll("[<>:\"|?*]", "_")
                .strip();
        Matcher number = ID_NUMBER.matcher(name);
        name = shortened(number.replaceAll("$1********$2"));
        return name.isEmpty() || name.matches("\\.+") ? "file.pdf" : name;
    }

    static boolean isPdf(String sent) {
        return sent != null && sent.strip().toLowerCase(Locale.ROOT).endsWith(".pdf");
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
