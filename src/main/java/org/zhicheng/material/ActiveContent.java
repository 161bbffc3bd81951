package org.zhicheng.material;

import java.util.ArrayDeque;
import java.util.Collections;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSDocument;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSObject;

/**
 * Finds anything in a PDF that does something when it is opened or clicked: scripts, programs, forms sent somewhere,
 * embedded files, media (F03). Every object reachable from the trailer is looked at, wherever it hangs.
 */
final class ActiveContent {

    private static final Set<String> ACTIONS = Set.of(
            "JavaScript", "Launch", "SubmitForm", "ImportData", "Rendition", "RichMediaExecute", "GoToE", "Movie", "Sound");

    private static final Set<String> SUBTYPES = Set.of("RichMedia", "Screen", "Movie", "3D", "FileAttachment", "Sound");

    private static final Set<String> KEYS = Set.of("JS", "XFA", "EF", "EmbeddedFiles");

    /** A file with more is refused as active: no scan or print has so many. */
    private static final int MOST_OBJECTS = 500_000;

    private ActiveContent() {}

    static boolean in(COSDocument document) {
        Set<COSBase> seen = Collections.newSetFromMap(new IdentityHashMap<>());
        Deque<COSBase> open = new ArrayDeque<>();
        open.add(document.getTrailer());
        while (!open.isEmpty()) {
            COSBase next = resolve(open.poll());
            if (next == null || !seen.add(next)) {
                continue;
            }
            if (seen.size() > MOST_OBJECTS) {
                return true;
            }
            if (next instanceof COSDictionary dictionary) {
                if (active(dictionary)) {
                    return true;
                }
                dictionary.getValues().stream().filter(ActiveContent::container).forEach(open::add);
            } else if (next instanceof COSArray array) {
                array.forEach(item -> addContainer(open, item));
            }
        }
        return false;
    }

    private static boolean active(COSDictionary dictionary) {
        for (Map.Entry<COSName, COSBase> entry : dictionary.entrySet()) {
            if (KEYS.contains(entry.getKey().getName())) {
                return true;
            }
        }
        return ACTIONS.contains(name(dictionary, COSName.S))
                || SUBTYPES.contains(name(dictionary, COSName.SUBTYPE))
                || opensLocalFile(dictionary);
    }

    private static boolean opensLocalFile(COSDictionary dictionary) {
        String uri = dictionary.getString(COSName.URI);
        return uri != null && uri.strip().toLowerCase(Locale.ROOT).startsWith("file:");
    }

    private static String name(COSDictionary dictionary, COSName key) {
        String name = dictionary.getNameAsString(key);
        return name == null ? "" : name;
    }

    private static void addContainer(Deque<COSBase> open, COSBase item) {
        if (container(item)) {
            open.add(item);
        }
    }

    private static boolean container(COSBase item) {
        return item instanceof COSObject || item instanceof COSDictionary || item instanceof COSArray;
    }

    private static COSBase resolve(COSBase item) {
        return item instanceof COSObject reference ? reference.getObject() : item;
    }
}
