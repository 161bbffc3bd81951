package org.zhicheng.record.port;

/** The social security office's records say who paid for whom, month by month. */
public interface SocialSecurityRecords {

    /** @throws RecordUnavailableException where it cannot be asked now */
    SocialSecurityAnswer lookUp(SocialSecurityQuery query);
}
