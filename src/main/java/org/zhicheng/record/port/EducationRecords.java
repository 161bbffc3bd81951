package org.zhicheng.record.port;

/** The national register of education certificates (学信网). */
public interface EducationRecords {

    /** @throws RecordUnavailableException where it cannot be asked now */
    EducationAnswer lookUp(EducationQuery query);
}
