package org.zhicheng.record;

import java.time.LocalDate;

/**
 * @param degreeLevel secondary | college | bachelor | master | doctor
 * @param studyForm full-time | adult | self-study | online | open
 */
public record DegreeRecord(
        String school,
        String major,
        String degreeLevel,
        String studyForm,
        LocalDate graduationDate,
        String certificateNumber) {}
