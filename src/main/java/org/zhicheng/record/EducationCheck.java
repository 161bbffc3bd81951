package org.zhicheng.record;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** X01–X05: whether the degree that the declaration rests on is in the national register. */
@Component
public class EducationCheck {

    static final String KIND = "education";

    private final MessageSource messages;

    EducationCheck(MessageSource messages) {
        this.messages = messages;
    }

    /** @param claims the degrees that the declaration rests on; empty where nothing is typed yet */
    public CheckResult assessClaims(EducationAnswer answer, List<DegreeClaim> claims) {
        Map<String, Object> content = Map.of(
                "degrees", answer.degrees().stream().map(EducationCheck::plain).toList());
        if (!answer.found() || answer.degrees().isEmpty()) {
            return new CheckResult(KIND, Outcome.NOT_FOUND, "X02", say("X02.found-nothing"), content);
        }
        boolean matches =
                claims.stream().allMatch(claim -> answer.degrees().stream().anyMatch(claim::agreesWith));
        return matches
                ? new CheckResult(KIND, Outcome.MATCH, "X01", say("X01.found"), content)
                : new CheckResult(KIND, Outcome.MISMATCH, "X02", say("X02.other-certificate"), content);
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

    private String say(String key) {
        return messages.getMessage("check." + key, null, Locale.CHINA);
    }
}
