package org.zhicheng.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.JSHandle;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.GetByRoleOptions;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.Route.FulfillOptions;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.zhicheng.material.Pdfs;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Files on their way into slots, over lines that break; and the reviewer's viewer. Desk and phone. */
class MaterialsBrowserTest extends ChromiumTest {

    private static final ObjectMapper JSON = JsonMapper.shared();

    private static final String SEVERAL = "other";
    private static final String ONE = "commitment-letter";

    @Test
    void severalFilesEachOnItsOwn() {
        Page page = slots(1400, Case.started(signIn("lisi"), Case.CHOICE));
        // the first is sent with a token of an older session, the third loses its connection
        AtomicInteger posts = new AtomicInteger();
        page.route("**/materials/" + SEVERAL, route -> {
            switch (posts.incrementAndGet()) {
                case 1 -> route.fulfill(new FulfillOptions().setStatus(403).setBody("{}"));
                case 4 -> route.abort();
                default -> route.resume();
            }
        });
        Locator slot = slot(page, SEVERAL);
        choose(
                slot,
                pdf("一.pdf"),
                pdf("二.pdf"),
                pdf("三.pdf"),
                new FilePayload("四.docx", "application/msword", new byte[9]));
        assertThat(slot.locator(".zc-file .zc-link")).hasText(new String[] {"一.pdf", "二.pdf"});
        assertThat(slot.locator(".zc-upload-failed")).containsText("三.pdf");
        assertThat(slot.locator(".zc-upload-refused")).containsText("仅支持上传 PDF 格式文件");
        shot(page, "4-uploads");
        assertNoBarriers(page, "failed uploads");

        // what has not arrived is not forgotten by the one who submits
        new FillPage(page).submit("提交");
        assertThat(page.locator(".zc-problems").first()).containsText("“三.pdf”还没有上传完");
        slot(page, SEVERAL);

        button(slot, "重新上传“三.pdf”").click();
        assertThat(slot.locator(".zc-file .zc-link")).hasText(new String[] {"一.pdf", "二.pdf", "三.pdf"});
        // what has arrived makes room above: who clicks at that very moment clicks beside it
        assertThat(slot.locator(".zc-upload")).hasCount(1);
        button(slot, "移除“四.docx”").click();
        assertThat(slot.locator(".zc-upload")).hasCount(0);

        drop(page, slot, "拖来的.pdf");
        assertThat(slot.locator(".zc-file .zc-link").last()).hasText("拖来的.pdf");
    }

    @Test
    void oneFileWhereOneIsAskedFor() {
        Page page = slots(1400, Case.started(signIn("lisi"), Case.CHOICE));
        Locator slot = slot(page, ONE);
        choose(slot, pdf("一.pdf"), pdf("二.pdf"));
        assertThat(page.locator("dialog")).containsText("本栏只能上传一个文件");
        assertThat(slot.locator(".zc-file, .zc-upload")).hasCount(0);
        button(page, "二.pdf").click();
        assertThat(slot.locator(".zc-file .zc-link")).hasText(new String[] {"二.pdf"});
    }

    @Test
    void whatCannotBePrintedIsSaidBeforeALetterIsDownloaded() {
        Page page = slots(390, Case.started(signIn("lisi"), Case.CHOICE));
        Locator letter = slot(page, ONE).locator("a[href*=templates]");
        assertThat(page.waitForDownload(letter::click).suggestedFilename()).contains("个人承诺书");

        page.route(
                "**/api/templates/*/gaps*",
                route -> route.fulfill(
                        new FulfillOptions().setContentType("application/json").setBody("{\"characters\":[\"𱍐\"]}")));
        letter.click();
        assertThat(page.locator("dialog")).containsText("“𱍐”不在打印字库中");
        assertFitsPhones(page, "the word about gaps");
        assertThat(page.waitForDownload(() -> button(page, "知道了，下载").click()).suggestedFilename())
                .contains("个人承诺书");
        assertThat(page.locator("dialog")).hasCount(0);
    }

