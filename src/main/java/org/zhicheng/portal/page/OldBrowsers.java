package org.zhicheng.portal.page;

import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * Recognizes browsers that are too old for our pages (B01) by the name they send: such a browser may be unable to run a
 * script that would find out. A browser that does not identify itself gets the benefit of the doubt.
 */
final class OldBrowsers {

    /** The targets of the frontend's build, in the order in which they are looked for. */
    private static final List<Oldest> OLDEST = List.of(
            // the engine of 360 and others in 兼容模式, too
            new Oldest("Trident/()|MSIE ()", 1, 0),
            // Edge of Windows 10's first years
            new Oldest("Edge/()", 1, 0),
            // every browser of an iPhone or iPad is this one, WeChat's included
            new Oldest("\\b(?:iPhone )?OS (\\d+)_(\\d+)[\\d_]* like Mac OS X", 15, 4),
            new Oldest("Chrom(?:e|ium)/(\\d+)", 109, 0),
            new Oldest("Firefox/(\\d+)", 115, 0),
            new Oldest("Version/(\\d+)\\.(\\d+)[\\d.]* (?:Mobile/\\w+ )?Safari/", 15, 4));

    private record Oldest(Pattern name, int major, int minor) {

        private Oldest(String name, int major, int minor) {
            this(Pattern.compile(name), major, minor);
        }

        boolean isNewerThan(MatchResult found) {
            int foundMajor = number(found, 1);
            return foundMajor < major || foundMajor == major && number(found, 2) < minor;
        }

        /** None where the browser does not say it. */
        private static int number(MatchResult found, int group) {
            String number = group <= found.groupCount() ? found.group(group) : null;
            return number == null || number.isEmpty() || number.length() > 6 ? 0 : Integer.parseInt(number);
        }
    }

    private OldBrowsers() {}

    static boolean isOne(String userAgent) {
        return OLDEST.stream()
                .flatMap(oldest ->
                        oldest.name().matcher(userAgent).results().limit(1).map(oldest::isNewerThan))
                .findFirst()
                .orElse(false);
    }
}
