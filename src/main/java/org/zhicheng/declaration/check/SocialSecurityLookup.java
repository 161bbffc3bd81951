package org.zhicheng.declaration.check;

import java.time.Clock;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.zhicheng.account.IdNumbers;
import org.zhicheng.declaration.dossier.Dossier;
import org.zhicheng.record.CheckResult;
import org.zhicheng.record.RecordCheck;
import org.zhicheng.record.SocialSecurityCheck;
import org.zhicheng.record.port.Employer;
import org.zhicheng.record.port.RecordUnavailableException;
import org.zhicheng.record.port.SocialSecurityQuery;
import org.zhicheng.record.port.SocialSecurityRecords;
import org.zhicheng.text.ReadAs;

/** Asks for the insured months of an applicant and compares them with the chosen employer (C01–C03). */
@Component
class SocialSecurityLookup implements OutsideRecord {

    /** This many months show three consecutive ones and what came before them. */
    private static final int MONTHS_ASKED = 24;

    private final SocialSecurityRecords records;
    private final SocialSecurityCheck check;
    private final IdNumbers idNumbers;
    private final Clock clock;

    SocialSecurityLookup(SocialSecurityRecords records, SocialSecurityCheck check, IdNumbers idNumbers, Clock clock) {
        this.records = records;
        this.check = check;
        this.idNumbers = idNumbers;
        this.clock = clock;
    }

    @Override
    public String kind() {
        return RecordInquiry.SOCIAL_SECURITY;
    }

    /** The counted months move on with time, so that another month is another question. */
    @Override
    public String question(Dossier dossier) {
        return OutsideRecord.fingerprint(List.of(
                dossier.declaration().applicantId(),
                dossier.declaration().employerId(),
                YearMonth.now(clock).toString()));
    }

    @Override
    public CheckResult ask(Dossier dossier) {
        Employer employer = dossier.employer()
                .known()
                .orElseThrow(() -> new RecordUnavailableException("The chosen employer cannot be read"));
        YearMonth now = YearMonth.now(clock);
        var query = new SocialSecurityQuery(
                dossier.id(),
                idNumbers
                        .reveal(dossier.applicant().id(), "system", "check-social-security")
                        .orElseThrow(),
                ReadAs.tidyName(dossier.applicant().displayName()),
                now.minusMonths(MONTHS_ASKED),
                now);
        return check.assess(records.lookUp(query), employer, query);
    }

    @Override
    public CheckResult declined() {
        return check.declined();
    }

    @Override
    public CheckResult unavailable() {
        return check.unavailable();
    }

    @Override
    public Optional<CheckResult> compareAnew(RecordCheck kept, Dossier dossier) {
        return dossier.employer().known().flatMap(employer -> check.compareAnew(kept, employer, YearMonth.now(clock)));
    }
}