    @Test
    void aSilentConnectionIsGivenUp() {
        Case one = Case.started(signIn("lisi"), Case.CHOICE);
        Page page = open(1400, "lisi");
        page.clock().install();
        page.navigate(url("/tasks/" + one.taskId()));
        page.route("**/materials/" + ONE, MaterialsBrowserTest::neverAnswer);
        Locator slot = slot(page, ONE);
        choose(slot, pdf("一.pdf"));
        assertThat(slot.locator(".zc-upload")).containsText("正在");
        page.clock().fastForward(61_000);
        assertThat(slot.locator(".zc-upload-failed")).containsText("请检查网络后重新上传");
        page.unroute("**/materials/" + ONE);
        button(slot, "重新上传“一.pdf”").click();
        assertThat(slot.locator(".zc-file")).containsText("一.pdf");
    }

    /** The answer must not be lost because the server hangs up while the browser still sends. */
    @Test
    void whatTheServerDoesNotTakeAtAllIsAnswered() {
        Case one = Case.started(signIn("lisi"), Case.CHOICE);
        Page page = slots(1400, one);
        Object answer = page.evaluate("""
                async path => {
                  const { csrf } = await (await fetch('/api/session')).json();
                  const form = new FormData();
                  form.append('file', new Blob([new Uint8Array(64 * 1024 * 1024)]), '大.pdf');
                  const response = await fetch(path, { method: 'POST', headers: { [csrf.header]: csrf.token }, body: form });
                  return response.status + ' ' + (await response.json()).detail;
                }
                """, "/api/tasks/" + one.taskId() + "/materials/" + ONE);
        assertThat(answer).isEqualTo("413 文件太大，超过了系统能接收的大小。请降低扫描分辨率或拆分后重新上传。");
    }

    /** A server takes no file of a stranger, and may hang up before it is heard why. */
    @Test
    void whoIsNoLongerSignedInIsToldSo() {
        Page page = slots(1400, Case.started(signIn("lisi"), Case.CHOICE));
        page.context().clearCookies();
        Locator slot = slot(page, ONE);
        byte[] large = Arrays.copyOf("%PDF-1.7\n".getBytes(StandardCharsets.US_ASCII), 20 * 1024 * 1024);
        choose(slot, new FilePayload("大.pdf", "application/pdf", large));
        assertThat(slot.locator(".zc-upload-failed")).containsText("登录");
        assertThat(slot.locator(".zc-upload-failed")).not().containsText("网络");
    }

    /** iPhone's format as well, which this browser does not know by itself. */
    @Test
    void photosAreLookedAtBeforeTheyBecomeAPdf() {
        Page page = slots(390, Case.started(signIn("lisi"), Case.CHOICE));
        Locator slot = slot(page, ONE);
        byte[] heic = resource("/photo.heic");
        choose(
                slot,
                new FilePayload("IMG_1.HEIC", "image/heic", heic),
                new FilePayload("IMG_2.heic", "", heic),
                new FilePayload("坏.jpg", "image/jpeg", new byte[9]));
        Locator desk = page.locator("dialog");
        assertThat(desk.locator(".zc-photo-ready")).hasCount(2);
        assertThat(desk.getByText("有照片无法读取")).isVisible();
        assertThat(button(desk, "转换并上传")).isDisabled();
        button(desk, "移除“坏.jpg”").click();
        button(desk, "旋转“IMG_1.HEIC”").click();
        button(desk, "“IMG_2.heic”前移一页").click();
        screen(page, "phone-photos");
        assertFitsPhones(page, "photos");
        button(desk, "转换并上传").click();
        assertThat(slot.locator(".zc-file")).containsText("2 页");
        assertThat(slot.locator(".zc-file")).containsText("IMG_2.pdf");
        shot(page, "phone-slots");
        assertFitsPhones(page, "slots");

        button(slot, "预览").click();
        assertThat(page.locator("dialog canvas")).isVisible();
        screen(page, "phone-preview");
        assertFitsPhones(page, "preview");
        assertThat(lyingDown(page)).isFalse();
        button(page, "下一页").click();
        page.waitForCondition(() -> lyingDown(page));
    }

    /** Most phones write down how they were held, and leave the picture lying. */
    @Test
    void aPhotoStandsAsThePhoneWasHeld() {
        Page page = slots(390, Case.started(signIn("lisi"), Case.CHOICE));
        Locator slot = slot(page, ONE);
        choose(slot, new FilePayload("IMG_1.jpg", "image/jpeg", turnedRight(noise(1, 2100, 1500))));
        button(page.locator("dialog"), "转换并上传").click();
        assertThat(slot.locator(".zc-file")).containsText("1 页");

        button(slot, "预览").click();
        assertThat(page.locator("dialog canvas")).isVisible();
        page.waitForCondition(() -> !lyingDown(page));
    }

