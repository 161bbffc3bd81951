package org.zhicheng.record.port;

import java.time.Year;
import org.zhicheng.sql.RowIds;

/**
 * A query asks for a person's hours of one year.
 *
 * @param requestId of this one question
 * @param subjectId the declaration that this is asked for
 */
public record ContinuingEducationQuery(String requestId, String subjectId, String idNumber, Year year) {

    public ContinuingEducationQuery(String subjectId, String idNumber, Year year) {
        this(RowIds.next(), subjectId, idNumber, year);
    }

    /** Keeps the person's data out of logs. */
    @Override
    public String toString() {
        return "ContinuingEducationQuery[subjectId=" + subjectId + "]";
    }
}
