package org.zhicheng.material;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;

/**
 * The pages of a document, walked through without trusting the tree: counts may lie, and branches may lead back.
 *
 * @param count no more than one above the limit
 * @param unclear the numbers of scanned pages that are hard to read
 * @param blank the numbers of pages on which nothing is drawn, or that are scans of empty sheets
 * @param odd the numbers of pages of a size that no paper has
 */
record PdfPages(int count, List<Integer> unclear, List<Integer> blank, List<Integer> odd) {

    private static final int MOST_BRANCHES = 10_000;
    private static final int MOST_KIDS = 100_000;
    private static final int MOST_PARTS = 1_000;
    private static final int DEEPEST = 5;
    private static final double LOWEST_DPI = 100;
    private static final double POINTS = 72;
    /** From a small certificate to a poster, in points. */
    private static final double SHORTEST_SIDE = 100;

    private static final double LONGEST_SIDE = 3500;
    /** A scanned page only says where its image goes; more than this draws something itself. */
    private static final long SCAN_CONTENT = 4096;

    static PdfPages of(COSDictionary catalog, int limit) {
        Set<COSBase> branches = Collections.newSetFromMap(new IdentityHashMap<>());
        Deque<Node> open = new ArrayDeque<>();
        List<Integer> unclear = new ArrayList<>();
        List<Integer> blank = new ArrayList<>();
        List<Integer> odd = new ArrayList<>();
        WhiteSheets white = new WhiteSheets();
        int count = 0;
        if (catalog.getDictionaryObject(COSName.PAGES) instanceof COSDictionary root) {
            open.push(new Node(root, null, null));
        }
        while (!open.isEmpty() && count <= limit) {
            Node node = open.pop();
            if (node.dictionary.getDictionaryObject(COSName.KIDS) instanceof COSArray kids) {
                TooComplexException.check(branches.size(), MOST_BRANCHES);
                if (!branches.add(node.dictionary)) {
                    throw new DamagedPdfException("the page tree leads back to itself");
                }
                TooComplexException.check(open.size() + kids.size(), MOST_KIDS);
                for (int i = kids.size() - 1; i >= 0; i--) {
                    if (kids.getObject(i) instanceof COSDictionary kid) {
                        open.push(node.child(kid));
                    }
                }
            } else if (!branches.isEmpty()) {
                count++;
                if (node.odd()) {
                    odd.add(count);
                }
                if (node.blank(white)) {
                    blank.add(count);
                } else if (node.unclear()) {
                    unclear.add(count);
                }
            }
        }
        return new PdfPages(count, List.copyOf(unclear), List.copyOf(blank), List.copyOf(odd));
    }

    /** A branch or a page, with what it has from the branches above. */
    private record Node(COSDictionary dictionary, COSDictionary inherited, COSArray inheritedBox) {

        Node child(COSDictionary kid) {
            return new Node(kid, resources(), box());
        }

        private COSDictionary resources() {
            return dictionary.getDictionaryObject(COSName.RESOURCES) instanceof COSDictionary own ? own : inherited;
        }

        private COSArray box() {
            return dictionary.getDictionaryObject(COSName.MEDIA_BOX) instanceof COSArray own ? own : inheritedBox;
        }

        /** All images of the page together, spread over the whole of it, have fewer dots than can be read. */
        boolean unclear() {
            if (content().length() > SCAN_CONTENT) {
                return false;
            }
            Images images = new Images();
            images.collect(resources(), 0);
            return images.pixels > 0 && !images.text && Math.sqrt(images.pixels / squareInches()) < LOWEST_DPI;
        }

        /** Nothing is drawn, and nothing is laid over it, such as a field or a stamp. */
        boolean blank(WhiteSheets white) {
            boolean overlaid =
                    dictionary.getDictionaryObject(COSName.ANNOTS) instanceof COSArray notes && notes.size() > 0;
            return !overlaid && (!content().paints() || emptySheet(white));
        }

        /** A scan and nothing else, of nothing. */
        private boolean emptySheet(WhiteSheets white) {
            if (!content().onlyPlaces()) {
                return false;
            }
            Images images = new Images();
            images.collect(resources(), 0);
            boolean onlyImages = !images.text && !images.form && !images.found.isEmpty();
            return onlyImages && images.found.stream().allMatch(white::has);
        }

        boolean odd() {
            double shorter = Math.min(size().getWidth(), size().getHeight()) * unit();
            double longer = Math.max(size().getWidth(), size().getHeight()) * unit();
            return shorter < SHORTEST_SIDE || longer > LONGEST_SIDE;
        }

        private PageContent content() {
            return PageContent.of(dictionary.getDictionaryObject(COSName.CONTENTS));
        }

        private PDRectangle size() {
            return box() != null && box().size() >= 4 ? new PDRectangle(box()) : PDRectangle.A4;
        }

        private double unit() {
            return dictionary.getFloat(COSName.getPDFName("UserUnit"), 1);
        }

        private double squareInches() {
            return Math.max(1, size().getWidth() * unit() / POINTS * (size().getHeight() * unit() / POINTS));
        }
    }

    /** What a page shows, as far as its resources tell. */
    private static final class Images {

        private final Set<COSBase> seen = Collections.newSetFromMap(new IdentityHashMap<>());
        private final List<COSStream> found = new ArrayList<>();
        private double pixels;
        private boolean text;
        private boolean form;

        private void collect(COSDictionary resources, int depth) {
            if (resources == null || depth > DEEPEST) {
                return;
            }
            text |= resources.getDictionaryObject(COSName.FONT) instanceof COSDictionary fonts && fonts.size() > 0;
            if (resources.getDictionaryObject(COSName.XOBJECT) instanceof COSDictionary parts) {
                for (COSName name : parts.keySet()) {
                    TooComplexException.check(seen.size(), MOST_PARTS);
                    if (parts.getDictionaryObject(name) instanceof COSStream part && seen.add(part)) {
                        add(part, depth);
                    }
                }
            }
        }

        private void add(COSStream part, int depth) {
            COSName kind = part.getCOSName(COSName.SUBTYPE);
            if (COSName.IMAGE.equals(kind)) {
                found.add(part);
                pixels += Math.max(0.0, part.getInt(COSName.WIDTH, 0)) * Math.max(0, part.getInt(COSName.HEIGHT, 0));
            } else if (COSName.FORM.equals(kind)) {
                form = true;
                if (part.getDictionaryObject(COSName.RESOURCES) instanceof COSDictionary own) {
                    collect(own, depth + 1);
                }
            }
        }
    }
}
