package org.zhicheng.journey;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.ScreenshotOptions;
import com.microsoft.playwright.options.ScreenshotAnimations;
import com.microsoft.playwright.options.ScreenshotType;
import java.nio.file.Path;
import java.util.Optional;

/**
 * Keeps what somebody saw on the way, one picture after the other, where {@code -Dzhicheng.album=FOLDER} asks for it.
 * Without that it costs nothing.
 */
final class Album {

    private static final Optional<Path> FOLDER =
            Optional.ofNullable(System.getProperty("zhicheng.album")).map(Path::of);

    private static final int QUALITY = 60;

    /** Pixels; what is further down is like what is above. */
    private static final int TALLEST = 1700;

    private final Page page;
    private final String way;
    private int taken;

    /** @param way whose it is, in one English word */
    Album(Page page, String way) {
        this.page = page;
        this.way = way;
    }

    /** The page, as {@code graduate-03-answers-390.jpg}. */
    void take(String name) {
        taken++;
        FOLDER.ifPresent(folder -> {
            ChromiumTest.settled(page);
            page.screenshot(new ScreenshotOptions()
                    .setPath(folder.resolve("%s-%02d-%s-%d.jpg".formatted(way, taken, name, page.viewportSize().width)))
                    .setType(ScreenshotType.JPEG)
                    .setQuality(QUALITY)
                    .setAnimations(ScreenshotAnimations.DISABLED)
                    .setFullPage(true)
                    .setClip(0, 0, page.viewportSize().width, tall()));
        });
    }

    private double tall() {
        return Math.min(TALLEST, ((Number) page.evaluate("document.documentElement.scrollHeight")).doubleValue());
    }
}
