package org.zhicheng.material;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;

/** Files written by hand, byte for byte: what no honest program writes, and readers act on all the same. */
public final class CraftedPdfs {

    public static final String SCRIPT = "/S /JavaScript /JS (app.alert\\(1\\);)";

    private static final String CATALOG = "<< /Type /Catalog /Pages 2 0 R /OpenAction 5 0 R >>";
    private static final String PAGES = "<< /Type /Pages /Kids [3 0 R] /Count 1 >>";
    private static final String PAGE = "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R >>";
    private static final String CONTENT = stream("", "0 0 5 5 re f");
    private static final String START = "%PDF-1.7\n";

    private CraftedPdfs() {}

    public static String stream(String dictionary, String data) {
        return "<< " + dictionary + " /Length " + data.length() + " >>\nstream\n" + data + "\nendstream";
    }

    /** @param action object 5, done when the document is opened */
    public static byte[] opening(String action) {
        return written(CATALOG, PAGES, PAGE, CONTENT, action);
    }

    /** @param entries more of the catalog's */
    public static byte[] catalog(String entries, String... objects) {
        List<String> all =
                new ArrayList<>(List.of("<< /Type /Catalog /Pages 2 0 R " + entries + " >>", PAGES, PAGE, CONTENT));
        all.addAll(List.of(objects));
        return written(all.toArray(String[]::new));
    }

    /** @param objects from 1 on; the first is the catalog */
    public static byte[] written(String... objects) {
        StringBuilder text = new StringBuilder(START);
        StringBuilder table = new StringBuilder("xref\n0 " + (objects.length + 1) + "\n0000000000 65535 f \n");
        for (int i = 0; i < objects.length; i++) {
            table.append("%010d 00000 n \n".formatted(text.length()));
            text.append(i + 1).append(" 0 obj\n").append(objects[i]).append("\nendobj\n");
        }
        int start = text.length();
        text.append(table).append("trailer\n<< /Root 1 0 R /Size ").append(objects.length + 1);
        text.append(" >>\nstartxref\n").append(start).append("\n%%EOF\n");
        return text.toString().getBytes(StandardCharsets.ISO_8859_1);
    }

    /** Has no table, and a trailer that names the harmless one of two catalogs, or the other: readers differ. */
    public static byte[] withTwoCatalogs() {
        String[] objects = {CATALOG, PAGES, PAGE, CONTENT, "<< " + SCRIPT + " >>", "<< /Type /Catalog /Pages 2 0 R >>"};
        StringBuilder text = new StringBuilder(START);
        for (int i = 0; i < objects.length; i++) {
            text.append(i + 1).append(" 0 obj\n").append(objects[i]).append("\nendobj\n");
        }
        text.append("trailer\n<< /Root 1 0 R (x /Root 6 0 R ) /Size 7 >>\nstartxref\n0\n%%EOF\n");
        return text.toString().getBytes(StandardCharsets.ISO_8859_1);
    }

    /** As {@link #opening}, with all that may be packed in a stream of objects. */
    public static byte[] packed(String action) {
        return packed("1 0 2 60 3 120 5 240 ", places(action), 0, 1, 2, 3);
    }

    /** As {@link #packed(String)}; the stream of objects calls itself something that is not encrypted. */
    public static byte[] packedInOther(String type) {
        return new String(packed("<< /S /GoTo >>"), StandardCharsets.ISO_8859_1)
                .replace("/Type /ObjStm ", type)
                .getBytes(StandardCharsets.ISO_8859_1);
    }

    /**
     * Two documents in one file: who counts places from its header finds the one, who counts from the file's first byte
     * the other.
     *
     * @param fromHeader what the one does when it is opened
     * @param fromFile what the other does
     */
    public static byte[] twoReadings(String fromHeader, String fromFile) {
        String leading = "%".repeat(599) + "\n";
        StringBuilder rest = new StringBuilder(START);
        String second = table(rest, leading.length(), CATALOG, PAGES, PAGE, CONTENT, fromFile);
        String first = table(rest, 0, CATALOG, PAGES, PAGE, CONTENT, fromHeader);
        int start = rest.length() + leading.length();
        rest.append(second)
                .append("%".repeat(leading.length() - second.length() - 1))
                .append("\n");
        rest.append(first).append("startxref\n").append(start).append("\n%%EOF\n");
        return (leading + rest).getBytes(StandardCharsets.ISO_8859_1);
    }

