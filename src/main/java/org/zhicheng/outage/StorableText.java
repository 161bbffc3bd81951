package org.zhicheng.outage;

/**
 * Recognizes text that every database accepts: PostgreSQL has no U+0000, and half of a surrogate pair is no character
 * at all.
 */
public final class StorableText {

    private StorableText() {}

    /**
     * @param text may be null
     * @return the same
     * @throws UnstorableTextException where it holds what cannot be kept as it was typed
     */
    public static String checked(String text) {
        if (text != null && !isStorable(text)) {
            throw new UnstorableTextException();
        }
        return text;
    }

    private static boolean isStorable(String text) {
        for (int i = 0; i < text.length(); i++) {
            char unit = text.charAt(i);
            if (unit == 0) {
                return false;
            }
            if (Character.isSurrogate(unit)) {
                boolean pair = i + 1 < text.length() && Character.isSurrogatePair(unit, text.charAt(i + 1));
                if (!pair) {
                    return false;
                }
                i++;
            }
        }
        return true;
    }
}
