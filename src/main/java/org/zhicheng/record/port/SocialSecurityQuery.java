package org.zhicheng.record.port;

import java.time.YearMonth;
import org.zhicheng.sql.RowIds;

/**
 * A query asks for the insured months of a person.
 *
 * @param requestId of this one question
 * @param subjectId the declaration that this is asked for
 * @param from first month, included
 * @param to last month, included
 */
public record SocialSecurityQuery(
        String requestId, String subjectId, String idNumber, String name, YearMonth from, YearMonth to) {

    public SocialSecurityQuery(String subjectId, String idNumber, String name, YearMonth from, YearMonth to) {
        this(RowIds.next(), subjectId, idNumber, name, from, to);
    }

    /** Keeps the person's data out of logs. */
    @Override
    public String toString() {
        return "SocialSecurityQuery[subjectId=" + subjectId + "]";
    }
}
