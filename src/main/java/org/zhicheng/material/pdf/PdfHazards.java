package org.zhicheng.material.pdf;

import java.util.ArrayDeque;
import java.util.Collections;
import java.util.Deque;
import java.util.EnumSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.StreamSupport;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSDocument;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSObject;
import org.apache.pdfbox.cos.COSObjectKey;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.cos.COSString;

/**
 * Finds what makes a document act (F03). Everything that can be reached is examined, rather than the usual places:
 * actions hang on the document, its pages, annotations, fields, bookmarks and name trees.
 */
final class PdfHazards {

    /** The things that a document does besides being read; the constant's name is part of its message key. */
    enum Hazard {
        JAVASCRIPT,
        LAUNCH,
        SUBMIT,
        EMBEDDED,
        XFA,
        POSTSCRIPT,
        MEDIA,
        LINK,
        EXTERNAL
    }

    private static final int MOST_OBJECTS = 1_000_000;

    private static final Map<String, Hazard> ACTIONS = Map.ofEntries(
            Map.entry("JavaScript", Hazard.JAVASCRIPT),
            Map.entry("Launch", Hazard.LAUNCH),
            Map.entry("SubmitForm", Hazard.SUBMIT),
            Map.entry("ImportData", Hazard.SUBMIT),
            Map.entry("GoToE", Hazard.EMBEDDED),
            Map.entry("GoToR", Hazard.LINK),
            Map.entry("GoTo3DView", Hazard.MEDIA),
            Map.entry("Movie", Hazard.MEDIA),
            Map.entry("Rendition", Hazard.MEDIA),
            Map.entry("RichMediaExecute", Hazard.MEDIA),
            Map.entry("Sound", Hazard.MEDIA));

    /** A program in PostScript, for printers that run it. */
    private static final String POSTSCRIPT = "PS";

    private static final Map<String, Hazard> SUBTYPES = Map.of(
            "FileAttachment",
            Hazard.EMBEDDED,
            "RichMedia",
            Hazard.MEDIA,
            "Screen",
            Hazard.MEDIA,
            "Movie",
            Hazard.MEDIA,
            "Sound",
            Hazard.MEDIA,
            "3D",
            Hazard.MEDIA,
            POSTSCRIPT,
            Hazard.POSTSCRIPT);

    private static final Set<COSName> FILES = Set.of(
            COSName.F, COSName.UF, COSName.getPDFName("DOS"), COSName.getPDFName("Mac"), COSName.getPDFName("Unix"));

    private static final String URI = "URI";
    private static final String THREAD = "Thread";
    /** Matches complete addresses only, so that the reader's machine adds nothing to one. */
    private static final Pattern ADDRESS = Pattern.compile("(?i)(https?://|mailto:).*+", Pattern.DOTALL);

    private static final COSName SECOND_SUBTYPE = COSName.getPDFName("Subtype2");
    private static final COSName COLLECTION = COSName.getPDFName("Collection");
    private static final COSName REFERENCE = COSName.getPDFName("Ref");
    private static final COSName RICH_MEDIA_CONTENT = COSName.getPDFName("RichMediaContent");
    private static final COSName XFA = COSName.getPDFName("XFA");
    private static final COSName JAVASCRIPT = COSName.getPDFName("JavaScript");

    private final Set<COSBase> seen = Collections.newSetFromMap(new IdentityHashMap<>());
    private final Deque<COSBase> open = new ArrayDeque<>();
    private final Set<Hazard> found = EnumSet.noneOf(Hazard.class);

    private PdfHazards() {}

    /** @throws TooComplexException where there is more to examine than a document of this kind needs */
    static Set<Hazard> in(COSDictionary trailer) {
        return new PdfHazards().from(List.of(trailer));
    }

    /**
     * Examines all objects of the file. Where it is damaged, another program may begin at another object.
     *
     * @throws TooComplexException as {@link #in} does
     */
    static Set<Hazard> anywhereIn(COSDocument document) {
        List<COSObjectKey> keys = List.copyOf(document.getXrefTable().keySet());
        return new PdfHazards()
                .from(keys.stream().map(document::getObjectFromPool).toList());
    }

    private Set<Hazard> from(List<? extends COSBase> beginnings) {
        beginnings.forEach(this::reach);
        while (!open.isEmpty()) {
            look(open.pop());
        }
        return found;
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
        if (POSTSCRIPT.equals(dictionary.getNameAsString(SECOND_SUBTYPE))) {
            found.add(Hazard.POSTSCRIPT);
        }
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
        if (leadsAway(dictionary) || leadsAwayUnasked(dictionary)) {
            found.add(Hazard.LINK);
        }
        if (isElsewhere(dictionary)) {
            found.add(Hazard.EXTERNAL);
        }
    }

    /**
     * Returns whether an action leads to the reader's files or into other programs; the web and mail are allowed, where
     * somebody clicks.
     */
    private static boolean leadsAway(COSDictionary dictionary) {
        String action = dictionary.getNameAsString(COSName.S, "");
        return action.equals(URI) && !isAddress(dictionary.getDictionaryObject(COSName.URI))
                || action.equals(THREAD) && dictionary.containsKey(COSName.F);
    }

    private static boolean isAddress(COSBase target) {
        return target instanceof COSString text
                && ADDRESS.matcher(text.getString()).matches();
    }

    /**
     * Returns whether an action leads away when the document or a page is opened or closed, or after another action.
     */
    private static boolean leadsAwayUnasked(COSDictionary dictionary) {
        return isLink(dictionary.getDictionaryObject(COSName.OPEN_ACTION))
                || isLink(dictionary.getDictionaryObject(COSName.NEXT))
                || dictionary.getDictionaryObject(COSName.NEXT) instanceof COSArray actions
                        && StreamSupport.stream(actions.spliterator(), false).anyMatch(PdfHazards::isLink)
                || dictionary.getDictionaryObject(COSName.AA) instanceof COSDictionary triggers
                        && triggers.getValues().stream().anyMatch(PdfHazards::isLink);
    }

    private static boolean isLink(COSBase item) {
        COSBase object = item instanceof COSObject reference ? reference.getObject() : item;
        return object instanceof COSDictionary action && URI.equals(action.getNameAsString(COSName.S));
    }

    /** Returns whether the shown content lies in another file. */
    private static boolean isElsewhere(COSDictionary dictionary) {
        COSBase file = dictionary.getDictionaryObject(COSName.F);
        return dictionary instanceof COSStream
                && (file instanceof COSString
                        || file instanceof COSDictionary
                        || dictionary.getDictionaryObject(REFERENCE) instanceof COSDictionary);
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
        boolean isPortfolio = dictionary.containsKey(COSName.PAGES)
                && dictionary.getDictionaryObject(COLLECTION) instanceof COSDictionary;
        return isFile || isSpecification || isDirectory || isPortfolio;
    }

    private static boolean filled(COSDictionary tree, COSName key) {
        return tree.getDictionaryObject(key) instanceof COSArray items && items.size() > 0;
    }
}
