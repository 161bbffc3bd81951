package org.zhicheng.material.pdf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.common.PDStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.zhicheng.Attack;
import org.zhicheng.Proves;
import org.zhicheng.material.CraftedPdfs;
import org.zhicheng.material.PdfMutationTest;
import org.zhicheng.material.Pdfs;
import org.zhicheng.material.Words;
import org.zhicheng.problem.Problem;

/** What is refused, for which reason, and that no file of whatever kind ends in an exception. */
class PdfInspectionTest {

    private static final PdfInspection INSPECTION = new PdfInspection(Words.MESSAGES);

    @TempDir
    private Path directory;

    @AfterAll
    static void close() {
        INSPECTION.close();
    }

    static Stream<Arguments> refused() {
        return Stream.of(
                Arguments.of(new byte[0], "F01", "material.F01.empty"),
                Arguments.of(Pdfs.html(), "F01", "material.F01.content"),
                Arguments.of(Pdfs.headerTooLate(), "F01", "material.F01.content"),
                Arguments.of(Pdfs.withPassword(), "F01", "material.F01.encrypted"),
                Arguments.of(Pdfs.truncated(), "F01", "material.F01.cut-off"),
                Arguments.of(Pdfs.garbage(), "F01", "material.F01.damaged"),
                Arguments.of(Pdfs.pageLoop(), "F01", "material.F01.damaged"),
                Arguments.of(Pdfs.bomb(200), "F01", "material.F01.slow"),
                Arguments.of(Pdfs.withoutPages(), "F05", "material.F05.empty"));
    }

    @ParameterizedTest
    @MethodSource("refused")
    @Proves("F01")
    @Attack(Attack.Kind.PDFS)
    void saysWhyItCannotBeRead(byte[] content, String rule, String key) throws IOException {
        assertThat(problems(content)).containsExactly(Problem.block(rule, "/materials/other", Words.say(key)));
    }

    static Stream<Arguments> costly() {
        return Stream.of(
                Arguments.of("hidden", Pdfs.bombInDisguise(200), "more than 16777216"),
                Arguments.of("hexadecimal", Pdfs.bombInHexadecimal(200), "objects packed by"),
                Arguments.of("row", Pdfs.endlessRow(), "rows of"),
                Arguments.of("objects", Pdfs.manyObjects(), "more than 1000000"),
                Arguments.of("streams", Pdfs.openStreams(15_000), "more than 33554432"));
    }

    /** The reason must be the budget: an OutOfMemoryError that is caught in time would look the same to people. */
    @ParameterizedTest(name = "{0}")
    @MethodSource("costly")
    @Attack(Attack.Kind.PDFS)
    void spendsNoMoreThanTheBudget(String name, byte[] content, String reason) throws IOException {
        Path file = Files.write(directory.resolve("file"), content);

        assertThatThrownBy(() -> opened(file))
                .isInstanceOf(TooComplexException.class)
                .hasMessageContaining(reason);
        assertThat(problems(content))
                .containsExactly(Problem.block("F01", "/materials/other", Words.say("material.F01.slow")));
    }

    @Test
    @Attack(Attack.Kind.PDFS)
    void refusesATableWithoutAnEnd() throws IOException {
        assertThat(problems(Pdfs.endlessTable()))
                .containsExactly(Problem.block("F01", "/materials/other", Words.say("material.F01.damaged")));
    }

    private static void opened(Path file) throws IOException {
        try (PDDocument document = BoundedPdfParser.open(file)) {
            PdfHazards.in(document.getDocument().getTrailer());
        }
    }