    /** One document behind other bytes, who are counted. */
    public static byte[] countedFromFile(String leading) {
        StringBuilder rest = new StringBuilder(START);
        String table = table(rest, leading.length(), CATALOG, PAGES, PAGE, CONTENT, "<< /S /GoTo >>");
        int start = rest.length() + leading.length();
        rest.append(table).append("startxref\n").append(start).append("\n%%EOF\n");
        return (leading + rest).getBytes(StandardCharsets.ISO_8859_1);
    }

    /** Adds the objects, and says where they are. */
    private static String table(StringBuilder text, int leading, String... objects) {
        StringBuilder table = new StringBuilder("xref\n0 " + (objects.length + 1) + "\n0000000000 65535 f \n");
        for (int i = 0; i < objects.length; i++) {
            table.append("%010d 00000 n \n".formatted(text.length() + leading));
            text.append(i + 1).append(" 0 obj\n").append(objects[i]).append("\nendobj\n");
        }
        return table + "trailer\n<< /Root 1 0 R /Size " + (objects.length + 1) + " >>\n";
    }

    /** Object 6, which is none of the others, has the script; object 5 is said to lie where it does. */
    public static byte[] packedUnderOtherNumber() {
        String objects = places("<< /S /GoTo >>") + " << " + SCRIPT + " >>";
        return packed("1 0 2 60 3 120 5 240 6 255 ", objects, 0, 1, 2, 4);
    }

    /** Where object 5 begins, a text of object 3 holds the script. */
    public static byte[] packedInText() {
        String hiding = "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /X (";
        String objects = fitted(CATALOG, 60) + fitted(PAGES, 60) + hiding + "<< " + SCRIPT + " >>) >> << /S /GoTo >>";
        return packed("1 0 2 60 3 120 5 " + (120 + hiding.length()) + " ", objects, 0, 1, 2, 3);
    }

    private static String places(String action) {
        return fitted(CATALOG, 60) + fitted(PAGES, 60) + fitted(PAGE, 120) + action;
    }

    private static String fitted(String object, int size) {
        return object + " ".repeat(size - object.length());
    }

    private static byte[] packed(String header, String objects, int... indexes) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        TreeMap<Integer, byte[]> rows = new TreeMap<>();
        write(bytes, START);
        rows.put(4, row(1, bytes.size(), 0));
        write(bytes, "4 0 obj\n" + CONTENT + "\nendobj\n");
        rows.put(7, row(1, bytes.size(), 0));
        String sizes = "/Type /ObjStm /N " + header.split(" ").length / 2 + " /First " + header.length();
        write(bytes, "7 0 obj\n" + stream(sizes, header + objects) + "\nendobj\n");
        int[] numbers = {1, 2, 3, 5};
        for (int i = 0; i < numbers.length; i++) {
            rows.put(numbers[i], row(2, 7, indexes[i]));
        }
        int table = bytes.size();
        rows.put(8, row(1, table, 0));
        write(bytes, "8 0 obj\n<< /Type /XRef /W [1 4 2] /Index [1 5 7 2] /Size 9 /Root 1 0 R /Length 49 >>\nstream\n");
        rows.values().forEach(bytes::writeBytes);
        write(bytes, "\nendstream\nendobj\nstartxref\n" + table + "\n%%EOF\n");
        return bytes.toByteArray();
    }

    private static byte[] row(int kind, int where, int index) {
        return ByteBuffer.allocate(7)
                .put((byte) kind)
                .putInt(where)
                .putShort((short) index)
                .array();
    }

    private static void write(ByteArrayOutputStream bytes, String text) {
        bytes.writeBytes(text.getBytes(StandardCharsets.ISO_8859_1));
    }
}
