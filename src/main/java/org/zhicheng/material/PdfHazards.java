package org.zhicheng.material;

import java.util.ArrayDeque;
import java.util.Collections;
import java.util.Deque;
import java.util.EnumSet;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.Set;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSObject;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.cos.COSString;

/**
 * F03: finds what makes a document act. Everything that can be reached is looked at, rather than the places where such
 * things usually are: actions hang on the document, its pages, annotations, fields, bookmarks and name trees.
 */
final class PdfHazards {

    /** What a document does besides being read; the constant's name is part of its message key. */
    enum Hazard {
        JAVASCRIPT,
        LAUNCH,
        SUBMIT,
        EMBEDDED,
        XFA,
        MEDIA
    }

    private static final int MOST_OBJECTS = 1_000_000;

    private static final Map<String, Hazard> ACTIONS = Map.of(
            "JavaScript", Hazard.JAVASCRIPT,
            "Launch", Hazard.LAUNCH,
            "SubmitForm", Hazard.SUBMIT,
            "ImportData", Hazard.SUBMIT,
            "GoToE", Hazard.EMBEDDED,
            "RichMediaExecute", Hazard.MEDIA,
            "Rendition", Hazard.MEDIA);

    private static final Map<String, Hazard> SUBTYPES = Map.of(
            "FileAttachment", Hazard.EMBEDDED,
            "RichMedia", Hazard.MEDIA,
            "Screen", Hazard.MEDIA,
            "Movie", Hazard.MEDIA,
            "Sound", Hazard.MEDIA,
            "3D", Hazard.MEDIA);

    private static final Set<COSName> FILES = Set.of(
            COSName.F, COSName.UF, COSName.getPDFName("DOS"), COSName.getPDFName("Mac"), COSName.getPDFName("Unix"));

    private static final COSName RICH_MEDIA_CONTENT = COSName.getPDFName("RichMediaContent");
    private static final COSName XFA = COSName.getPDFName("XFA");
    private static final COSName JAVASCRIPT = COSName.getPDFName("JavaScript");

    private final Set<COSBase> seen = Collections.newSetFromMap(new IdentityHashMap<>());
    private final Deque<COSBase> open = new ArrayDeque<>();
    private final Set<Hazard> found = EnumSet.noneOf(Hazard.class);

    private PdfHazards() {}

    /** @throws TooComplexException where there is more to look at than a document of this kind needs */
    static Set<Hazard> in(COSDictionary trailer) {
        PdfHazards search = new PdfHazards();
        search.reach(trailer);
        while (!search.open.isEmpty()) {
            search.look(search.open.pop());
        }
        return search.found;
    }

    private void look(COSBase item) {
        TooComplexException.check(seen.size(), MOST_OBJECTS);
        if (item instanceof COSDictionary dictionary) {
            judge(dictionary);
            dictionary.getValues().forEach(this::reach);
        } else if (item instanceof COSArray array) {
            array.forEach(this::reach);
        }
    }

    private void reach(COSBase item) {
        COSBase object = item instanceof COSObject reference ? reference.getObject() : item;
        if ((object instanceof COSDictionary || object instanceof COSArray) && seen.add(object)) {
            open.push(object);
        }
    }

    private void judge(COSDictionary dictionary) {
        note(ACTIONS.get(dictionary.getNameAsString(COSName.S, "")));
        note(SUBTYPES.get(dictionary.getNameAsString(COSName.SUBTYPE, "")));
        COSBase script = dictionary.getDictionaryObject(COSName.JS);
        if (script instanceof COSString || script instanceof COSStream || dictionary.containsKey(JAVASCRIPT)) {
            found.add(Hazard.JAVASCRIPT);
        }
        if (embeds(dictionary)) {
            found.add(Hazard.EMBEDDED);
        }
        if (dictionary.containsKey(XFA)) {
            found.add(Hazard.XFA);
        }
        if (dictionary.containsKey(RICH_MEDIA_CONTENT)) {
            found.add(Hazard.MEDIA);
        }
    }

    private void note(Hazard hazard) {
        if (hazard != null) {
            found.add(hazard);
        }
    }

    private static boolean embeds(COSDictionary dictionary) {
        boolean isFile = "EmbeddedFile".equals(dictionary.getNameAsString(COSName.TYPE));
        boolean isSpecification = dictionary.getDictionaryObject(COSName.EF) instanceof COSDictionary files
                && FILES.stream().anyMatch(files::containsKey);
        boolean isDirectory = dictionary.getDictionaryObject(COSName.EMBEDDED_FILES) instanceof COSDictionary tree
                && (filled(tree, COSName.NAMES) || filled(tree, COSName.KIDS));
        return isFile || isSpecification || isDirectory;
    }

    private static boolean filled(COSDictionary tree, COSName key) {
        return tree.getDictionaryObject(key) instanceof COSArray items && items.size() > 0;
    }
}
