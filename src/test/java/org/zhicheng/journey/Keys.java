package org.zhicheng.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;

/** Somebody who has a keyboard and no mouse. */
final class Keys {

    /** Of a page's fields, links and buttons, twice over. */
    private static final int MOST = 300;

    /** A ring around it, or around what stands for it. */
    private static final String RING = """
            element => [element, ...element.closest('label, .zc-date, .fjs-input-group, .zc-select')?.children ?? []]
              .concat(element.parentElement).some(one => getComputedStyle(one).outlineStyle !== 'none'
                && parseFloat(getComputedStyle(one).outlineWidth) >= 2)
            """;

    private final Page page;

    Keys(Page page) {
        this.page = page;
        // as long as somebody listens, choosers come here: the browser is told so only once, not between two of them
        page.onFileChooser(chooser -> {});
    }

    /** Goes on from one to the next until it is there, and sees that it is. */
    void to(Locator target) {
        target.waitFor();
        for (int presses = 0; presses < MOST; presses++) {
            if ((boolean) target.evaluate("element => element === document.activeElement")) {
                assertThat((boolean) target.evaluate(RING))
                        .as("shown to be in front: " + target)
                        .isTrue();
                return;
            }
            page.keyboard().press("Tab");
        }
        throw new AssertionError("not reached by Tab: " + target);
    }

    void press(Locator target) {
        to(target);
        page.keyboard().press("Enter");
    }

    /** By a space, as boxes are ticked. */
    void tick(Locator box) {
        to(box);
        page.keyboard().press("Space");
    }

    /** Chinese comes as an input method gives it, in one piece. */
    void type(Locator field, String text) {
        to(field);
        if (StandardCharsets.US_ASCII.newEncoder().canEncode(text)) {
            page.keyboard().type(text);
        } else {
            page.keyboard().insertText(text);
        }
    }

    /** One option down after the other. */
    void choose(Locator select, String option) {
        to(select);
        for (int presses = 0; presses < MOST; presses++) {
            if (chosen(select).equals(option)) {
                return;
            }
            page.keyboard().press("ArrowDown");
        }
        throw new AssertionError(option + " is not reached by arrows, but " + chosen(select));
    }

    private static String chosen(Locator select) {
        return ((String) select.evaluate("select => select.selectedOptions[0]?.textContent ?? ''")).strip();
    }

    /** By a space; what the browser opens then is not the page's. */
    void upload(Locator button, FilePayload file) {
        to(button);
        page.waitForFileChooser(() -> page.keyboard().press("Space")).setFiles(file);
    }
}
