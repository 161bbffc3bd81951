package org.zhicheng.material.pdf;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Iterator;
import java.util.Set;
import java.util.stream.IntStream;
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
import org.apache.pdfbox.filter.FilterFactory;

/**
 * Recognizes scans of empty sheets where that is cheap. A sheet with writing takes more bytes than a white one, so that
 * only few images are looked at, and only some of their dots.
 */
final class BlankPages {

    private static final long MOST_DOTS = 40_000_000;
    private static final long MOST_DOTS_OF_ONE = 10_000_000;
    /** The least number of dots for each byte of a white image. */
    private static final int DOTS_OF_WHITE_JPEG = 24;

    private static final int DOTS_OF_WHITE_DEFLATED = 100;
    private static final int DOTS_OF_WHITE_FAX = 100;

    private static final int EACH = 3;
    private static final int COLOURS = 3;
    private static final int SHADES = 256;
    /** The difference to the paper: pencil and pale stamps are hardly darker than this, and noise is lighter. */
    private static final int DARKER = 25;

    private static final int LIGHT = 128;
    /** At least a tenth of a sheet has nothing on it, and shows how light the paper is. */
    private static final double MOST_WRITTEN_ON = 0.9;
    /** The share of dust: as large as a letter, and not as a word. */
    private static final double MOST_DARK = 0.0001;

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
                ImageReadParam some = reader.getDefaultReadParam();
                some.setSourceSubsampling(EACH, EACH, 0, 0);
                return isWhite(reader.read(0, some));
            } finally {
                reader.dispose();
            }
        }
    }

    /** Returns whether nothing is darker than the paper, in any of the three colours. */
    private static boolean isWhite(BufferedImage some) {
        int[][] shades = new int[COLOURS][SHADES];
        int[] row = new int[some.getWidth()];
        for (int y = 0; y < some.getHeight(); y++) {
            some.getRGB(0, y, row.length, 1, row, 0, row.length);
            for (int dot : row) {
                for (int colour = 0; colour < COLOURS; colour++) {
                    shades[colour][dot >> Byte.SIZE * colour & 0xFF]++;
                }
            }
        }
        double dots = (double) some.getWidth() * some.getHeight();
        for (int[] shade : shades) {
            int paper = shadeOfPaper(shade, dots * MOST_WRITTEN_ON);
            double dark = IntStream.range(0, Math.max(0, paper - DARKER))
                    .map(each -> shade[each])
                    .sum();
            if (paper <= LIGHT || dark > dots * MOST_DARK) {
                return false;
            }
        }
        return true;
    }

    /** Returns the shade that nearly nothing is lighter than. */
    private static int shadeOfPaper(int[] shades, double darker) {
        long seen = 0;
        int shade = -1;
        while (seen <= darker) {
            seen += shades[++shade];
        }
        return shade;
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
        return dark(decoded.toByteArray(), width) <= dots * MOST_DARK;
    }

    /** Counts dark dots. Each row begins with a byte of its own; the rest of its last byte is no dot. */
    private static long dark(byte[] rows, int width) {
        int row = (width + Byte.SIZE - 1) / Byte.SIZE;
        int last = 0xFF << row * Byte.SIZE - width & 0xFF;
        long dark = 0;
        for (int i = 0; i < rows.length; i++) {
            dark += Integer.bitCount(~rows[i] & (i % row == row - 1 ? last : 0xFF));
        }
        return dark;
    }

    private boolean isWhiteAllOver(COSStream image, long dots) throws IOException {
        looked += dots;
        COSBase colours = image.getDictionaryObject(COSName.COLORSPACE, COSName.CS);
        boolean lightIsWhite = COSName.DEVICEGRAY.equals(colours) || COSName.DEVICERGB.equals(colours);
        return lightIsWhite && image instanceof MeasuredStream packed && packed.isNothingBut((byte) 0xFF);
    }
}
