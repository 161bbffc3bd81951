package org.zhicheng.journey;

import com.microsoft.playwright.Playwright;

/**
 * One Chromium runs for all tests of a process, and ends with it: its driver stops when nobody writes to it any more.
 * Only the thread that asked first may use it, which is the one on which Surefire runs all tests.
 */
final class RunningChromium {

    private static final com.microsoft.playwright.Browser CHROMIUM =
            Playwright.create().chromium().launch(Chromium.options());

    private RunningChromium() {}

    static com.microsoft.playwright.Browser get() {
        return CHROMIUM;
    }
}
