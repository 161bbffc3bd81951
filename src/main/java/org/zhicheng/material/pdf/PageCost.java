package org.zhicheng.material.pdf;

import java.util.ArrayDeque;
import java.util.Collections;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.Set;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSObject;
import org.apache.pdfbox.cos.COSStream;

/**
 * Finds pages whose pictures are too large to draw: a picture of a few kilobytes can be a gigabyte when it is unpacked,
 * and the reviewer's browser unpacks it.
 */
final class PageCost {

    /** A poster (A0) at 300 dpi has 140 million dots, a sheet (A3) at 600 dpi has 70 million; masks double that. */
    private static final double MOST_DOTS = 280_000_000;

    private static final int MOST_RESOURCES = 100_000;

    private final Map<COSStream, Double> pictures = new IdentityHashMap<>();
    private final Map<COSDictionary, Double> known = new IdentityHashMap<>();

    /**
     * Returns whether a page costs too much. Pages often share resources: where all of these together are too large,
     * the pictures that the page places count.
     */
    boolean isTooMuch(PageContent content, COSDictionary resources, PageMarks.Reading reading) {
        return resources != null
                && known.computeIfAbsent(resources, this::ofAll) > MOST_DOTS
                && PageMarks.of(content, resources, reading)
                        .filter(marks -> ofPlaced(marks) <= MOST_DOTS)
                        .isEmpty();
    }

    private double ofPlaced(PageMarks marks) {
        return marks.images().stream().mapToDouble(this::dots).sum();
    }

    private double dots(COSStream picture) {
        return pictures.computeIfAbsent(picture, PictureSize::dots);
    }

    /** Adds up all pictures once each, those within patterns, letters and other contents as well. */
    private double ofAll(COSDictionary resources) {
        Set<COSBase> seen = Collections.newSetFromMap(new IdentityHashMap<>());
        Deque<COSBase> open = new ArrayDeque<>();
        open.push(resources);
        double dots = 0;
        while (!open.isEmpty()) {
            TooComplexException.check(seen.size(), MOST_RESOURCES);
            COSBase part = open.pop();
            if (part instanceof COSStream picture && COSName.IMAGE.equals(picture.getCOSName(COSName.SUBTYPE))) {
                dots += dots(picture);
            } else if (part instanceof COSDictionary dictionary) {
                dictionary.forEach((name, value) -> {
                    if (!COSName.PARENT.equals(name)) {
                        reach(value, seen, open);
                    }
                });
            } else if (part instanceof COSArray array) {
                array.forEach(value -> reach(value, seen, open));
            }
        }
        return dots;
    }

    private static void reach(COSBase item, Set<COSBase> seen, Deque<COSBase> open) {
        COSBase part = item instanceof COSObject reference ? reference.getObject() : item;
        if ((part instanceof COSDictionary || part instanceof COSArray) && seen.add(part)) {
            open.push(part);
        }
    }
}
