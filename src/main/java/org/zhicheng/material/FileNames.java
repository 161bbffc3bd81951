package org.zhicheng.material;

import java.util.regex.Pattern;

/** Makes a name that a browser sent fit to be shown and sent back: no path, no control characters, no ID number. */
final class FileNames {

    private static final int MOST_CHARACTERS = 200;
    private static final Pattern PATH = Pattern.compile(".*[/\\\\]", Pattern.DOTALL);
    private static final Pattern UNSAFE = Pattern.compile("[\\p{Cntrl}\\p{Cf}\"*:<>?|]");
    private static final Pattern ID_NUMBER = Pattern.compile("(\\d{6})\\d{8}(\\d{3}[\\dXx])");

    private FileNames() {}

    static String safe(String sent) {
        String name = PATH.matcher(sent == null ? "" : sent).replaceFirst("");
        name = UNSAFE.matcher(name).replaceAll("").strip();
        name = ID_NUMBER.matcher(name).replaceAll("$1********$2");
        if (name.codePointCount(0, name.length()) > MOST_CHARACTERS) {
            String ending = name.substring(Math.max(0, name.length() - 4));
            name = name.substring(0, name.offsetByCodePoints(0, MOST_CHARACTERS - 4)) + ending;
        }
        return name.isEmpty() || name.equalsIgnoreCase(".pdf") ? "material.pdf" : name;
    }
}