    static Stream<Arguments> acting() {
        return Stream.of(
                Arguments.of(Pdfs.scriptOnOpen(), "javascript"),
                Arguments.of(Pdfs.scriptBehindLink(), "javascript"),
                Arguments.of(Pdfs.scriptInNames(), "javascript"),
                Arguments.of(Pdfs.launchesProgram(), "launch"),
                Arguments.of(Pdfs.submitsForm(), "submit"),
                Arguments.of(Pdfs.withAttachment(), "embedded"),
                Arguments.of(Pdfs.dynamicForm(), "xfa"),
                Arguments.of(Pdfs.richMedia(), "media"),
                Arguments.of(
                        CraftedPdfs.catalog("/Z 5 0 R", CraftedPdfs.stream("/Type /XObject /Subtype /PS", "showpage")),
                        "postscript"),
                Arguments.of(
                        CraftedPdfs.catalog(
                                "/Z 5 0 R",
                                CraftedPdfs.stream("/Type /XObject /Subtype /Form /Subtype2 /PS", "showpage")),
                        "postscript"),
                Arguments.of(Pdfs.link("ImportData"), "submit"),
                Arguments.of(Pdfs.link("GoToE"), "embedded"),
                Arguments.of(Pdfs.annotation("FileAttachment"), "embedded"),
                Arguments.of(Pdfs.portfolio(), "embedded"),
                Arguments.of(Pdfs.annotation("Screen"), "media"),
                Arguments.of(Pdfs.annotation("Movie"), "media"),
                Arguments.of(Pdfs.annotation("Sound"), "media"),
                Arguments.of(Pdfs.annotation("3D"), "media"),
                Arguments.of(Pdfs.link("Rendition"), "media"),
                Arguments.of(Pdfs.link("RichMediaExecute"), "media"),
                Arguments.of(Pdfs.link("Movie"), "media"),
                Arguments.of(Pdfs.link("Sound"), "media"),
                Arguments.of(Pdfs.link("GoTo3DView"), "media"),
                Arguments.of(Pdfs.link("GoToR", "F", "\\\\server\\share\\x.pdf"), "link"),
                Arguments.of(Pdfs.link("Thread", "F", "\\\\server\\share\\x.pdf"), "link"),
                Arguments.of(Pdfs.link("URI", "URI", "file:///c:/windows/system32/cmd.exe"), "link"),
                Arguments.of(Pdfs.link("URI", "URI", "javascript:alert(1)"), "link"),
                Arguments.of(Pdfs.link("URI", "URI", "\\\\server\\share"), "link"),
                Arguments.of(Pdfs.link("URI"), "link"),
                Arguments.of(Pdfs.linkBehindLink(false), "link"),
                Arguments.of(Pdfs.linkBehindLink(true), "link"),
                Arguments.of(Pdfs.addressOnOpen(), "link"),
                Arguments.of(Pdfs.addressOnTurning(), "link"),
                Arguments.of(Pdfs.streamElsewhere(false), "external"),
                Arguments.of(Pdfs.streamElsewhere(true), "external"),
                Arguments.of(Pdfs.pageElsewhere(), "external"));
    }

    @ParameterizedTest
    @MethodSource("acting")
    @Proves("F03")
    @Attack(Attack.Kind.PDFS)
    void refusesWhatActs(byte[] content, String what) throws IOException {
        String message = Words.say("material.F03", Words.say("material.F03." + what));
        assertThat(problems(content)).containsExactly(Problem.block("F03", "/materials/other", message));
    }

    static Stream<byte[]> hiding() {
        String script = CraftedPdfs.SCRIPT;
        Stream<String> actions = Stream.of(
                "<< /X foo " + script + " >>",
                "<< /Y 1.2.3 " + script + " >>",
                "<< " + script + " /Y 1.2.3 >>",
                "<< /Y --5 " + script + " >>",
                "<< /Y + " + script + " >>",
                "<< /Y ] " + script + " >>",
                "<< /Y ) " + script + " >>",
                "<< /Y > " + script + " >>",
                "<< /Y nulx " + script + " >>",
                "<< /Y trux " + script + " >>",
                "<< /Y endobj " + script + " >>",
                "<< /Y [1 endobj 2] " + script + " >>",
                "<< /Y 1 > " + script + " >>",
                "<< /Y 1 endobj " + script + " >>",
                "<< /Y 1 7 endstream " + script + " >>",
                "<< " + script + " (x /S /GoTo /JS 0) >>",
                "<< " + script + " 7 % /S /GoTo /JS 0\n >>",
                "<< " + script + " /Y (x( )\n/S /GoTo /JS 0 ) >>");
        Stream<byte[]> alike = Stream.of(
                CraftedPdfs.packedUnderOtherNumber(), CraftedPdfs.packedInText(), CraftedPdfs.withTwoCatalogs());
        Stream<byte[]> elsewhere = Stream.of(
                CraftedPdfs.opening("<< /X foo /S /Launch /F (cmd.exe) >>"),
                CraftedPdfs.catalog("/AcroForm 5 0 R", "<< /X foo /XFA 6 0 R >>", CraftedPdfs.stream("", "abc")),
                CraftedPdfs.catalog(
                        "/Names 5 0 R", "<< /X foo /JavaScript << /Names [(a) 6 0 R] >> >>", "<< " + script + " >>"),
                CraftedPdfs.catalog(
                        "/Names << /EmbeddedFiles 5 0 R >>",
                        "<< /X foo /Names [(a.exe) 6 0 R] >>",
                        "<< /Type /Filespec /F (a.exe) /EF << /F 7 0 R >> >>",
                        CraftedPdfs.stream("", "abc")));
        return Stream.of(
                        actions.flatMap(action -> Stream.of(CraftedPdfs.opening(action), CraftedPdfs.packed(action))),
                        alike,
                        elsewhere)
                .flatMap(files -> files);
    }