    @Test
    void manyPhotosAreMadeToFit() {
        Page page = slots(1400, Case.started(signIn("lisi"), Case.CHOICE));
        Locator slot = slot(page, ONE);
        choose(
                slot,
                IntStream.range(0, 6)
                        .mapToObj(i -> new FilePayload("IMG_" + i + ".jpg", "image/jpeg", noise(i, 1500, 2100)))
                        .toArray(FilePayload[]::new));
        Locator desk = page.locator("dialog");
        button(desk, "转换并上传").click();
        assertThat(desk.locator(".zc-warning")).containsText("已降低清晰度");
        button(desk, "仍然上传").click();
        assertThat(slot.locator(".zc-file")).containsText("6 页");
    }

    @Test
    void theViewerByKeys() {
        Page page = open(1400, "tinghu");
        page.route("**/api/tasks/*/form", MaterialsBrowserTest::withOlderVersion);
        page.navigate(url("/tasks/" + taskOfReview()));
        Locator viewer = page.locator(".zc-viewer");
        Locator shown = viewer.locator(".zc-viewer-shown h4");
        assertThat(viewer.locator("canvas")).isVisible();
        viewer.locator(".zc-pdf-frame").focus();
        String first = shown.textContent();
        page.keyboard().press("]");
        assertThat(shown).not().hasText(first);
        page.keyboard().press("[");
        assertThat(shown).hasText(first);

        // round to the last slot: two files, the older with three pages
        page.keyboard().press("[");
        page.keyboard().press("[");
        assertThat(viewer.locator(".zc-pdf-page")).hasText("第 1 / 3 页");
        page.keyboard().press("ArrowRight");
        assertThat(viewer.locator(".zc-pdf-page")).hasText("第 2 / 3 页");
        page.keyboard().press("+");
        assertThat(viewer.locator(".zc-pdf-zoom")).hasText("125%");
        page.keyboard().press("r");
        page.waitForCondition(() -> lyingDown(page));
        page.keyboard().press("f");
        page.waitForCondition(() -> wholeScreen(viewer));

        // letters of a reason are letters
        viewer.getByLabel("退回此项").check();
        Locator reason = viewer.locator("textarea");
        reason.pressSequentially("[r]-+fw");
        assertThat(reason).hasValue("[r]-+fw");
        assertThat(viewer.locator(".zc-pdf-page")).hasText("第 2 / 3 页");
        assertThat(viewer.locator(".zc-pdf-zoom")).hasText("125%");
        assertThat(wholeScreen(viewer)).isTrue();
        assertThat(viewer.locator("[aria-current=true]")).containsText("将退回");
        screen(page, "6-viewer");
        assertNoBarriers(page, "the viewer");
        page.keyboard().press("Escape");
        page.waitForCondition(() -> !wholeScreen(viewer));
        assertThat(reason).hasValue("[r]-+fw");

        // what stood in the slot before
        viewer.getByText("以前的版本（1）").click();
        button(viewer, "盖章前.pdf").click();
        assertThat(viewer.locator(".zc-viewer-file")).containsText("以前的版本");
        // it has come before the next step stops what comes
        page.waitForResponse("**/content", () -> button(viewer, "回到现在的版本").click());

        // a document that did not come is said, and comes when asked for again
        page.route("**/content", Route::abort);
        viewer.locator(".zc-pdf-frame").focus();
        page.keyboard().press("[");
        assertThat(viewer.getByText("无法显示该文件")).isVisible();
        page.unroute("**/content");
        button(viewer, "重试").click();
        assertThat(viewer.locator("canvas")).isVisible();
        assertThat(page.workers()).as("one worker for all documents").hasSize(1);

        page.setViewportSize(390, 844);
        assertThat(viewer.locator("canvas")).isVisible();
        viewer.scrollIntoViewIfNeeded();
        screen(page, "phone-viewer");
        assertFitsPhones(page, "the viewer");
    }

