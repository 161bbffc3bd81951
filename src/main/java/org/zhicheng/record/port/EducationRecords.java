package org.zhicheng.record.port;

/** The national register of education certificates (学信网) lists a person's degrees. */
public interface EducationRecords {

    /** @throws RecordUnavailableException where it cannot be asked now */
    EducationAnswer lookUp(EducationQuery query);
}
