package org.zhicheng.record;

/**
 * What the applicant typed of a degree that the declaration rests on (作为申报依据).
 *
 * @param degreeLevel secondary | college | bachelor | master | doctor; null where it is not to be compared
 */
public record DegreeClaim(String certificateNumber, String degreeLevel) {

    boolean agreesWith(DegreeRecord degree) {
        return degree.certificateNumber().equalsIgnoreCase(certificateNumber.strip())
                && (degreeLevel == null || degreeLevel.equals(degree.degreeLevel()));
    }
}
