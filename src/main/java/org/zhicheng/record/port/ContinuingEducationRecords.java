package org.zhicheng.record.port;

/** The province's record of continuing education (继续教育学时, J01), hours by year. */
public interface ContinuingEducationRecords {

    /** @throws RecordUnavailableException where it cannot be asked now */
    ContinuingEducationAnswer lookUp(ContinuingEducationQuery query);
}
