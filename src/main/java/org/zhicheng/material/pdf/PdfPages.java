package org.zhicheng.material.pdf;

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
import org.apache.pdfbox.pdmodel.common.PDRectangle;

/**
 * Walks through the pages of a document without trusting the tree: counts may lie, and branches may lead back.
 *
 * @param count the number of pages, at most one above the limit
 * @param unclear the numbers of scanned pages that are hard to read
 * @param blank the numbers of pages on which nothing is drawn, or that are scans of empty sheets
 * @param odd the numbers of pages of a size that no paper has
 * @param heavy the numbers of pages whose pictures are too large to be drawn
 */
record PdfPages(int count, List<Integer> unclear, List<Integer> blank, List<Integer> odd, List<Integer> heavy) {

    private static final int MOST_BRANCHES = 10_000;
    private static final int MOST_KIDS = 100_000;
    private static final double LOWEST_DPI = 100;
    private static final double POINTS = 72;
    /** From a small certificate to a poster, in points. */
    private static final double SHORTEST_SIDE = 100;

    private static final double LONGEST_SIDE = 3500;
    /** A scanned page only says where its image goes; longer content draws something itself. */
    private static final long SCAN_CONTENT = 4096;
    /** 扫描全能王 and similar programs write their name on a scan, or number the pages. */
    private static final int LETTERS_OF_FOOTER = 60;

    private static final double MOST_OF_PAGE = 0.7;

    static PdfPages of(COSDictionary catalog, int limit) {
        Set<COSBase> branches = Collections.newSetFromMap(new IdentityHashMap<>());
        Deque<Node> open = new ArrayDeque<>();
        List<Integer> unclear = new ArrayList<>();
        List<Integer> blank = new ArrayList<>();
        List<Integer> odd = new ArrayList<>();
        List<Integer> heavy = new ArrayList<>();
        PageCost burden = new PageCost();
        BlankPages white = new BlankPages();
        PageMarks.Reading reading = new PageMarks.Reading();
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
            } else if (!branches.isEmpty() || COSName.PAGE.equals(node.dictionary.getCOSName(COSName.TYPE))) {
                count++;
                if (node.odd()) {
                    odd.add(count);
                }
                if (burden.isTooMuch(node.content(), node.resources(), reading)) {
                    heavy.add(count);
                } else if (node.blank(white, reading)) {
                    blank.add(count);
                } else if (node.unclear(reading)) {
                    unclear.add(count);
                }
            }
        }
        return new PdfPages(count, List.copyOf(unclear), List.copyOf(blank), List.copyOf(odd), List.copyOf(heavy));
    }

    /** A branch or a page, with the properties of the branches above. */
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

        /**
         * Returns whether a page is unclear: it is a scan, on which nothing is written but what the program added, and
         * all its images together, spread over the whole page, have fewer dots than can be read.
         */
        boolean unclear(PageMarks.Reading reading) {
            return content().length() <= SCAN_CONTENT
                    && PageMarks.of(content(), resources(), reading)
                            .filter(marks -> marks.dots() > 0 && isScan(marks))
                            .filter(marks -> Math.sqrt(marks.dots() / squareInches()) < LOWEST_DPI)
                            .isPresent();
        }

        private boolean isScan(PageMarks marks) {
            double covered = marks.largest() / (POINTS * POINTS) * unit() * unit() / squareInches();
            return marks.letters() == 0 || marks.letters() <= LETTERS_OF_FOOTER && covered > MOST_OF_PAGE;
        }

        /** Returns whether nothing is drawn on the page, and nothing such as a field or a stamp is laid over it. */
        boolean blank(BlankPages white, PageMarks.Reading reading) {
            boolean overlaid =
                    dictionary.getDictionaryObject(COSName.ANNOTS) instanceof COSArray notes && notes.size() > 0;
            return !overlaid && (!content().paints() || emptySheet(white, reading));
        }

        /** Returns whether the page is a scan of an empty sheet and nothing else. */
        private boolean emptySheet(BlankPages white, PageMarks.Reading reading) {
            return content().onlyPlaces()
                    && PageMarks.of(content(), resources(), reading)
                            .filter(marks ->
                                    !marks.isNested() && !marks.images().isEmpty())
                            .filter(marks -> marks.images().stream().allMatch(white::has))
                            .isPresent();
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
}
