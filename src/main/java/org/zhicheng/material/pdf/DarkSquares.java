package org.zhicheng.material.pdf;

import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * Counts the squares of a scanned sheet in which any dot is darker than the paper. A square is a dot of the sheet drawn
 * at 75 dpi, the resolution in which F05 means its share: however finely a sheet was scanned, and wherever a mark lies
 * between the squares, nobody who draws it coarser sees more of it than is counted here.
 */
final class DarkSquares {

    /** Squares along the longer side of A4 at 75 dpi. */
    private static final double ALONG = 877;

    private static final int COLOURS = 3;
    private static final int SHADES = 256;
    private static final int WHITE = 0xFFFFFF;
    /** The difference to the paper: pencil and pale stamps are hardly darker than this, and noise is lighter. */
    private static final int DARKER = 25;

    private static final int LIGHT = 128;
    /** At least a tenth of a sheet has nothing on it, and shows how light the paper is. */
    private static final double MOST_WRITTEN_ON = 0.9;
    /** The share of dust: as large as a letter, and not as a word. */
    private static final double MOST_DARK = 0.0001;

    private final int side;
    private final int across;
    private final int[][] shades = new int[COLOURS][SHADES];
    private final int[][] darkest;
    private long dots;

    DarkSquares(int width, int height) {
        side = (int) Math.max(1, Math.round(Math.max(width, height) / ALONG));
        across = (width + side - 1) / side;
        darkest = new int[COLOURS][across * ((height + side - 1) / side)];
        for (int[] squares : darkest) {
            Arrays.fill(squares, SHADES - 1);
        }
    }

    /** @param row three colours of eight bits a dot */
    void row(int y, int[] row) {
        int first = y / side * across;
        int white = 0;
        for (int x = 0; x < row.length; x++) {
            int dot = row[x] & WHITE;
            if (dot == WHITE) {
                white++;
            } else {
                note(dot, first + x / side);
            }
        }
        dots += row.length;
        for (int[] seen : shades) {
            seen[SHADES - 1] += white;
        }
    }

    private void note(int dot, int square) {
        for (int colour = 0; colour < COLOURS; colour++) {
            int shade = dot >> Byte.SIZE * colour & SHADES - 1;
            shades[colour][shade]++;
            darkest[colour][square] = Math.min(darkest[colour][square], shade);
        }
    }

    /** Returns whether nothing but dust is darker than the paper, in any of the three colours. */
    boolean areDust() {
        return IntStream.range(0, COLOURS).allMatch(this::areDust);
    }

    private boolean areDust(int colour) {
        int paper = shadeOfPaper(shades[colour]);
        long dark = Arrays.stream(darkest[colour])
                .filter(shade -> shade < paper - DARKER)
                .count();
        return paper > LIGHT && dark <= darkest[colour].length * MOST_DARK;
    }

    /** Returns the shade that nearly nothing is lighter than. */
    private int shadeOfPaper(int[] seen) {
        int shade = 0;
        for (long darker = seen[0]; shade < SHADES - 1 && darker <= dots * MOST_WRITTEN_ON; darker += seen[shade]) {
            shade++;
        }
        return shade;
    }
}