    /** Everything uploaded, claimed by the office. */
    private String taskOfReview() {
        Case one = Case.started(signIn("lisi"), Case.CHOICE);
        one.upload(SEVERAL, Pdfs.a4(3));
        one.upload(SEVERAL, Pdfs.saying("second"));
        one.uploadEverything();
        one.submit(one.content(), true);
        one.awaitStatus("COUNTY_REVIEW");
        return Office.claim(signIn("tinghu"));
    }

    private Page slots(int width, Case one) {
        Page page = open(width, "lisi");
        page.navigate(url("/tasks/" + one.taskId()));
        assertThat(slot(page, ONE)).isVisible();
        return page;
    }

    private static Locator slot(Page page, String slot) {
        return new FillPage(page).slot(slot);
    }

    private static void choose(Locator slot, FilePayload... files) {
        slot.locator("input[type=file]").setInputFiles(files);
    }

    private static void drop(Page page, Locator slot, String name) {
        JSHandle dragged = page.evaluateHandle(
                """
                ([name, content]) => {
                  const dragged = new DataTransfer();
                  const bytes = Uint8Array.from(atob(content), c => c.charCodeAt(0));
                  dragged.items.add(new File([bytes], name, { type: 'application/pdf' }));
                  return dragged;
                }
                """, List.of(name, Base64.getEncoder().encodeToString(Pdfs.saying("page of " + name.hashCode()))));
        slot.dispatchEvent("dragover", Map.of("dataTransfer", dragged));
        slot.dispatchEvent("drop", Map.of("dataTransfer", dragged));
    }

    private static FilePayload pdf(String name) {
        return new FilePayload(name, "application/pdf", Pdfs.saying("page of " + name.hashCode()));
    }

    private static Locator button(Page page, String name) {
        return page.getByRole(
                AriaRole.BUTTON, new GetByRoleOptions().setName(name).setExact(true));
    }

    private static Locator button(Locator inside, String name) {
        return inside.getByRole(
                AriaRole.BUTTON, new Locator.GetByRoleOptions().setName(name).setExact(true));
    }

    private static boolean lyingDown(Page page) {
        return (boolean)
                page.evaluate("(canvas => canvas.width > canvas.height)(document.querySelector('dialog canvas'))");
    }

    private static boolean wholeScreen(Locator viewer) {
        return (boolean) viewer.evaluate("viewer => viewer.matches(':modal')");
    }

    /** Every slot as if a file had been replaced in it: the first file of the case stands for it. */
    private static void withOlderVersion(Route route) {
        APIResponse answer = route.fetch();
        JsonNode view = JSON.readTree(answer.body());
        String url = view.findValue("url").asString() + "?older";
        view.path("materials").forEach(slot -> ((ObjectNode) slot)
                .putArray("history")
                .addObject()
                .put("fileName", "盖章前.pdf")
                .put("uploadedAt", "2026-11-24T01:00:00Z")
                .put("removedAt", "2026-11-24T02:00:00Z")
                .put("url", url));
        route.fulfill(new FulfillOptions().setResponse(answer).setBodyBytes(JSON.writeValueAsBytes(view)));
    }

    private static void neverAnswer(Route route) {
        // as a line does that is up and carries nothing
    }

    /** A photo that hardly can be compressed. */
    private static byte[] noise(int seed, int width, int height) {
        BufferedImage picture = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        int[] pixels =
                new Random(seed).ints((long) width * height, 0, 0x1000000).toArray();
        picture.setRGB(0, 0, width, height, pixels, 0, width);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            ImageIO.write(picture, "jpg", bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    /** With the note that it has to be turned to the right to stand upright (Exif orientation 6). */
    private static byte[] turnedRight(byte[] jpeg) {
        byte[] note = HexFormat.of()
                .parseHex("ffe10022457869660000" + "4d4d002a00000008" + "0001011200030000000100060000" + "00000000");
        byte[] noted = Arrays.copyOf(jpeg, jpeg.length + note.length);
        System.arraycopy(note, 0, noted, 2, note.length);
        System.arraycopy(jpeg, 2, noted, 2 + note.length, jpeg.length - 2);
        return noted;
    }

    private static byte[] resource(String name) {
        try (InputStream bytes = MaterialsBrowserTest.class.getResourceAsStream(name)) {
            return bytes.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