    /** A token out of place hides the rest of an object from one reader, and not from another. */
    @ParameterizedTest
    @MethodSource("hiding")
    @Proves("F03")
    @Attack(Attack.Kind.PDFS)
    void refusesWhatOthersMayReadInAnotherWay(byte[] content) throws IOException {
        assertThat(problems(content)).singleElement().satisfies(problem -> assertThat(problem)
                .isIn(
                        Problem.block("F01", "/materials/other", Words.say("material.F01.damaged")),
                        Problem.block(
                                "F03",
                                "/materials/other",
                                Words.say("material.F03", Words.say("material.F03.javascript")))));
    }

    @Test
    void readsWhatIsWrittenByHandInOrder() throws IOException {
        String odd = "<</S/GoTo/X(a\\)(b)\\\\)/Y<61>/Z[/A(b)<</C null>>]/D -.5%/S\n/E 2 0 R/F#20G true>>";

        assertThat(inspect(CraftedPdfs.opening(odd), "a.pdf")).isEqualTo(new Inspection(1, List.of()));
        assertThat(inspect(CraftedPdfs.packed(odd), "a.pdf")).isEqualTo(new Inspection(1, List.of()));
    }

    @Test
    @Attack(Attack.Kind.PDFS)
    void findsScriptsDeepDown() throws IOException {
        assertThat(problems(Pdfs.deepDown(20_000))).extracting(Problem::rule).containsExactly("F03");
    }

    @Test
    void takesWhatIsHarmless() throws IOException {
        assertThat(inspect(Pdfs.a4(3), "a.PDF")).isEqualTo(new Inspection(3, List.of()));
        assertThat(inspect(Pdfs.textWithSeal(), "a.pdf")).isEqualTo(new Inspection(1, List.of()));
        assertThat(inspect(Pdfs.scan(150, 2), "a.pdf")).isEqualTo(new Inspection(2, List.of()));
        for (String address : List.of("https://www.chsi.com.cn/", "HTTP://WWW.CHSI.COM.CN", "mailto:a@example.com")) {
            assertThat(inspect(Pdfs.link("URI", "URI", address), "a.pdf")).isEqualTo(new Inspection(1, List.of()));
        }
        assertThat(inspect(Pdfs.link("Thread"), "a.pdf").problems()).isEmpty();
        assertThat(inspect(Pdfs.link("GoTo"), "a.pdf").problems()).isEmpty();
    }

    /** So that what a killed server left of it is found. */
    @Test
    void writesDownWhatItNeedsBesideTheFile() throws IOException {
        Path file = Files.write(directory.resolve("file"), Pdfs.a4(1));

        try (PDDocument document = BoundedPdfParser.open(file)) {
            PDStream page = document.getPage(0).getContentStreams().next();
            try (OutputStream changed = page.getCOSObject().createRawOutputStream();
                    Stream<Path> all = Files.list(directory)) {
                changed.write(1);
                assertThat(all.filter(one -> !one.equals(file)))
                        .isNotEmpty()
                        .allSatisfy(one -> assertThat(one.toString()).endsWith(".tmp"));
            }
        }
        try (Stream<Path> all = Files.list(directory)) {
            assertThat(all).containsExactly(file);
        }
    }

    @Test
    void tellsWhatItHadToRepair() throws IOException {
        Inspection found = inspect(Pdfs.displaced(), "a.pdf");

        assertThat(found.pages()).isEqualTo(3);
        assertThat(found.problems())
                .containsExactly(Problem.warn("F01", "/materials/other", Words.say("material.F01.repaired", 3)));
    }

