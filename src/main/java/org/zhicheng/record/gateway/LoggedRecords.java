package org.zhicheng.record.gateway;

import org.springframework.context.annotation.Primary;
import org.springframework.stereotype.Component;
import org.zhicheng.record.call.RecordCall;
import org.zhicheng.record.call.RecordCallLog;
import org.zhicheng.record.port.Adapter;
import org.zhicheng.record.port.ContinuingEducationAnswer;
import org.zhicheng.record.port.ContinuingEducationQuery;
import org.zhicheng.record.port.ContinuingEducationRecords;
import org.zhicheng.record.port.EducationAnswer;
import org.zhicheng.record.port.EducationQuery;
import org.zhicheng.record.port.EducationRecords;
import org.zhicheng.record.port.SocialSecurityAnswer;
import org.zhicheng.record.port.SocialSecurityQuery;
import org.zhicheng.record.port.SocialSecurityRecords;

/** Wraps each adapter so that every call is in the {@link RecordCallLog}. */
@Primary
@Component
public class LoggedRecords implements SocialSecurityRecords, EducationRecords, ContinuingEducationRecords {

    private final SocialSecurityRecords socialSecurity;
    private final EducationRecords education;
    private final ContinuingEducationRecords continuingEducation;
    private final RecordCallLog log;

    public LoggedRecords(
            @Adapter SocialSecurityRecords socialSecurity,
            @Adapter EducationRecords education,
            @Adapter ContinuingEducationRecords continuingEducation,
            RecordCallLog log) {
        this.socialSecurity = socialSecurity;
        this.education = education;
        this.continuingEducation = continuingEducation;
        this.log = log;
    }

    @Override
    public SocialSecurityAnswer lookUp(SocialSecurityQuery query) {
        return log.logged(
                new RecordCall(
                        query.requestId(),
                        "social-security",
                        query.subjectId(),
                        "verify-social-security",
                        "name,idNumber,from,to"),
                () -> socialSecurity.lookUp(query),
                SocialSecurityAnswer::found);
    }

    @Override
    public EducationAnswer lookUp(EducationQuery query) {
        return log.logged(
                new RecordCall(query.requestId(), "education", query.subjectId(), "verify-education", "name,idNumber"),
                () -> education.lookUp(query),
                EducationAnswer::found);
    }

    @Override
    public ContinuingEducationAnswer lookUp(ContinuingEducationQuery query) {
        return log.logged(
                new RecordCall(
                        query.requestId(),
                        "continuing-education",
                        query.subjectId(),
                        "verify-continuing-education",
                        "idNumber,year"),
                () -> continuingEducation.lookUp(query),
                ContinuingEducationAnswer::found);
    }
}
