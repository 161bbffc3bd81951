package org.zhicheng.record.port;

import java.time.LocalDate;
import java.util.Objects;

/**
 * A record describes one degree in the register; a text is empty and the date null where the register does not say.
 *
 * @param degreeLevel secondary | college | bachelor | master | doctor
 * @param studyForm full-time | adult | self-study | online | open
 */
public record DegreeRecord(
        String school,
        String major,
        String degreeLevel,
        String studyForm,
        LocalDate graduationDate,
        String certificateNumber) {

    public DegreeRecord {
        school = Objects.requireNonNullElse(school, "");
        major = Objects.requireNonNullElse(major, "");
        degreeLevel = Objects.requireNonNullElse(degreeLevel, "");
        studyForm = Objects.requireNonNullElse(studyForm, "");
        certificateNumber = Objects.requireNonNullElse(certificateNumber, "");
    }
}