    /** What a file is decides its content; what it is called decides only the words. */
    @Test
    @Proves("F01")
    void goesByTheContent() throws IOException {
        for (String name : Arrays.asList("IMG_0815", "证明.docx", "", null)) {
            assertThat(inspect(Pdfs.a4(1), name)).as(name).isEqualTo(new Inspection(1, List.of()));
            assertThat(inspect(Pdfs.html(), name).problems())
                    .containsExactly(Problem.block("F01", "/materials/other", Words.say("material.F01.type")));
        }
    }

    @Test
    void takesWhatAnotherProgramWroteSomethingBefore() throws IOException {
        byte[] plain = CraftedPdfs.opening("<< /S /GoTo >>");
        for (String leading :
                List.of("\n", "\u00EF\u00BB\u00BF", "\u001B%-12345X@PJL ENTER LANGUAGE=PDF\r\n", " ".repeat(1024))) {
            assertThat(inspect(Pdfs.behind(leading, plain), "a.pdf")).isEqualTo(new Inspection(1, List.of()));
            assertThat(inspect(Pdfs.behind(leading, Pdfs.a4(2)), "a.pdf")).isEqualTo(new Inspection(2, List.of()));
            assertThat(problems(Pdfs.behind(leading, Pdfs.scriptOnOpen())))
                    .extracting(Problem::rule)
                    .containsExactly("F03");
        }
        assertThat(inspect(CraftedPdfs.countedFromFile("\n"), "a.pdf"))
                .as("places are counted from the file's first byte")
                .isEqualTo(new Inspection(1, List.of()));
        try (Stream<Path> all = Files.list(directory)) {
            assertThat(all).as("nothing is left").hasSize(1);
        }
    }

    @Test
    @Proves("F03")
    @Attack(Attack.Kind.PDFS)
    void looksAtAllThatReadersMaySee() throws IOException {
        String harmless = "<< /S /GoTo >>";
        String script = "<< " + CraftedPdfs.SCRIPT + " >>";
        Problem found = Problem.block(
                "F03", "/materials/other", Words.say("material.F03", Words.say("material.F03.javascript")));

        assertThat(problems(CraftedPdfs.twoReadings(harmless, script))).containsExactly(found);
        assertThat(problems(CraftedPdfs.twoReadings(script, harmless))).containsExactly(found);
        assertThat(inspect(CraftedPdfs.twoReadings(harmless, harmless), "a.pdf").refusal())
                .isEmpty();
    }

    @Test
    void takesATreeThatIsOnePage() throws IOException {
        byte[] file = CraftedPdfs.written(
                "<< /Type /Catalog /Pages 2 0 R >>",
                "<< /Type /Page /MediaBox [0 0 595 842] /Contents 3 0 R >>",
                CraftedPdfs.stream("", "0 0 5 5 re f"));

        assertThat(inspect(file, "a.pdf")).isEqualTo(new Inspection(1, List.of()));
    }

    static Stream<Arguments> encryptions() {
        return Stream.of(
                Arguments.of(40, false), Arguments.of(128, false), Arguments.of(128, true), Arguments.of(256, true));
    }

    /** Who opens it needs no password, and neither do we: what is inside is looked at as everywhere. */
    @ParameterizedTest
    @MethodSource("encryptions")
    @Proves("F01")
    void takesWhatMayOnlyNotBeChanged(int bits, boolean aes) throws IOException {
        Problem told = Problem.flag("F01", "/materials/other", Words.say("material.F01.restricted"));

        assertThat(inspect(Pdfs.restricted(Pdfs.a4(2), bits, aes), "a.pdf"))
                .isEqualTo(new Inspection(2, List.of(told)));
        assertThat(inspect(Pdfs.restricted(Pdfs.link("URI", "URI", "https://www.chsi.com.cn/"), bits, aes), "a.pdf")
                        .problems())
                .containsExactly(told);
        for (byte[] acting : List.of(
                Pdfs.scriptOnOpen(),
                Pdfs.withAttachment(),
                Pdfs.dynamicForm(),
                Pdfs.launchesProgram(),
                Pdfs.richMedia(),
                Pdfs.link("URI", "URI", "file:///etc/passwd"))) {
            assertThat(problems(Pdfs.restricted(acting, bits, aes)))
                    .extracting(Problem::rule)
                    .containsExactly("F03");
        }
        assertThat(inspect(Pdfs.restricted(Pdfs.nothing(), bits, aes), "a.pdf").problems())
                .as("empty pages are seen as such")
                .hasSize(2);
    }

