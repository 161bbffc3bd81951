package org.zhicheng.material;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.lifecycle.AfterContainer;
import net.jqwik.api.lifecycle.BeforeContainer;
import org.zhicheng.UsedProcessor;
import org.zhicheng.letter.paper.Paper;
import org.zhicheng.letter.paper.PaperFont;
import org.zhicheng.material.pdf.Inspection;
import org.zhicheng.material.pdf.PdfInspection;
import org.zhicheng.problem.Problem;

/** However the bytes of an ordinary file are turned over, the answer is a rule's, in time, and nothing is left. */
public class PdfMutationTest {

    private static final Duration LONGEST = Duration.ofSeconds(5);
    private static final Set<String> RULES = Set.of("F01", "F02", "F03", "F05");
    private static final List<byte[]> ORDINARY = List.of(
            Pdfs.a4(3), Pdfs.scan(72, 1), Pdfs.sheet("jpeg", 5), Pdfs.sheet("fax", 5), Pdfs.scriptInNames(), letter());

    private static PdfInspection inspection;
    private static Path folder;

    /** A change of one place: where (as a share of the file), how, and to what. */
    record Change(double where, Kind kind, byte value) {

        enum Kind {
            SET,
            FLIP,
            INSERT,
            REMOVE,
            REPEAT
        }

        byte[] of(byte[] file) {
            int at = (int) (where * (file.length - 1));
            ByteArrayOutputStream changed = new ByteArrayOutputStream();
            changed.write(file, 0, at);
            switch (kind) {
                case SET -> changed.write(value);
                case FLIP -> changed.write(file[at] ^ value);
                case INSERT -> {
                    changed.write(value);
                    changed.write(file[at]);
                }
                case REPEAT -> {
                    int piece = Math.min(Math.abs(value) + 1, file.length - at);
                    changed.write(file, at, piece);
                    changed.write(file[at]);
                }
                default -> {}
            }
            changed.write(file, at + 1, file.length - at - 1);
            return changed.toByteArray();
        }
    }

    @BeforeContainer
    static void open() throws IOException {
        inspection = new PdfInspection(Words.MESSAGES);
        folder = Files.createTempDirectory("mutations");
    }

    @AfterContainer
    static void close() throws IOException {
        inspection.close();
        Files.delete(folder);
    }

    @Property(tries = 500, shrinking = ShrinkingMode.BOUNDED)
    void endsInAnAnswer(@ForAll("ordinary") byte[] file, @ForAll("changes") List<Change> changes) throws Exception {
        byte[] changed = file;
        for (Change change : changes) {
            changed = change.of(changed);
        }
        Path upload = Files.write(folder.resolve("upload"), changed);
        AtomicReference<Inspection> answer = new AtomicReference<>();

        Duration used = UsedProcessor.byThreads(
                "pdf-inspection-", () -> answer.set(inspection.inspect(upload, "a.pdf", "/materials/x")));

        assertThat(used).isLessThan(LONGEST);
        Inspection found = answer.get();
        assertThat(found.problems()).extracting(Problem::rule).isSubsetOf(RULES);
        assertThat(found.refusal().isPresent()).isEqualTo(found.pages() == 0);
        Files.delete(upload);
        assertThat(folder).isEmptyDirectory();
    }

    @Provide
    Arbitrary<byte[]> ordinary() {
        return Arbitraries.of(ORDINARY);
    }

    @Provide
    Arbitrary<List<Change>> changes() {
        return Combinators.combine(
                        Arbitraries.doubles().between(0, 1), Arbitraries.of(Change.Kind.class), Arbitraries.bytes())
                .as(Change::new)
                .list()
                .ofMinSize(1)
                .ofMaxSize(25);
    }

    public static byte[] letter() {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (Paper paper = new Paper(new PaperFont())) {
            paper.row("姓名", "张三");
            paper.finish("", (page, pages) -> "", out);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
        return out.toByteArray();
    }
}
