package org.zhicheng.record;

import org.springframework.context.annotation.Primary;
import org.springframework.stereotype.Component;

/** The records as the house asks them: whichever adapter answers, each call is in the {@link RecordCallLog}. */
@Primary
@Component
class LoggedRecords implements SocialSecurityRecords, EducationRecords {

    private final SocialSecurityRecords socialSecurity;
    private final EducationRecords education;
    private final RecordCallLog log;

    LoggedRecords(
            @Adapter SocialSecurityRecords socialSecurity, @Adapter EducationRecords education, RecordCallLog log) {
        this.socialSecurity = socialSecurity;
        this.education = education;
        this.log = log;
    }

    @Override
    public SocialSecurityAnswer lookUp(SocialSecurityQuery query) {
        return log.logged(
                "social-security",
                query.subjectId(),
                "verify-social-security",
                "name,idNumber,from,to",
                () -> socialSecurity.lookUp(query),
                SocialSecurityAnswer::found);
    }

    @Override
    public EducationAnswer lookUp(EducationQuery query) {
        return log.logged(
                "education",
                query.subjectId(),
                "verify-education",
                "name,idNumber",
                () -> education.lookUp(query),
                EducationAnswer::found);
    }
}
