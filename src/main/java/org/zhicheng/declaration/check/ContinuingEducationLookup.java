package org.zhicheng.declaration.check;

import java.time.Clock;
import java.time.Year;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.zhicheng.account.IdNumbers;
import org.zhicheng.declaration.dossier.Dossier;
import org.zhicheng.record.CheckResult;
import org.zhicheng.record.ContinuingEducationCheck;
import org.zhicheng.record.port.ContinuingEducationQuery;
import org.zhicheng.record.port.ContinuingEducationRecords;
import org.zhicheng.record.port.RecordUnavailableException;

/** Asks for the hours of continuing education of this year and the last, for people to look at (J01). */
@Component
class ContinuingEducationLookup implements OutsideRecord {

    private final ContinuingEducationRecords records;
    private final ContinuingEducationCheck check;
    private final IdNumbers idNumbers;
    private final Clock clock;

    ContinuingEducationLookup(
            ContinuingEducationRecords records, ContinuingEducationCheck check, IdNumbers idNumbers, Clock clock) {
        this.records = records;
        this.check = check;
        this.idNumbers = idNumbers;
        this.clock = clock;
    }

    @Override
    public String kind() {
        return RecordInquiry.CONTINUING_EDUCATION;
    }

    @Override
    public String question(Dossier dossier) {
        return OutsideRecord.fingerprint(
                List.of(dossier.declaration().applicantId(), Year.now(clock).toString()));
    }

    /** Answers with "unavailable" where the record cannot be asked: it decides nothing in the diagram. */
    @Override
    public CheckResult ask(Dossier dossier) {
        String idNumber = idNumbers
                .reveal(dossier.applicant().id(), "system", "check-continuing-education")
                .orElseThrow();
        Year now = Year.now(clock);
        try {
            return check.assess(Stream.of(now, now.minusYears(1))
                    .map(year -> new ContinuingEducationCheck.OfYear(
                            year, records.lookUp(new ContinuingEducationQuery(dossier.id(), idNumber, year))))
                    .toList());
        } catch (RecordUnavailableException e) {
            return check.unavailable();
        }
    }

    @Override
    public CheckResult declined() {
        return check.declined();
    }

    @Override
    public CheckResult unavailable() {
        return check.unavailable();
    }
}
