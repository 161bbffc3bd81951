package org.zhicheng.record;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.zhicheng.record.port.DegreeRecord;
import org.zhicheng.record.port.EducationAnswer;
import tools.jackson.databind.JsonNode;

/** Checks whether the degree that the declaration rests on is in the national register (X01–X05). */
@Component
public class EducationCheck {

    static final String KIND = "education";

    private final MessageSource messages;

    EducationCheck(MessageSource messages) {
        this.messages = messages;
    }

    /**
     * @param claims the degrees that the declaration rests on; empty where nothing is typed yet: that matches for the
     *     time being, and is compared as soon as it is typed
     */
    public CheckResult assessClaims(EducationAnswer answer, List<DegreeClaim> claims) {
        Map<String, Object> content = Map.of(
                "degrees", answer.degrees().stream().map(EducationCheck::plain).toList());
        if (!answer.found() || answer.degrees().isEmpty()) {
            return new CheckResult(KIND, Outcome.NOT_FOUND, "X02", say("X02.found-nothing"), content);
        }
        if (claims.isEmpty()) {
            return new CheckResult(KIND, Outcome.MATCH, "X01", say("X01.found-not-compared"), content);
        }
        boolean matches =
                claims.stream().allMatch(claim -> answer.degrees().stream().anyMatch(claim::agreesWith));
        return matches
                ? new CheckResult(KIND, Outcome.MATCH, "X01", say("X01.found"), content)
                : mismatch(answer.degrees(), claims, content);
    }

    /** Says which fields differ from the degree of the register that comes closest: the same certificate, if there is. */
    private CheckResult mismatch(List<DegreeRecord> degrees, List<DegreeClaim> claims, Map<String, Object> content) {
        List<String> differences = claims.stream()
                .map(claim -> degrees.stream()
                        .map(claim::differences)
                        .min(Comparator.<List<String>, Boolean>comparing(fields -> fields.contains("certificateNumber"))
                                .thenComparing(List::size))
                        .orElseThrow())
                .filter(fields -> !fields.isEmpty())
                .findFirst()
                .orElseThrow();
        String named = differences.stream()
                .map(field -> messages.getMessage("education.field." + field, null, Locale.CHINA))
                .collect(Collectors.joining("、"));
        Map<String, Object> more = new HashMap<>(content);
        more.put("differences", differences);
        String summary = messages.getMessage("check.X02.other-certificate", new Object[] {named}, Locale.CHINA);
        return new CheckResult(KIND, Outcome.MISMATCH, "X02", summary, more);
    }

    /**
     * Compares the degrees found before with the claim as it is typed now, without asking the register again. Nobody is
     * asked.
     */
    public CheckResult compareAnew(RecordCheck kept, List<DegreeClaim> claims) {
        List<DegreeRecord> degrees = StreamSupport.stream(
                        kept.content().path("degrees").spliterator(), false)
                .map(EducationCheck::degree)
                .toList();
        return assessClaims(new EducationAnswer(true, degrees), claims);
    }

    /** Gives the result where the register was not asked because the person does not want it. */
    public CheckResult declined() {
        return new CheckResult(KIND, Outcome.UNAVAILABLE, "X05", say("X05.declined"), Map.of());
    }

    public CheckResult unavailable() {
        return new CheckResult(KIND, Outcome.UNAVAILABLE, "X05", say("X05.unavailable"), Map.of());
    }

    private static Map<String, Object> plain(DegreeRecord degree) {
        return Map.of(
                "school", degree.school(),
                "major", degree.major(),
                "degreeLevel", degree.degreeLevel(),
                "studyForm", degree.studyForm(),
                "graduationDate", Objects.toString(degree.graduationDate(), ""),
                "certificateNumber", degree.certificateNumber());
    }

    private static DegreeRecord degree(JsonNode kept) {
        String graduation = kept.path("graduationDate").asString("");
        return new DegreeRecord(
                kept.path("school").asString(""),
                kept.path("major").asString(""),
                kept.path("degreeLevel").asString(""),
                kept.path("studyForm").asString(""),
                graduation.isEmpty() ? null : LocalDate.parse(graduation),
                kept.path("certificateNumber").asString(""));
    }

    private String say(String key) {
        return messages.getMessage("check." + key, null, Locale.CHINA);
    }
}
