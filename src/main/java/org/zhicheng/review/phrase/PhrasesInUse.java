package org.zhicheng.review.phrase;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Phrases in use are those that an office has now; whoever picked one left its words in a reason. */
@Component
public class PhrasesInUse {

    private final GivenPhrases given;
    private final OwnPhrases own;

    PhrasesInUse(GivenPhrases given, OwnPhrases own) {
        this.given = given;
        this.own = own;
    }

    /** Returns the phrases that stand in this reason; none where it was written in other words. */
    public List<String> in(String reason, String office, String item) {
        Map<String, List<String>> changed = own.of(office);
        return Stream.of(item, GivenPhrases.ANY)
                .flatMap(one ->
                        changed
                                .getOrDefault(
                                        one,
                                        given.find(one)
                                                .map(GivenPhrases.Item::phrases)
                                                .orElse(List.of()))
                                .stream())
                .distinct()
                .filter(phrase -> reason.contains(core(phrase)))
                .toList();
    }

    /** Where several are put together, the stop at the end may be another one. */
    private static String core(String phrase) {
        return phrase.endsWith("。") ? phrase.substring(0, phrase.length() - 1) : phrase;
    }
}