    @Test
    void readsTheTextOfWhatMayNotBeChanged() throws IOException {
        byte[] letter = Pdfs.restricted(PdfMutationTest.letter(), 128, true);

        assertThat(inspect(letter, "a.pdf").findings().facts()).containsEntry(PdfText.NAME, "张三");
    }

    /** One reader may decrypt what another takes as it is. */
    @Test
    @Proves("F03")
    @Attack(Attack.Kind.PDFS)
    void refusesWhatEachReaderMayDecryptInItsOwnWay() throws IOException {
        String other =
                new String(Pdfs.encrypted(), StandardCharsets.ISO_8859_1).replace("/StrF /StdCF", "/StrF /Other");
        assertThat(other).contains("/Other");
        assertThat(problems(other.getBytes(StandardCharsets.ISO_8859_1)))
                .containsExactly(Problem.block("F01", "/materials/other", Words.say("material.F01.encrypted")));
        for (String type : List.of("/Type /XRef ", "/Type /Metadata ", "")) {
            assertThat(problems(CraftedPdfs.packedInOther(type)))
                    .containsExactly(Problem.block("F01", "/materials/other", Words.say("material.F01.damaged")));
        }
    }

    static Stream<Arguments> pictures() {
        byte[] jbig2 = HexFormat.of().parseHex("00000000" + "30" + "00" + "01" + "00000013" + "00009C40" + "00007530");
        byte[] jbig2File = HexFormat.of()
                .parseHex(
                        "974A42320D0A1A0A" + "01" + "00000001" + HexFormat.of().formatHex(jbig2));
        byte[] jpeg = HexFormat.of().parseHex("FFD8" + "FFE00004AAAA" + "FFC2" + "0011" + "08" + "7530" + "9C40");
        byte[] jpeg2000 = HexFormat.of()
                .parseHex("FF4FFF51" + "0029" + "0000" + "00009C41" + "00007531" + "00000001" + "00000001");
        return Stream.of(
                Arguments.of("as the document says", 40_000, 30_000, COSName.FLATE_DECODE, new byte[9]),
                Arguments.of("a JBIG2 page", 10, 10, COSName.JBIG2_DECODE, jbig2),
                Arguments.of("a JBIG2 file", 10, 10, COSName.JBIG2_DECODE, jbig2File),
                Arguments.of("a JPEG frame", 10, 10, COSName.DCT_DECODE, jpeg),
                Arguments.of("a JPEG 2000 size", 10, 10, COSName.JPX_DECODE, jpeg2000));
    }

    /** A few bytes that would be more than a gigabyte in the reviewer's browser. */
    @ParameterizedTest(name = "{0}")
    @MethodSource("pictures")
    @Proves("F02")
    void refusesPicturesThatExplode(String name, int width, int height, COSName filter, byte[] data)
            throws IOException {
        assertThat(problems(Pdfs.picture(width, height, filter, data)))
                .containsExactly(Problem.block("F02", "/materials/other", Words.say("material.F02.picture", "1")));
    }

    @Test
    void countsOnlyThePicturesOfThePage() throws IOException {
        assertThat(inspect(Pdfs.sharedPictures(4, 10_000, 14_000), "a.pdf").refusal())
                .isEmpty();
        assertThat(problems(Pdfs.sharedPictures(2, 40_000, 30_000)))
                .containsExactly(Problem.block("F02", "/materials/other", Words.say("material.F02.picture", "1、2")));
    }

    @Test
    @Proves("F05")
    void warnsOfScansThatAreHardToRead() throws IOException {
        Inspection found = inspect(Pdfs.scan(72, 7), "a.pdf");

        assertThat(found.refusal()).isEmpty();
        assertThat(found.problems())
                .containsExactly(
                        Problem.warn("F05", "/materials/other", Words.say("material.F05.unclear", "1、2、3、4、5等7")))
                .allSatisfy(problem -> assertThat(problem.message()).contains("1、2、3、4、5等7页"));
    }

