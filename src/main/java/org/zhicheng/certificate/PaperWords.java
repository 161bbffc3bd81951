package org.zhicheng.certificate;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.zhicheng.certificate.PaperLine.Area;

/**
 * Fills in what an admin left open in the lines of the paper: {@code {name}}, {@code {id-number}} with its middle hidden,
 * {@code {title}}, {@code {specialty}}, {@code {way}}, {@code {obtained}}, {@code {number}}, {@code {office}}.
 */
final class PaperWords {

    /** More would run into the code at the foot. */
    static final int MOST_LINES = 8;

    /** What a certificate without is none (CF04). */
    private static final Set<String> NEEDED = Set.of("name", "title", "specialty", "way", "obtained", "number");

    private static final Pattern OPEN = Pattern.compile("\\{([a-z-]+)}");
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("yyyy年M月d日");

    private final List<PaperLine> lines;
    private final Map<String, String> facts = new HashMap<>();

    PaperWords(List<PaperLine> lines, Certificate certificate) {
        this.lines = lines;
        facts.put("name", certificate.holderName());
        facts.put("id-number", certificate.maskedId());
        facts.put("title", certificate.title());
        facts.put("specialty", certificate.specialty());
        facts.put("way", certificate.way());
        facts.put("obtained", day(certificate.obtainedOn()));
        facts.put("number", certificate.number());
        facts.put("office", certificate.office());
    }

    static String day(LocalDate date) {
        return date.format(DAY);
    }

    /** Returns whether all that must be said is said, and fits. */
    boolean complete() {
        Set<String> said = new HashSet<>();
        for (PaperLine line : lines) {
            OPEN.matcher(line.text()).results().forEach(found -> said.add(found.group(1)));
        }
        return said.containsAll(NEEDED)
                && in(Area.LINE).size() <= MOST_LINES
                && !in(Area.TITLE).isEmpty();
    }

    /** Returns what stands in a place; a line about something that there is not is left out. */
    List<PaperLine> in(Area place) {
        return lines.stream()
                .filter(line -> line.place() == place)
                .flatMap(line -> filled(line).stream())
                .toList();
    }

    private Optional<PaperLine> filled(PaperLine line) {
        Matcher open = OPEN.matcher(line.text());
        StringBuilder text = new StringBuilder();
        while (open.find()) {
            String fact = facts.get(open.group(1));
            if (fact == null) {
                return Optional.empty();
            }
            open.appendReplacement(text, Matcher.quoteReplacement(fact));
        }
        open.appendTail(text);
        return Optional.of(new PaperLine(line.place(), line.position(), line.label(), text.toString()));
    }
}
