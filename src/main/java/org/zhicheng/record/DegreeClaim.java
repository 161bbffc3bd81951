package org.zhicheng.record;

import java.util.Objects;

/**
 * What the applicant typed of a degree that the declaration rests on (作为申报依据). What is not typed yet is empty and
 * not compared.
 *
 * @param degreeLevel secondary | college | bachelor | master | doctor
 */
public record DegreeClaim(String certificateNumber, String degreeLevel) {

    public DegreeClaim {
        certificateNumber = Objects.requireNonNullElse(certificateNumber, "").strip();
        degreeLevel = Objects.requireNonNullElse(degreeLevel, "").strip();
    }

    /** Nothing is typed that could be compared. */
    public boolean empty() {
        return certificateNumber.isEmpty() && degreeLevel.isEmpty();
    }

    boolean agreesWith(DegreeRecord degree) {
        return (certificateNumber.isEmpty() || certificateNumber.equalsIgnoreCase(degree.certificateNumber()))
                && (degreeLevel.isEmpty() || degreeLevel.equals(degree.degreeLevel()));
    }
}
