package org.zhicheng.material;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Supplier;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/** Hostile, broken and odd files: the ones that Tika's tests read, the ones made here, and mutations of both. */
final class Corpus {

    /** Fixed, so that a file that once made trouble makes it again. */
    private static final long SEED = 20261123;

    private static final int DAMAGED_OF_EACH = 3;

    private static final Map<String, Supplier<byte[]>> MADE = made();

    private Corpus() {}

    /** By name, in an order that does not change. */
    static Map<String, byte[]> files() {
        Map<String, byte[]> files = new LinkedHashMap<>();
        foreign().forEach((name, bytes) -> {
            files.put(name, bytes);
            mutations(bytes).forEach((kind, mutated) -> files.put(name + "-" + kind, mutated));
        });
        MADE.forEach((name, made) -> files.put(name, made.get()));
        mutations(Pdfs.a4(3)).forEach((kind, mutated) -> files.put("plain-" + kind, mutated));
        return files;
    }

    private static Map<String, byte[]> foreign() {
        try {
            Map<String, byte[]> found = new LinkedHashMap<>();
            Resource[] resources =
                    new PathMatchingResourcePatternResolver().getResources("classpath*:test-documents/*.pdf");
            Arrays.sort(resources, Comparator.comparing(Resource::getFilename));
            for (Resource resource : resources) {
                try (InputStream content = resource.getInputStream()) {
                    found.put(resource.getFilename(), content.readAllBytes());
                }
            }
            return found;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Cut off, with bytes turned over, and with a piece of itself in the wrong place. */
    private static Map<String, byte[]> mutations(byte[] original) {
        Random random = new Random(SEED + original.length);
        Map<String, byte[]> mutations = new LinkedHashMap<>();
        mutations.put("cut", Arrays.copyOf(original, original.length * 2 / 3));
        for (int copy = 1; copy <= DAMAGED_OF_EACH - 1; copy++) {
            byte[] flipped = original.clone();
            for (int flip = 0; flip < 40; flip++) {
                flipped[random.nextInt(flipped.length)] ^= (byte) (1 << random.nextInt(8));
            }
            mutations.put("flipped" + copy, flipped);
        }
        byte[] moved = original.clone();
        int piece = Math.min(2000, original.length / 4);
        System.arraycopy(original, original.length - piece, moved, original.length / 3, piece);
        mutations.put("moved", moved);
        return mutations;
    }

    private static Map<String, Supplier<byte[]>> made() {
        Map<String, Supplier<byte[]>> made = new LinkedHashMap<>();
        made.put("empty", () -> new byte[0]);
        made.put("html", Pdfs::html);
        made.put("late-header", Pdfs::headerTooLate);
        made.put("encrypted", Pdfs::encrypted);
        made.put("with-password", Pdfs::withPassword);
        made.put("truncated", Pdfs::truncated);
        made.put("garbage", Pdfs::garbage);
        made.put("page-loop", Pdfs::pageLoop);
        made.put("deep-tree", () -> Pdfs.deepDown(100_000));
        made.put("bomb", () -> Pdfs.bomb(500));
        made.put("bomb-in-disguise", () -> Pdfs.bombInDisguise(500));
        made.put("bomb-in-hexadecimal", () -> Pdfs.bombInHexadecimal(300));
        made.put("endless-row", Pdfs::endlessRow);
        made.put("many-objects", Pdfs::manyObjects);
        made.put("endless-table", Pdfs::endlessTable);
        made.put("open-streams", () -> Pdfs.openStreams(5000));
        made.put("endless-text", Pdfs::endlessText);
        made.put("bomb-in-font", () -> Pdfs.bombInFont(300));
        made.put("bomb-in-glyph-map", () -> Pdfs.bombInGlyphMap(300));
        made.put("endless-widths", Pdfs::endlessWidths);
        made.put("endless-meanings", () -> Pdfs.endlessMeanings(""));
        made.put("endless-meanings-hidden", () -> Pdfs.endlessMeanings("% <0001>"));
        made.put("script-on-open", Pdfs::scriptOnOpen);
        made.put("script-behind-link", Pdfs::scriptBehindLink);
        made.put("script-in-names", Pdfs::scriptInNames);
        made.put("launch", Pdfs::launchesProgram);
        made.put("submit", Pdfs::submitsForm);
        made.put("attachment", Pdfs::withAttachment);
        made.put("xfa", Pdfs::dynamicForm);
        made.put("rich-media", Pdfs::richMedia);
        made.put("script-behind-foo", () -> CraftedPdfs.opening("<< /X foo " + CraftedPdfs.SCRIPT + " >>"));
        made.put("script-behind-end", () -> CraftedPdfs.packed("<< /Y endobj " + CraftedPdfs.SCRIPT + " >>"));
        made.put("script-under-other-number", CraftedPdfs::packedUnderOtherNumber);
        made.put("script-in-other-catalog", CraftedPdfs::withTwoCatalogs);
        made.put("script-in-text", CraftedPdfs::packedInText);
        made.put("link-to-file", () -> Pdfs.link("URI", "URI", "file:///etc/passwd"));
        made.put("link-to-share", () -> Pdfs.link("GoToR", "F", "\\\\server\\share\\x.pdf"));
        made.put("address-on-open", Pdfs::addressOnOpen);
        made.put("stream-elsewhere", () -> Pdfs.streamElsewhere(true));
        made.put("page-elsewhere", Pdfs::pageElsewhere);
        made.put("portfolio", Pdfs::portfolio);
        made.put("no-pages", Pdfs::withoutPages);
        made.put("scan-60dpi", () -> Pdfs.scan(60, 2));
        made.put("scan-200dpi", () -> Pdfs.scan(200, 2));
        made.put("photos-50dpi", () -> Pdfs.photos(50, 30));
        made.put("text-with-seal", Pdfs::textWithSeal);
        made.put("five-hundred-pages", () -> Pdfs.a4(500));
        made.put("too-many-pages", () -> Pdfs.a4(501));
        return made;
    }

    /** Honest ones, and those that are costly only to who wants to read their text. */
    static List<String> mustBeTaken() {
        return List.of(
                "scan-200dpi",
                "text-with-seal",
                "five-hundred-pages",
                "testPDFVarious.pdf",
                "endless-text",
                "bomb-in-font",
                "bomb-in-glyph-map",
                "endless-widths",
                "endless-meanings",
                "endless-meanings-hidden");
    }
}
