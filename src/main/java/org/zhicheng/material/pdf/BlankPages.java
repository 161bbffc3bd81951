package org.zhicheng.material.pdf;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Iterator;
import java.util.Set;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;
import javax.imageio.stream.MemoryCacheImageInputStream;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.filter.FilterFactory;

/**
 * Recognizes scans of empty sheets where that is cheap. A sheet with writing takes more bytes than a white one, so that
 * only few images are looked at.
 */
final class BlankPages {

    private static final long MOST_DOTS = 40_000_000;
    private static final long MOST_DOTS_OF_ONE = 10_000_000;
    /** The least number of dots for each byte of a white image. */
    private static final int DOTS_OF_WHITE_JPEG = 24;

    private static final int DOTS_OF_WHITE_DEFLATED = 100;
    private static final int DOTS_OF_WHITE_FAX = 100;

    private static final int COLOURS = 3;

    private static final Set<COSName> LIGHT_IS_WHITE =
            Set.of(COSName.DEVICEGRAY, COSName.DEVICERGB, COSName.CALGRAY, COSName.CALRGB);

    private long looked;

    boolean has(COSStream image) {
        long dots = Math.max(0L, image.getInt(COSName.WIDTH, 0)) * Math.max(0, image.getInt(COSName.HEIGHT, 0));
        if (dots == 0 || dots > MOST_DOTS_OF_ONE || looked + dots > MOST_DOTS || !lightIsWhite(image)) {
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
                return isWhiteFax(image, dots);
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
                return isWhite(reader.read(0));
            } finally {
                reader.dispose();
            }
        }
    }

    private static boolean isWhite(BufferedImage sheet) {
        DarkSquares dark = new DarkSquares(sheet.getWidth(), sheet.getHeight());
        int[] row = new int[sheet.getWidth()];
        for (int y = 0; y < sheet.getHeight(); y++) {
            TooComplexException.checkWanted();
            sheet.getRGB(0, y, row.length, 1, row, 0, row.length);
            dark.row(y, row);
        }
        return dark.areDust();
    }

    /**
     * Returns whether light dots are white; with other colours, or a mask that lets a colour through, they may be
     * anything.
     */
    private static boolean lightIsWhite(COSStream image) {
        COSBase colours = image.getDictionaryObject(COSName.COLORSPACE, COSName.CS);
        COSBase kind = colours instanceof COSArray list && list.size() > 0 ? list.getObject(0) : colours;
        boolean mask = image.getBoolean(COSName.IMAGE_MASK, false);
        return !image.containsKey(COSName.DECODE)
                && (mask
                        || kind instanceof COSName name && LIGHT_IS_WHITE.contains(name)
                        || COSName.ICCBASED.equals(kind)
                                && ((COSArray) colours).getObject(1) instanceof COSStream profile
                                && profile.getInt(COSName.N) <= COLOURS);
    }

    private boolean isWhiteFax(COSStream image, long dots) throws IOException {
        int width = image.getInt(COSName.WIDTH, 0);
        COSBase settings = image.getDictionaryObject(COSName.DP, COSName.DECODE_PARMS);
        if (settings instanceof COSArray list && list.size() > 0) {
            settings = list.getObject(0);
        }
        int columns = settings instanceof COSDictionary fax ? fax.getInt(COSName.COLUMNS, 0) : 0;
        if (columns != width || image.getLength() > dots / DOTS_OF_WHITE_FAX) {
            return false;
        }
        looked += dots;
        ByteArrayOutputStream decoded = new ByteArrayOutputStream();
        try (InputStream content = image.createRawInputStream()) {
            FilterFactory.INSTANCE.getFilter(COSName.CCITTFAX_DECODE).decode(content, decoded, image, 0);
        }
        return isWhite(decoded.toByteArray(), width, image.getInt(COSName.HEIGHT, 0));
    }

    /** Reads the dots of a fax. Each row begins with a byte of its own; the rest of its last byte is no dot. */
    private static boolean isWhite(byte[] bits, int width, int height) {
        DarkSquares dark = new DarkSquares(width, height);
        int bytes = (width + Byte.SIZE - 1) / Byte.SIZE;
        int[] row = new int[width];
        for (int y = 0; y < Math.min(height, bits.length / bytes); y++) {
            TooComplexException.checkWanted();
            for (int x = 0; x < width; x++) {
                boolean light = (bits[y * bytes + x / Byte.SIZE] << x % Byte.SIZE & 0x80) != 0;
                row[x] = light ? 0xFFFFFF : 0;
            }
            dark.row(y, row);
        }
        return dark.areDust();
    }

    private boolean isWhiteAllOver(COSStream image, long dots) throws IOException {
        looked += dots;
        COSBase colours = image.getDictionaryObject(COSName.COLORSPACE, COSName.CS);
        boolean lightIsWhite = COSName.DEVICEGRAY.equals(colours) || COSName.DEVICERGB.equals(colours);
        return lightIsWhite && image instanceof MeasuredStream packed && packed.isNothingBut((byte) 0xFF);
    }
}
