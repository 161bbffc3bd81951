package org.zhicheng.material;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.graphics.PDXObject;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;

/** Tells which pages are scans too coarse to read (F05): pages without text whose largest image is below 100 dpi. */
final class ScanResolution {

    private static final double POINTS_PER_INCH = 72;
    private static final double LEAST_DPI = 100;

    private ScanResolution() {}

    /** @return page numbers, from 1 */
    static List<Integer> blurredPages(PDDocument pdf) {
        List<Integer> blurred = new ArrayList<>();
        int number = 0;
        for (PDPage page : pdf.getPages()) {
            number++;
            if (blurred(page)) {
                blurred.add(number);
            }
        }
        return blurred;
    }

    private static boolean blurred(PDPage page) {
        PDResources resources = page.getResources();
        if (resources == null || resources.getFontNames().iterator().hasNext()) {
            return false;
        }
        double inches = page.getCropBox().getWidth() / POINTS_PER_INCH;
        int widest = widestImage(resources);
        return widest > 0 && inches > 0 && widest / inches < LEAST_DPI;
    }

    private static int widestImage(PDResources resources) {
        int widest = 0;
        for (COSName name : resources.getXObjectNames()) {
            try {
                PDXObject object = resources.getXObject(name);
                if (object instanceof PDImageXObject image) {
                    widest = Math.max(widest, Math.max(image.getWidth(), image.getHeight()));
                }
            } catch (IOException e) {
                // an image that cannot be read says nothing about the scan's resolution
            }
        }
        return widest;
    }
}
