package org.zhicheng.record;

import java.util.Objects;
import java.util.stream.Stream;

/**
 * What the applicant typed of a degree that the declaration rests on (作为申报依据). What is not typed yet is empty and
 * not compared, and neither is what the register does not say.
 *
 * @param degreeLevel secondary | college | bachelor | master | doctor
 * @param studyForm full-time | adult | self-study | online | open
 * @param graduationDate yyyy-MM-dd
 */
public record DegreeClaim(String certificateNumber, String degreeLevel, String studyForm, String graduationDate) {

    public DegreeClaim {
        certificateNumber = Objects.requireNonNullElse(certificateNumber, "").strip();
        degreeLevel = Objects.requireNonNullElse(degreeLevel, "").strip();
        studyForm = Objects.requireNonNullElse(studyForm, "").strip();
        graduationDate = Objects.requireNonNullElse(graduationDate, "").strip();
    }

    /** Nothing is typed that could be compared. */
    public boolean empty() {
        return Stream.of(certificateNumber, degreeLevel, studyForm, graduationDate)
                .allMatch(String::isEmpty);
    }

    boolean agreesWith(DegreeRecord degree) {
        return (certificateNumber.isEmpty() || certificateNumber.equalsIgnoreCase(degree.certificateNumber()))
                && (degreeLevel.isEmpty() || degreeLevel.equals(degree.degreeLevel()))
                && agrees(studyForm, degree.studyForm())
                && agrees(graduationDate, Objects.toString(degree.graduationDate(), ""));
    }

    private static boolean agrees(String typed, String registered) {
        return typed.isEmpty() || registered.isEmpty() || typed.equals(registered);
    }
}
