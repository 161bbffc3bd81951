package org.zhicheng.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.Route.FulfillOptions;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.zhicheng.Proves;
import org.zhicheng.material.Pdfs;

/** As in Chrome 109: what came later is taken away from the pages and from the thread that reads PDFs. */
class OldBrowserTest extends ChromiumTest {

    /** What programs may call in the Chrome of these tests and could not in Chrome 109. */
    private static final String TAKEN_AWAY = """
            (() => {
              const typed = Object.getPrototypeOf(Uint8Array);
              for (const [owner, names] of [
                [Map, ['groupBy']],
                [Map.prototype, ['getOrInsert', 'getOrInsertComputed']],
                [WeakMap.prototype, ['getOrInsert', 'getOrInsertComputed']],
                [Set.prototype, ['union', 'intersection', 'difference', 'symmetricDifference', 'isSubsetOf', 'isSupersetOf', 'isDisjointFrom']],
                [Promise, ['withResolvers', 'try']],
                [Object, ['groupBy']],
                [Array, ['fromAsync']],
                [Array.prototype, ['toSorted', 'toReversed', 'toSpliced', 'with']],
                [typed.prototype, ['toSorted', 'toReversed', 'with']],
                [ArrayBuffer.prototype, ['transfer', 'transferToFixedLength', 'resize']],
                [Uint8Array, ['fromBase64', 'fromHex']],
                [Uint8Array.prototype, ['toBase64', 'toHex', 'setFromBase64', 'setFromHex']],
                [String.prototype, ['isWellFormed', 'toWellFormed']],
                [Math, ['sumPrecise', 'f16round']],
                [RegExp, ['escape']],
                [Error, ['isError']],
                [URL, ['parse', 'canParse']],
                [AbortSignal, ['any']],
                [Response.prototype, ['bytes']],
                [Blob.prototype, ['bytes']],
                [ReadableStream, ['from']],
                [ReadableStream.prototype, [Symbol.asyncIterator, 'values']],
                [globalThis, ['Iterator', 'Float16Array', 'DisposableStack', 'AsyncDisposableStack', 'SuppressedError', 'URLPattern', 'CloseWatcher']],
              ]) {
                for (const name of names) delete owner[name];
              }
              const steps = Object.getPrototypeOf(Object.getPrototypeOf([][Symbol.iterator]()));
              for (const name of Object.getOwnPropertyNames(steps)) {
                if (name !== 'constructor') delete steps[name];
              }
            })();
            """;

    private final List<String> errors = new ArrayList<>();

    @Test
    @Proves("B01")
    void aPdfIsDrawnInThePortalAndInTasklist() {
        Case one = Case.started(signIn("lisi"), Case.CHOICE);
        Page applicant = old(open(1400, "lisi"));
        applicant.navigate(url("/tasks/" + one.taskId()));
        Locator slot = new FillPage(applicant).slot("commitment-letter");
        assertThat(slot).isVisible();
        assertThat((boolean) applicant.evaluate("'withResolvers' in Promise")).isFalse();
        assertThat(applicant.locator(".browser-notice")).hasCount(0);
        slot.locator("input[type=file]")
                .setInputFiles(new FilePayload("承诺书.pdf", "application/pdf", Pdfs.saying("seen in an old browser")));
        slot.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("预览"))
                .click();
        assertDrawn(applicant, applicant.locator("dialog canvas"));

        one.uploadEverything();
        one.submit(one.content(), true);
        one.awaitStatus("COUNTY_REVIEW");
        Page reviewer = old(open(1400, "tinghu"));
        reviewer.navigate(url("/camunda/app/tasklist/default/#/"));
        reviewer.reload();
        new TasklistPage(reviewer).open(one.number());
        reviewer.locator(".claim").first().click();
        assertDrawn(reviewer, reviewer.locator(".zc-viewer canvas"));
        assertThat(errors).isEmpty();
    }

    @Test
    @Proves("B01")
    void aPdfWhoseChineseFontIsLeftOutIsDrawn() {
        assumeTrue(Chromium.hasFontsOfASystem(), "needs a Chinese font of the system, and a Chromium beside it");
        Case one = Case.started(signIn("zhangsan"), Case.CHOICE);
        Page applicant = old(open(1400, "zhangsan"));
        applicant.navigate(url("/tasks/" + one.taskId()));
        Locator slot = new FillPage(applicant).slot("commitment-letter");
        assertThat(slot).isVisible();
        slot.locator("input[type=file]")
                .setInputFiles(new FilePayload("承诺书.pdf", "application/pdf", Pdfs.fontLeftOut("本人承诺")));
        slot.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("预览"))
                .click();
        assertDrawn(applicant, applicant.locator("dialog canvas"));
        assertThat(errors).isEmpty();
    }

    private Page old(Page page) {
        page.onPageError(error -> errors.add(page.url() + " " + error));
        // what pdf.js cannot do it leaves out and says so
        page.onConsoleMessage(message -> {
            if (message.text().startsWith("Warning:")) {
                errors.add(message.text());
            }
        });
        page.addInitScript(TAKEN_AWAY);
        page.route("**/pdf.worker.min.mjs", OldBrowserTest::takeAway);
        return page;
    }

    private static void takeAway(Route route) {
        APIResponse answer = route.fetch();
        route.fulfill(new FulfillOptions().setResponse(answer).setBody(TAKEN_AWAY + answer.text()));
    }

    private static void assertDrawn(Page page, Locator canvas) {
        assertThat(canvas).isVisible();
        page.waitForCondition(() -> (boolean) canvas.evaluate("""
                canvas => canvas.width > 0 && canvas.getContext('2d').getImageData(0, 0, canvas.width, canvas.height).data
                  .some((part, i) => i % 4 === 0 && part < 200)
                """));
    }
}