    @Test
    @Proves("F05")
    void judgesAScanByWhatItsPagesDraw() throws IOException {
        Problem first = Problem.warn("F05", "/materials/other", Words.say("material.F05.unclear", "1"));
        Problem all = Problem.warn("F05", "/materials/other", Words.say("material.F05.unclear", "1、2、3"));

        assertThat(inspect(Pdfs.photos(50, 3), "a.pdf").problems()).containsExactly(all);
        assertThat(inspect(Pdfs.photos(150, 3), "a.pdf").problems()).isEmpty();
        assertThat(inspect(Pdfs.scanWithFooter(50, "Scanned by an app"), "a.pdf")
                        .problems())
                .containsExactly(first);
        assertThat(inspect(Pdfs.scanWithFooter(150, "Scanned by an app"), "a.pdf")
                        .problems())
                .isEmpty();
        assertThat(inspect(Pdfs.scanWithFooter(50, "A page of words over a background ".repeat(3)), "a.pdf")
                        .problems())
                .isEmpty();
    }

    @Test
    void warnsOfPagesWithNothingOnThem() throws IOException {
        assertThat(inspect(Pdfs.nothing(), "a.pdf").problems())
                .containsExactly(Problem.warn("F05", "/materials/other", Words.say("material.F05.blank", "1、2")));
        for (String words : List.of("", "q Q\n", "q 1 0 0 1 0 0 cm /F 12 Tf 10 w 0 0 5 5 re W n Q", "/S gs /Do MP")) {
            assertThat(inspect(Pdfs.drawing(words), "a.pdf").problems())
                    .as(words)
                    .containsExactly(Problem.warn("F05", "/materials/other", Words.say("material.F05.blank", "1")));
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "0 0 5 5 re f",
                "0 0 m 9 9 l S",
                "BT/F 9 Tf(a)Tj ET",
                "BT /F 9 Tf(a)' ET",
                "/X Do",
                "0 0 5 5 re\nb*"
            })
    void seesWhatIsDrawn(String words) throws IOException {
        assertThat(inspect(Pdfs.drawing(words), "a.pdf").problems()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"jpeg", "fax", "deflate"})
    void warnsOfScansOfEmptySheets(String kind) throws IOException {
        assertThat(inspect(Pdfs.sheet(kind, 0), "a.pdf").problems())
                .containsExactly(Problem.warn("F05", "/materials/other", Words.say("material.F05.blank", "1")));
        assertThat(inspect(Pdfs.sheet(kind, 1), "a.pdf").problems()).isEmpty();
        assertThat(inspect(Pdfs.sheet(kind, 30), "a.pdf").problems()).isEmpty();
        assertThat(inspect(Pdfs.strokeOver(Pdfs.sheet(kind, 0)), "a.pdf").problems())
                .isEmpty();
    }

    @Test
    void warnsOfSizesThatNoPaperHas() throws IOException {
        for (byte[] odd : List.of(Pdfs.sized(1, 14_400), Pdfs.sized(600, 14_400), Pdfs.sized(50, 50))) {
            assertThat(inspect(odd, "a.pdf").problems())
                    .containsExactly(Problem.warn("F05", "/materials/other", Words.say("material.F05.odd", "2")));
        }
        assertThat(inspect(Pdfs.sized(2384, 3370), "a.pdf").problems()).as("A0").isEmpty();
        assertThat(inspect(Pdfs.sized(243, 153), "a.pdf").problems())
                .as("a card")
                .isEmpty();
    }

    @Test
    @Proves("F02")
    void limitsThePages() throws IOException {
        assertThat(inspect(Pdfs.a4(500), "a.pdf").pages()).isEqualTo(500);
        assertThat(problems(Pdfs.a4(501))).extracting(Problem::rule).containsExactly("F02");
    }

    @Test
    @Attack(Attack.Kind.PDFS)
    void givesUpAfterTheTimeLimit() throws IOException {
        PdfInspection impatient = inspection(Duration.ZERO, Duration.ofMinutes(1), PdfInspection.pool(1));
        Path file = Files.write(directory.resolve("file"), Pdfs.openStreams(20_000));

        assertThat(impatient.inspect(file, "a.pdf", "/materials/other").problems())
                .containsExactly(Problem.block("F01", "/materials/other", Words.say("material.F01.slow")));
        impatient.close();
    }

