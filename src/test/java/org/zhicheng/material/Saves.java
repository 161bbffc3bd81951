package org.zhicheng.material;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * A file that is saved again and again as Acrobat does it: what changed is added at the end, packed in a stream or by
 * itself, with a table of where it lies now.
 */
final class Saves {

    static final String HARMLESS = "<< /S /GoTo >>";
    static final String SCRIPT = "<< " + CraftedPdfs.SCRIPT + " >>";
    /** Done when the document is opened. */
    static final int ACTION = 5;

    static final Map<Integer, String> OBJECTS = Map.of(
            1,
            "<< /Type /Catalog /Pages 2 0 R /OpenAction 5 0 R >>",
            2,
            "<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
            3,
            "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R >>",
            ACTION,
            HARMLESS);

    private static final int FIRST_OF_STREAMS = 10;

    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private int next = FIRST_OF_STREAMS;
    private int previous = -1;

    /** @param place in the list of its stream, as the table says; -1 for the true one */
    record Part(int number, String object, boolean packed, int place) {

        static Part packed(int number, String object) {
            return new Part(number, object, true, -1);
        }

        static Part loose(int number, String object) {
            return new Part(number, object, false, -1);
        }
    }

    Saves() {
        write("%PDF-1.7\n");
    }

    Saves save(List<Part> parts) {
        TreeMap<Integer, byte[]> rows = new TreeMap<>();
        if (previous < 0) {
            loose(4, CraftedPdfs.stream("", "0 0 5 5 re f"), rows);
        }
        parts.stream().filter(part -> !part.packed()).forEach(part -> loose(part.number(), part.object(), rows));
        pack(parts.stream().filter(Part::packed).toList(), rows);
        int table = bytes.size();
        int number = next++;
        rows.put(number, row(1, table, 0));
        StringBuilder index = new StringBuilder();
        rows.keySet().forEach(each -> index.append(each).append(" 1 "));
        write(number + " 0 obj\n<< /Type /XRef /W [1 4 2] /Index [" + index + "] /Size " + next + " /Root 1 0 R "
                + (previous < 0 ? "" : "/Prev " + previous) + " /Length " + rows.size() * 7 + " >>\nstream\n");
        rows.values().forEach(bytes::writeBytes);
        write("\nendstream\nendobj\nstartxref\n" + table + "\n%%EOF\n");
        previous = table;
        return this;
    }

    byte[] bytes() {
        return bytes.toByteArray();
    }

    private void pack(List<Part> parts, Map<Integer, byte[]> rows) {
        if (parts.isEmpty()) {
            return;
        }
        int stream = next++;
        StringBuilder list = new StringBuilder();
        StringBuilder objects = new StringBuilder();
        for (int i = 0; i < parts.size(); i++) {
            Part part = parts.get(i);
            list.append(part.number()).append(' ').append(objects.length()).append(' ');
            objects.append(part.object()).append(' ');
            rows.put(part.number(), row(2, stream, part.place() < 0 ? i : part.place()));
        }
        String sizes = "/Type /ObjStm /N " + parts.size() + " /First " + list.length();
        loose(stream, CraftedPdfs.stream(sizes, list.toString() + objects), rows);
    }

    private void loose(int number, String object, Map<Integer, byte[]> rows) {
        rows.put(number, row(1, bytes.size(), 0));
        write(number + " 0 obj\n" + object + "\nendobj\n");
    }

    private static byte[] row(int kind, int where, int place) {
        return ByteBuffer.allocate(7)
                .put((byte) kind)
                .putInt(where)
                .putShort((short) place)
                .array();
    }

    private void write(String text) {
        bytes.writeBytes(text.getBytes(StandardCharsets.ISO_8859_1));
    }
}
