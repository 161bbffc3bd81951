package org.zhicheng.material.pdf;

import java.io.IOException;
import java.io.InputStream;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;

/**
 * Counts the dots that a picture takes when it is drawn: as the document says, or as its own data say where that is
 * more. Nothing is decoded for it.
 */
final class PictureSize {

    private static final int BEGINNING = 64 * 1024;
    private static final long UNKNOWN = 0xFFFF_FFFFL;
    private static final long JBIG2_FILE = 0x974A_4232_0D0A_1A0AL;

    private final ByteBuffer data;
    private double dots;

    private PictureSize(byte[] beginning) {
        this.data = ByteBuffer.wrap(beginning);
    }

    /** Adds the picture's masks. */
    static double dots(COSDictionary picture) {
        double said = area(picture.getInt(COSName.WIDTH, COSName.W, 0), picture.getInt(COSName.HEIGHT, COSName.H, 0));
        double own = picture instanceof COSStream stream ? ownDots(stream) : 0;
        double mask = picture.getDictionaryObject(COSName.SMASK, COSName.MASK) instanceof COSStream other
                ? Math.max(area(other.getInt(COSName.WIDTH, 0), other.getInt(COSName.HEIGHT, 0)), ownDots(other))
                : 0;
        return Math.max(said, own) + mask;
    }

    private static double ownDots(COSStream picture) {
        COSBase filter = picture.getFilters();
        if (filter instanceof COSArray list && list.size() == 1) {
            filter = list.getObject(0);
        }
        if (!(filter instanceof COSName name)) {
            return 0;
        }
        try (InputStream content = picture.createRawInputStream()) {
            PictureSize size = new PictureSize(content.readNBytes(BEGINNING));
            size.read(name);
            return size.dots;
        } catch (IOException unreadable) {
            return 0;
        }
    }

    /** Reads the data as far as they go: where they end within something, what came before counts. */
    private void read(COSName filter) {
        try {
            if (COSName.JBIG2_DECODE.equals(filter)) {
                readJbig2();
            } else if (COSName.DCT_DECODE.equals(filter)) {
                readJpeg();
            } else if (COSName.JPX_DECODE.equals(filter)) {
                readJpeg2000();
            }
        } catch (BufferUnderflowException | IllegalArgumentException end) {
            // malformed or cut off: nobody can draw more of it than was counted
        }
    }

    private static double area(double width, double height) {
        return Math.max(0, width) * Math.max(0, height);
    }

    /** Reads the size of the page, and of each piece that is put on it (ITU-T T.88, 7.2). */
    private void readJbig2() {
        if (data.remaining() > Long.BYTES && data.getLong(0) == JBIG2_FILE) {
            // a file header does not belong into a document, and readers accept it all the same
            skip(Long.BYTES);
            skip((data.get() & 2) == 0 ? Integer.BYTES : 0);
        }
        while (data.hasRemaining()) {
            long number = unsigned();
            int flags = data.get();
            skipReferences(number);
            skip((flags & 0x40) == 0 ? 1 : Integer.BYTES);
            long length = unsigned();
            int start = data.position();
            int kind = flags & 0x3F;
            if (kind == 48 || kind >= 4 && kind <= 43 && kind != 16) {
                double width = unsigned();
                long height = unsigned();
                dots += height == UNKNOWN ? 0 : area(width, height);
            }
            data.position(start);
            skip(length);
        }
    }

    private void skipReferences(long number) {
        long count = (data.get() & 0xFF) >> 5;
        if (count > 4) {
            data.position(data.position() - 1);
            count = data.getInt() & 0x1FFF_FFFF;
            skip((count + Byte.SIZE) / Byte.SIZE);
        }
        skip(count * (number <= 256 ? 1 : number <= 65_536 ? Short.BYTES : Integer.BYTES));
    }

    /** Finds the frame header among the markers (ITU-T T.81, B.2.2). */
    private void readJpeg() {
        skip(2);
        while (data.hasRemaining()) {
            int marker = data.get() & 0xFF;
            if (marker == 0xFF) {
                continue;
            }
            int length = data.getShort() & 0xFFFF;
            boolean isFrame = marker >= 0xC0 && marker <= 0xCF && marker != 0xC4 && marker != 0xC8 && marker != 0xCC;
            if (isFrame) {
                skip(1);
                double height = data.getShort() & 0xFFFF;
                dots = area(data.getShort() & 0xFFFF, height);
                return;
            }
            skip(length - Short.BYTES);
        }
    }

    /** Reads the size after the start of the codestream (ITU-T T.800, A.5.1). */
    private void readJpeg2000() {
        for (int at = 0; at + 4 < data.limit(); at++) {
            if (data.getInt(at) == 0xFF4F_FF51) {
                data.position(at + 8);
                double width = unsigned();
                double height = unsigned();
                dots = area(width - unsigned(), height - unsigned());
                return;
            }
        }
    }

    private long unsigned() {
        return data.getInt() & UNKNOWN;
    }

    private void skip(long bytes) {
        data.position((int) Math.min(Integer.MAX_VALUE, data.position() + bytes));
    }
}
