package org.zhicheng.record.port;

/** The province's record gives a person's hours of continuing education by year (继续教育学时, J01). */
public interface ContinuingEducationRecords {

    /** @throws RecordUnavailableException where it cannot be asked now */
    ContinuingEducationAnswer lookUp(ContinuingEducationQuery query);
}
