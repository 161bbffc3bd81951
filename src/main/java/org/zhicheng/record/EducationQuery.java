package org.zhicheng.record;

/** @param subjectId the declaration that this is asked for */
public record EducationQuery(String subjectId, String idNumber, String name) {

    /** Keeps the person's data out of logs. */
    @Override
    public String toString() {
        return "EducationQuery[subjectId=" + subjectId + "]";
    }
}
