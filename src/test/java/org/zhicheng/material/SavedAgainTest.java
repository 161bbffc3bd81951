package org.zhicheng.material;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.lifecycle.AfterContainer;
import net.jqwik.api.lifecycle.BeforeContainer;
import org.zhicheng.Attack;
import org.zhicheng.Proves;
import org.zhicheng.material.pdf.Inspection;
import org.zhicheng.material.pdf.PdfInspection;
import org.zhicheng.problem.Problem;

/** A scan that was signed or commented is a file that was saved again: the newest save is what counts. */
class SavedAgainTest {

    private static PdfInspection inspection;
    private static Path folder;

    /** Which objects are saved again, in their order in the stream, and which of them lie by themselves. */
    record Save(List<Integer> numbers, int loose) {

        List<Saves.Part> parts(String action) {
            List<Saves.Part> parts = new ArrayList<>();
            for (int i = 0; i < numbers.size(); i++) {
                int number = numbers.get(i);
                String object = number == Saves.ACTION ? action : Saves.OBJECTS.getOrDefault(number, "<< /A 1 >>");
                parts.add(i == loose ? Saves.Part.loose(number, object) : Saves.Part.packed(number, object));
            }
            return parts;
        }
    }

    @BeforeContainer
    static void open() throws IOException {
        inspection = new PdfInspection(Words.MESSAGES);
        folder = Files.createTempDirectory("saves");
    }

    @AfterContainer
    static void close() throws IOException {
        inspection.close();
        Files.delete(folder);
    }

    @Property(tries = 300)
    @Proves("F01")
    void takesWhatWasSavedAgainHoweverItIsPacked(@ForAll("saves") List<Save> saves) throws IOException {
        assertThat(inspect(saved(saves, Saves.HARMLESS, Saves.HARMLESS))).isEqualTo(new Inspection(1, List.of()));
    }

    @Property(tries = 300)
    @Proves("F03")
    @Attack(Attack.Kind.PDFS)
    void findsWhatTheNewestSaveHides(@ForAll("saves") List<Save> saves) throws IOException {
        List<Save> all = new ArrayList<>(saves);
        all.add(new Save(List.of(7, 3, Saves.ACTION), -1));

        assertThat(inspect(saved(all, Saves.HARMLESS, Saves.SCRIPT)).problems())
                .extracting(Problem::rule)
                .containsExactly("F03");
    }

    /** Readers go by the number of an object, or by its place: the two must agree in the newest save. */
    @Example
    @Attack(Attack.Kind.PDFS)
    void refusesAPlaceThatIsAnothers() throws IOException {
        for (boolean packed : List.of(true, false)) {
            Saves file =
                    new Saves().save(new Save(List.of(1, 2, 3, Saves.ACTION), packed ? -1 : 3).parts(Saves.HARMLESS));
            file.save(
                    List.of(Saves.Part.packed(7, Saves.SCRIPT), new Saves.Part(Saves.ACTION, Saves.HARMLESS, true, 0)));

            assertThat(inspect(file.bytes()).problems())
                    .containsExactly(Problem.block("F01", "/materials/x", Words.say("material.F01.damaged")));
        }
    }

    private static byte[] saved(List<Save> saves, String first, String last) {
        Saves file = new Saves().save(new Save(List.of(1, 2, 3, Saves.ACTION), -1).parts(first));
        for (int i = 0; i < saves.size(); i++) {
            file.save(saves.get(i).parts(i == saves.size() - 1 ? last : first));
        }
        return file.bytes();
    }

    private static Inspection inspect(byte[] content) throws IOException {
        Path file = Files.write(folder.resolve("upload"), content);
        try {
            return inspection.inspect(file, "a.pdf", "/materials/x");
        } finally {
            Files.delete(file);
        }
    }

    @Provide
    Arbitrary<List<Save>> saves() {
        Arbitrary<List<Integer>> numbers = Arbitraries.shuffle(1, 2, 3, Saves.ACTION, 6, 7)
                .flatMap(all -> Arbitraries.integers().between(1, all.size()).map(some -> all.subList(0, some)));
        return Combinators.combine(numbers, Arbitraries.integers().between(-1, 5))
                .as(Save::new)
                .list()
                .ofMinSize(1)
                .ofMaxSize(4);
    }
}
