package org.zhicheng.letter.paper;

import java.text.Bidi;
import java.text.Normalizer;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;

/**
 * Shapes Uyghur, Kazakh and Kirghiz for print: each letter takes the form that its neighbours ask for, from right to
 * left. A PDF gets characters in the order in which they stand on the paper. The forms are those that Unicode has names
 * for.
 */
final class ArabicScript {

    private static final int FORMS_A = 0xFB50;
    private static final int FORMS_A_END = 0xFDFF;
    private static final int FORMS_B = 0xFE70;
    private static final int FORMS_B_END = 0xFEFC;
    private static final int TATWEEL = 0x640;
    private static final int LAM = 0x644;
    /**
     * The letter ae of 维吾尔文 and 哈萨克文: Unicode names no forms of it, but it joins as the letter below does, and looks
     * like it.
     */
    private static final int AE = 0x6D5;

    private static final int HEH = 0x647;
    private static final String BRACKETS = "()[]{}<>«»（）《》〈〉【】";

    private static final Map<Integer, Map<Form, Integer>> FORMS = new HashMap<>();
    /** Maps the character behind a lam to the sign for both. */
    private static final Map<Integer, Map<Form, Integer>> LAM_WITH = new HashMap<>();

    private enum Form {
        ISOLATED,
        FINAL,
        INITIAL,
        MEDIAL;

        private static Form of(boolean joinedBefore, boolean joinedBehind) {
            if (joinedBefore) {
                return joinedBehind ? MEDIAL : FINAL;
            }
            return joinedBehind ? INITIAL : ISOLATED;
        }
    }

    static {
        collect(FORMS_A, FORMS_A_END);
        collect(FORMS_B, FORMS_B_END);
        FORMS.put(
                AE,
                new EnumMap<>(
                        Map.of(Form.ISOLATED, AE, Form.FINAL, FORMS.get(HEH).get(Form.FINAL))));
    }

    private ArabicScript() {}

    private static void collect(int from, int to) {
        for (int character = from; character <= to; character++) {
            String name = Character.getName(character);
            int[] base = Normalizer.normalize(Character.toString(character), Normalizer.Form.NFKD)
                    .codePoints()
                    .toArray();
            for (Form form : Form.values()) {
                if (name != null && name.endsWith(" " + form + " FORM")) {
                    if (base.length == 1) {
                        form(FORMS, base[0], form, character);
                    } else if (name.contains("LAM WITH ALEF") && base[0] == LAM) {
                        form(LAM_WITH, composed(base), form, character);
                    }
                }
            }
            // Unicode takes a letter with its hamza or madda apart
            composedForm(name, character, base);
        }
    }

    private static void composedForm(String name, int character, int[] base) {
        if (name == null || base.length != 2 || base[0] == LAM || base[0] == ' ') {
            return;
        }
        int[] whole = Normalizer.normalize(new String(base, 0, 2), Normalizer.Form.NFC)
                .codePoints()
                .toArray();
        for (Form form : Form.values()) {
            if (whole.length == 1 && name.endsWith(" " + form + " FORM")) {
                form(FORMS, whole[0], form, character);
            }
        }
    }

    /** Finds the letter after the lam. */
    private static int composed(int[] base) {
        return Normalizer.normalize(new String(base, 1, base.length - 1), Normalizer.Form.NFC)
                .codePointAt(0);
    }

    private static void form(Map<Integer, Map<Form, Integer>> forms, int base, Form form, int character) {
        forms.computeIfAbsent(base, missing -> new EnumMap<>(Form.class)).putIfAbsent(form, character);
    }

    static boolean isPartOf(int character) {
        return Character.UnicodeScript.of(character) == Character.UnicodeScript.ARABIC;
    }

    /** Puts a line of Chinese with such words in it into the order and the forms of print. */
    static String onPaper(String line) {
        char[] characters = line.toCharArray();
        if (!Bidi.requiresBidi(characters, 0, characters.length)) {
            return line;
        }
        Bidi bidi = new Bidi(line, Bidi.DIRECTION_LEFT_TO_RIGHT);
        int count = bidi.getRunCount();
        byte[] levels = new byte[count];
        String[] runs = new String[count];
        for (int i = 0; i < count; i++) {
            levels[i] = (byte) bidi.getRunLevel(i);
            String run = line.substring(bidi.getRunStart(i), bidi.getRunLimit(i));
            runs[i] = levels[i] % 2 == 0 ? run : backwards(shaped(run));
        }
        Bidi.reorderVisually(levels, 0, runs, 0, count);
        return String.join("", runs);
    }

    private static String backwards(String run) {
        StringBuilder backwards = new StringBuilder();
        int[] characters = run.codePoints().toArray();
        for (int i = characters.length - 1; i >= 0; i--) {
            int bracket = characters[i] < 0x10000 ? BRACKETS.indexOf(characters[i]) : -1;
            backwards.appendCodePoint(bracket < 0 ? characters[i] : BRACKETS.charAt(bracket ^ 1));
        }
        return backwards.toString();
    }

    private static String shaped(String run) {
        int[] letters =
                Normalizer.normalize(run, Normalizer.Form.NFC).codePoints().toArray();
        StringBuilder shaped = new StringBuilder();
        boolean joined = false;
        for (int i = 0; i < letters.length; i++) {
            if (isMark(letters[i])) {
                shaped.appendCodePoint(letters[i]);
                continue;
            }
            Map<Form, Integer> forms = FORMS.getOrDefault(letters[i], Map.of());
            boolean before = joined && takesFromBefore(letters[i], forms);
            int next = next(letters, i);
            Map<Form, Integer> pair =
                    letters[i] == LAM && next == i + 1 && next < letters.length ? LAM_WITH.get(letters[next]) : null;
            if (pair != null) {
                shaped.appendCodePoint(pair.get(Form.of(before, false)));
                joined = false;
                i = next;
                continue;
            }
            boolean behind = givesBehind(letters[i], forms)
                    && next < letters.length
                    && takesFromBefore(letters[next], FORMS.getOrDefault(letters[next], Map.of()));
            shaped.appendCodePoint(forms.getOrDefault(Form.of(before, behind), letters[i]));
            joined = behind;
        }
        return shaped.toString();
    }

    private static int next(int[] letters, int i) {
        int next = i + 1;
        while (next < letters.length && isMark(letters[next])) {
            next++;
        }
        return next;
    }

    private static boolean takesFromBefore(int letter, Map<Form, Integer> forms) {
        return letter == TATWEEL || forms.containsKey(Form.FINAL);
    }

    private static boolean givesBehind(int letter, Map<Form, Integer> forms) {
        return letter == TATWEEL || forms.containsKey(Form.INITIAL);
    }

    /** Tells whether the character stands above or below a letter, which joins its neighbours all the same. */
    private static boolean isMark(int character) {
        return Character.getType(character) == Character.NON_SPACING_MARK;
    }
}
