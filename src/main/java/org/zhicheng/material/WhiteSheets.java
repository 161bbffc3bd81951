package org.zhicheng.material;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.InputStream;
import java.util.Iterator;
import javax.imageio.ImageIO;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;
import javax.imageio.stream.MemoryCacheImageInputStream;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;

/**
 * Tells scans of empty sheets, where that is cheap: what is written on takes more bytes than white does, so that only
 * few images are looked at, and only some of their dots.
 */
final class WhiteSheets {

    private static final long MOST_DOTS = 40_000_000;
    private static final long MOST_DOTS_OF_ONE = 10_000_000;
    /** Dots for each byte at least. */
    private static final int DOTS_OF_WHITE_JPEG = 24;

    private static final int DOTS_OF_WHITE_DEFLATED = 100;
    /** A row that is as the one before takes one bit. */
    private static final int ROWS_OF_WHITE_FAX = 8;

    private static final int END_OF_FAX = 32;

    private static final int EACH = 8;
    private static final int DARKER = 40;
    private static final int LIGHT = 128;
    /** Dust. */
    private static final double MOST_DARK = 0.0005;

    private long looked;

    boolean has(COSStream image) {
        long dots = Math.max(0L, image.getInt(COSName.WIDTH, 0)) * Math.max(0, image.getInt(COSName.HEIGHT, 0));
        if (dots == 0 || dots > MOST_DOTS_OF_ONE || looked + dots > MOST_DOTS || image.containsKey(COSName.DECODE)) {
            return false;
        }
        COSBase filter = image.getFilters();
        if (filter instanceof COSArray list) {
            filter = list.size() == 1 ? list.getObject(0) : null;
        }
        try {
            if (COSName.DCT_DECODE.equals(filter)) {
                return image.getLength() < dots / DOTS_OF_WHITE_JPEG && isWhiteJpeg(image);
            }
            if (COSName.CCITTFAX_DECODE.equals(filter)) {
                return isWhiteFax(image);
            }
            return image.getLength() < dots / DOTS_OF_WHITE_DEFLATED && isWhiteAllOver(image, dots);
        } catch (IOException | RuntimeException unreadable) {
            return false;
        }
    }

    private boolean isWhiteJpeg(COSStream image) throws IOException {
        try (InputStream content = image.createRawInputStream();
                ImageInputStream data = new MemoryCacheImageInputStream(content)) {
            Iterator<ImageReader> readers = ImageIO.getImageReadersByFormatName("jpeg");
            ImageReader reader = readers.next();
            try {
                reader.setInput(data, true, true);
                long dots = (long) reader.getWidth(0) * reader.getHeight(0);
                looked += dots;
                if (dots > MOST_DOTS_OF_ONE || looked > MOST_DOTS) {
                    return false;
                }
                ImageReadParam some = reader.getDefaultReadParam();
                some.setSourceSubsampling(EACH, EACH, 0, 0);
                return isWhite(reader.read(0, some));
            } finally {
                reader.dispose();
            }
        }
    }

    /** Nothing is much darker than the paper. */
    private static boolean isWhite(BufferedImage some) {
        int[] dots = some.getRGB(0, 0, some.getWidth(), some.getHeight(), null, 0, some.getWidth());
        long light = 0;
        for (int dot : dots) {
            light += green(dot);
        }
        long paper = light / dots.length;
        long dark = 0;
        for (int dot : dots) {
            dark += green(dot) < paper - DARKER ? 1 : 0;
        }
        return paper > LIGHT && dark < dots.length * MOST_DARK;
    }

    private static int green(int dot) {
        return dot >> 8 & 0xFF;
    }

    private static boolean isWhiteFax(COSStream image) {
        COSBase settings = image.getDictionaryObject(COSName.DP, COSName.DECODE_PARMS);
        if (settings instanceof COSArray list && list.size() > 0) {
            settings = list.getObject(0);
        }
        return settings instanceof COSDictionary fax
                && fax.getInt(COSName.K, 0) < 0
                && image.getLength() < image.getInt(COSName.HEIGHT, 0) / ROWS_OF_WHITE_FAX + END_OF_FAX;
    }

    private boolean isWhiteAllOver(COSStream image, long dots) throws IOException {
        looked += dots;
        COSBase colours = image.getDictionaryObject(COSName.COLORSPACE, COSName.CS);
        boolean lightIsWhite = COSName.DEVICEGRAY.equals(colours) || COSName.DEVICERGB.equals(colours);
        return lightIsWhite && image instanceof PackedStream packed && packed.isNothingBut((byte) 0xFF);
    }
}
