package org.zhicheng.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.zhicheng.Attack;
import org.zhicheng.journey.Browser.Answer;
import org.zhicheng.material.Pdfs;

/** Who uploads what would act in a reviewer's browser, or where no file belongs. */
interface UploadAttacks extends Attacker {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a web page",
                "a picture with markup",
                "a program",
                "an archive",
                "nothing",
                "a script that runs when it is opened",
                "a script behind a link",
                "a script among the names",
                "a program that is launched",
                "a form that sends itself",
                "an attachment",
                "a portfolio",
                "a dynamic form",
                "a film",
                "a link to the office's own network",
                "a page that lies elsewhere",
                "a password",
                "half a file",
                "pages in a circle",
                "a bomb",
                "a page before the PDF begins"
            })
    @Attack(Attack.Kind.PDFS)
    default void whatIsMoreThanPaperIsRefusedAtOnce(String what) {
        Case one = target().draft();
        Answer answer = one.upload("commitment-letter", file(what));
        assertThat(answer.status()).as(answer.text()).isEqualTo(422);
        assertThat(answer.body().at("/problems/0/rule").asString()).matches("F0\\d");
        assertThat(answer.body().path("detail").asString()).matches("(?s).*\\p{IsHan}.*");
        assertThat(one.form().path("materials").findValues("files")).allMatch(files -> files.isEmpty());
    }

    /** What the browser calls it decides nothing: it is served as a PDF, in a sandbox. */
    @ParameterizedTest
    @ValueSource(strings = {"text/html", "image/svg+xml", "application/javascript", "multipart/mixed", ""})
    @Attack(Attack.Kind.PDFS)
    default void aKindThatTheSenderMadeUpIsNotServed(String kind) {
        Case one = target().draft();
        Answer answer = send(one, "commitment-letter", "Content-Type: " + kind + "\r\n", Pdfs.a4(1));
        if (answer.status() == 201) {
            Answer served = one.applicant.get(
                    one.form().path("materials").findValuesAsString("url").get(0));
            var headers = served.response().headers();
            assertThat(headers.firstValue("Content-Type")).hasValue("application/pdf");
            assertThat(headers.firstValue("X-Content-Type-Options")).hasValue("nosniff");
            assertThat(headers.firstValue("Content-Security-Policy").orElse("")).contains("sandbox");
        } else {
            assertThat(answer.status()).as(answer.text()).isIn(400, 415, 422);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"nothing", "..%2f..%2fkeys", "%00", "commitment-letter%20", "__proto__", "a/b", "%25"})
    @Attack(Attack.Kind.PDFS)
    default void aSlotThatNobodyAskedForTakesNothing(String slot) {
        Case one = target().draft();
        Answer answer = one.applicant.upload("/api/tasks/" + one.taskId() + "/materials/" + slot, "a.pdf", Pdfs.a4(1));
        assertThat(answer.status()).as(answer.text()).isIn(400, 404, 405, 422);
        assertThat(one.form().path("materials").findValues("files")).allMatch(files -> files.isEmpty());
    }

    @Test
    @Attack(Attack.Kind.PDFS)
    default void aReviewersTaskTakesNoFile() {
        Answer answer = as("tinghu")
                .upload("/api/tasks/" + target().task() + "/materials/commitment-letter", "a.pdf", Pdfs.a4(1));
        assertThat(answer.status()).as(answer.text()).isBetween(400, 499);
    }

    @Test
    @Attack(Attack.Kind.PDFS)
    default void aFileUnderAnotherNameOfThePartIsNotTaken() {
        Case one = target().draft();
        String body =
                "--zc\r\nContent-Disposition: form-data; name=\"other\"; filename=\"a.pdf\"\r\n\r\n%PDF-1.4\r\n--zc--\r\n";
        Answer answer = one.applicant.raw(
                "POST",
                "/api/tasks/" + one.taskId() + "/materials/commitment-letter",
                body,
                "Content-Type",
                "multipart/form-data; boundary=zc",
                "X-ZC-CSRF",
                one.applicant.token());
        assertThat(answer.status()).as(answer.text()).isIn(400, 422);
    }

    private static Answer send(Case one, String slot, String headers, byte[] content) {
        String body = "--zc\r\nContent-Disposition: form-data; name=\"file\"; filename=\"a.pdf\"\r\n" + headers + "\r\n"
                + new String(content, StandardCharsets.ISO_8859_1) + "\r\n--zc--\r\n";
        return one.applicant.rawBytes(
                "POST",
                "/api/tasks/" + one.taskId() + "/materials/" + slot,
                body.getBytes(StandardCharsets.ISO_8859_1),
                "Content-Type",
                "multipart/form-data; boundary=zc",
                "X-ZC-CSRF",
                one.applicant.token());
    }

    private static byte[] file(String what) {
        return switch (what) {
            case "a web page" -> Pdfs.html();
            case "a picture with markup" -> "<svg xmlns='http://www.w3.org/2000/svg' onload='alert(1)'/>".getBytes();
            case "a program" -> "MZ\u0090\0%PDF-".getBytes(StandardCharsets.ISO_8859_1);
            case "an archive" -> archive();
            case "nothing" -> new byte[0];
            case "a script that runs when it is opened" -> Pdfs.scriptOnOpen();
            case "a script behind a link" -> Pdfs.scriptBehindLink();
            case "a script among the names" -> Pdfs.scriptInNames();
            case "a program that is launched" -> Pdfs.launchesProgram();
            case "a form that sends itself" -> Pdfs.submitsForm();
            case "an attachment" -> Pdfs.withAttachment();
            case "a portfolio" -> Pdfs.portfolio();
            case "a dynamic form" -> Pdfs.dynamicForm();
            case "a film" -> Pdfs.richMedia();
            case "a link to the office's own network" -> Pdfs.link("GoToR", "F", "\\\\server\\share\\x.pdf");
            case "a page that lies elsewhere" -> Pdfs.pageElsewhere();
            case "a password" -> Pdfs.withPassword();
            case "half a file" -> Pdfs.truncated();
            case "pages in a circle" -> Pdfs.pageLoop();
            case "a bomb" -> Pdfs.bomb(200);
            case "a page before the PDF begins" -> Pdfs.headerTooLate();
            default -> throw new IllegalArgumentException(what);
        };
    }

    private static byte[] archive() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry("../../evil.pdf"));
            zip.write(Pdfs.a4(1));
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
        return bytes.toByteArray();
    }
}
