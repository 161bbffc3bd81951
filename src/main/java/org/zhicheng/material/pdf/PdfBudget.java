package org.zhicheng.material.pdf;

/**
 * Limits what one file may cost, because a small file can ask for a lot of memory and time. The densest of honest
 * files, long tables with a description for screen readers, has a part in every 14 bytes and an object in every 120.
 */
final class PdfBudget {

    /** Bytes of unpacked objects; the longest documents have a few megabytes of them. */
    private static final long MOST_UNPACKED = 16L * 1024 * 1024;

    /** Bytes of the first pages without their images and the outlines of their fonts. */
    private static final long MOST_UNPACKED_FOR_TEXT = 4L * 1024 * 1024;

    private static final long PARTS_IN_ANY_CASE = 1_000_000;
    private static final long BYTES_OF_A_PART = 8;
    private static final long OBJECTS_IN_ANY_CASE = 250_000;
    private static final long BYTES_OF_AN_OBJECT = 40;
    private static final long READ_IN_ANY_CASE = 32L * 1024 * 1024;
    /** A damaged file is read some ten times before all its objects are found. */
    private static final long READINGS = 32;

    private final long mostParts;
    private final long mostObjects;
    private final long mostRead;
    private long mostUnpacked = MOST_UNPACKED;
    private long unpacked;
    private long parts;
    private long read;

    PdfBudget(long size) {
        this.mostParts = Math.max(PARTS_IN_ANY_CASE, size / BYTES_OF_A_PART);
        this.mostObjects = Math.max(OBJECTS_IN_ANY_CASE, size / BYTES_OF_AN_OBJECT);
        this.mostRead = Math.max(READ_IN_ANY_CASE, READINGS * size);
    }

    /**
     * Counts arrays, dictionaries, names, strings, references and places in the file.
     *
     * @throws TooComplexException here and below: where the budget is spent, or the inspection was given up
     */
    void parts(long more) {
        parts += more;
        TooComplexException.check(parts, mostParts);
    }

    /** Limits the objects in the file, because the parser keeps where each of them begins. */
    void objects(long all) {
        TooComplexException.check(all, mostObjects);
    }

    void unpacked(long more) {
        unpacked += more;
        TooComplexException.check(unpacked, mostUnpacked);
    }

    /** Begins the reading of text, which is a help and may cost less than the inspection. */
    void beginText() {
        mostUnpacked = unpacked + MOST_UNPACKED_FOR_TEXT;
    }

    void read(long more) {
        read += more;
        TooComplexException.check(read, mostRead);
    }
}
