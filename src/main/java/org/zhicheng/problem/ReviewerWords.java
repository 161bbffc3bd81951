package org.zhicheng.problem;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.support.EncodedResource;
import org.springframework.core.io.support.PropertiesLoaderUtils;
import org.springframework.stereotype.Component;

/**
 * Reviewer words say to reviewers what an applicant was told: the result, without the instruction.
 *
 * <p>What applicants were told is kept as they read it, because it is what they confirmed and acted on. Reviewers read
 * the same finding in the words of {@code reviewer.properties}, old findings as well as new ones. Texts that stand in
 * no message file, such as an admin's own in a decision table, lose their instructions.
 */
@Component
public class ReviewerWords {

    private static final String BUNDLE = "messages/reviewer.properties";
    private static final String PREFIX = "reviewer.reads.";
    private static final Pattern PLACE = Pattern.compile("\\{(\\d+)}");

    /** From here on a text says what to do; what is asked of reviewers stays. */
    private static final Pattern INSTRUCTION = Pattern.compile("[，。；](?=请(?!审核)|无需|填写“)");

    private final Messages messages;
    private final List<Wording> wordings;

    /** @param places which argument each group of the pattern holds */
    private record Wording(String key, Pattern told, List<Integer> places, int literal) {}

    public ReviewerWords(Messages messages) {
        this.messages = messages;
        this.wordings = keys().stream()
                .filter(messages::knows)
                .map(this::wording)
                .sorted(Comparator.comparingInt(Wording::literal).reversed())
                .toList();
    }

    /** @param told the text that its applicant was told; null for null */
    public String of(String told) {
        return told == null ? null : known(told).orElseGet(() -> withoutInstruction(told));
    }

    /** Says the same problem in these words. */
    public Problem of(Problem problem) {
        return new Problem(problem.rule(), problem.pointer(), problem.severity(), of(problem.message()));
    }

    /** Returns the keys of the applicants' texts that have words of their own for reviewers. */
    static Set<String> keys() {
        try {
            return PropertiesLoaderUtils.loadProperties(
                            new EncodedResource(new ClassPathResource(BUNDLE), StandardCharsets.UTF_8))
                    .stringPropertyNames()
                    .stream()
                    .map(key -> key.substring(PREFIX.length()))
                    .collect(Collectors.toSet());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Optional<String> known(String told) {
        for (Wording wording : wordings) {
            Matcher matcher = wording.told().matcher(told);
            if (matcher.matches()) {
                return Optional.of(messages.say(PREFIX + wording.key(), arguments(wording, matcher)));
            }
        }
        return Optional.empty();
    }

    /** A text may hold another one, such as the name of a file and what is odd about it. */
    private Object[] arguments(Wording wording, Matcher matcher) {
        Object[] arguments = new Object
                [wording.places().stream().mapToInt(place -> place + 1).max().orElse(0)];
        for (int group = 0; group < wording.places().size(); group++) {
            String found = matcher.group(group + 1);
            arguments[wording.places().get(group)] = known(found).orElse(found);
        }
        return arguments;
    }

    private Wording wording(String key) {
        String text = messages.say(key);
        StringBuilder pattern = new StringBuilder();
        List<Integer> places = new ArrayList<>();
        Matcher place = PLACE.matcher(text);
        int literal = 0;
        int from = 0;
        while (place.find()) {
            pattern.append(Pattern.quote(text.substring(from, place.start()))).append("(.+?)");
            literal += place.start() - from;
            from = place.end();
            places.add(Integer.valueOf(place.group(1)));
        }
        pattern.append(Pattern.quote(text.substring(from)));
        return new Wording(
                key,
                Pattern.compile(pattern.toString(), Pattern.DOTALL),
                List.copyOf(places),
                literal + text.length() - from);
    }

    private static String withoutInstruction(String told) {
        String result = INSTRUCTION.split(told, 2)[0];
        String ended = result.length() == told.length() || result.endsWith("。") ? result : result + "。";
        return ended.replaceFirst("^请", "须").replace("您", "申报人");
    }
}