    /** What waits longer than it may take itself is judged all the same; what waits too long is not judged at all. */
    @Test
    void doesNotBlameAFileForTheOthers() throws Exception {
        ThreadPoolExecutor taken = PdfInspection.pool(1);
        CountDownLatch others = new CountDownLatch(1);
        taken.execute(() -> awaited(others));
        Path file = Files.write(directory.resolve("file"), Pdfs.a4(1));
        PdfInspection hasty = inspection(Duration.ofSeconds(2), Duration.ofMillis(100), taken);
        PdfInspection patient = inspection(Duration.ofSeconds(2), Duration.ofMinutes(1), taken);

        assertThatThrownBy(() -> hasty.inspect(file, "a.pdf", "/materials/other"))
                .isInstanceOf(InspectionBusyException.class);
        assertThat(taken.getQueue()).isEmpty();

        CompletableFuture.delayedExecutor(3, TimeUnit.SECONDS).execute(others::countDown);
        assertThat(patient.inspect(file, "a.pdf", "/materials/other")).isEqualTo(new Inspection(1, List.of()));

        patient.close();
        assertThatThrownBy(() -> patient.inspect(file, "a.pdf", "/materials/other"))
                .isInstanceOf(InspectionBusyException.class);
    }

    /** The machine does other things: what the file had of it counts, and not what passed meanwhile. */
    @Test
    void doesNotBlameAFileForABusyMachine() throws IOException {
        Path file = Files.write(directory.resolve("file"), Pdfs.openStreams(20_000));
        Inspection unhurried = INSPECTION.inspect(file, "a.pdf", "/materials/other");
        PdfInspection starved = new PdfInspection(
                Words.MESSAGES,
                Duration.ofNanos(1),
                Duration.ofMinutes(1),
                PdfInspection.pool(1),
                thread -> Duration.ZERO);

        assertThat(starved.inspect(file, "a.pdf", "/materials/other")).isEqualTo(unhurried);
        starved.close();
    }

    /** A pipe into which nobody writes is a disk that does not answer. */
    @Test
    void doesNotBlameAFileForItsDisk() throws Exception {
        Path pipe = directory.resolve("pipe");
        assumeTrue(Files.isExecutable(Path.of("/usr/bin/mkfifo")), "needs named pipes");
        assertThat(new ProcessBuilder("/usr/bin/mkfifo", pipe.toString())
                        .start()
                        .waitFor())
                .isZero();
        PdfInspection inspection = inspection(Duration.ofMinutes(1), Duration.ofMillis(300), PdfInspection.pool(1));

        assertThatThrownBy(() -> inspection.inspect(pipe, "a.pdf", "/materials/other"))
                .isInstanceOf(InspectionBusyException.class);
        Files.newOutputStream(pipe).close();
        inspection.close();
    }

    @Test
    @Attack(Attack.Kind.PDFS)
    void survivesAnyDamage() throws IOException {
        Random random = new Random(7);
        byte[] whole = Pdfs.scriptInNames();
        for (int round = 0; round < 200; round++) {
            byte[] damaged = whole.clone();
            for (int i = 0; i < 20; i++) {
                damaged[5 + random.nextInt(damaged.length - 20)] = (byte) random.nextInt(256);
            }
            assertThat(inspect(damaged, "a.pdf")).isNotNull();
        }
    }

    @Test
    void survivesAFileThatIsGone() {
        assertThat(INSPECTION
                        .inspect(directory.resolve("none"), "a.pdf", "/materials/other")
                        .problems())
                .containsExactly(Problem.block("F01", "/materials/other", Words.say("material.F01.damaged")));
    }

    private List<Problem> problems(byte[] content) throws IOException {
        Inspection found = inspect(content, "a.pdf");
        assertThat(found.pages()).isZero();
        return found.problems();
    }

    private Inspection inspect(byte[] content, String fileName) throws IOException {
        Path file = Files.write(directory.resolve("file"), content);
        return INSPECTION.inspect(file, fileName, "/materials/other");
    }

    private static PdfInspection inspection(Duration timeLimit, Duration patience, ThreadPoolExecutor pool) {
        return new PdfInspection(Words.MESSAGES, timeLimit, patience, pool);
    }

    private static void awaited(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException closed) {
            Thread.currentThread().interrupt();
        }
    }
}
