package org.zhicheng.letter.paper;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.springframework.core.io.ClassPathResource;

/**
 * Loads 花园明朝 (HanaMin, SIL OFL 1.1 or the licence of GlyphWiki) in pieces of a few hundred characters: all Han
 * characters of Unicode 10, Extension F included.
 */
final class RareFonts {

    private static final String FOLDER = "fonts/rare/";

    private record Piece(int last, String name) {}

    /** By the first character of a range. */
    private final TreeMap<Integer, Piece> pieces = new TreeMap<>();

    RareFonts() {
        try (InputStream list = new ClassPathResource(FOLDER + "pieces.txt").getInputStream()) {
            new String(list.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .forEach(this::piece);
        } catch (IOException e) {
            throw new UncheckedIOException(
                    "The fonts of rare characters are missing: the frontend's build unpacks them", e);
        }
    }

    /** Such as {@code name.ttf 20000-203ff,20401}. */
    private void piece(String line) {
        String[] parts = line.split(" ");
        for (String range : parts[1].split(",")) {
            String[] ends = range.split("-");
            int first = Integer.parseInt(ends[0], 16);
            pieces.put(first, new Piece(Integer.parseInt(ends[ends.length - 1], 16), parts[0]));
        }
    }

    /** The name of the piece with this character. */
    Optional<String> with(int character) {
        return Optional.ofNullable(pieces.floorEntry(character))
                .map(Map.Entry::getValue)
                .filter(piece -> character <= piece.last())
                .map(piece -> FOLDER + piece.name());
    }
}
