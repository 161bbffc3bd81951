package org.zhicheng.record.port;

import org.zhicheng.sql.RowIds;

/**
 * A query asks for the degrees of a person.
 *
 * @param requestId of this one question
 * @param subjectId the declaration that this is asked for
 */
public record EducationQuery(String requestId, String subjectId, String idNumber, String name) {

    public EducationQuery(String subjectId, String idNumber, String name) {
        this(RowIds.next(), subjectId, idNumber, name);
    }

    /** Keeps the person's data out of logs. */
    @Override
    public String toString() {
        return "EducationQuery[subjectId=" + subjectId + "]";
    }
}
