package org.zhicheng.declaration.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.zhicheng.account.IdNumbers;
import org.zhicheng.declaration.dossier.Dossier;
import org.zhicheng.declaration.life.Sections;
import org.zhicheng.record.CheckResult;
import org.zhicheng.record.DegreeClaim;
import org.zhicheng.record.EducationCheck;
import org.zhicheng.record.RecordCheck;
import org.zhicheng.record.port.EducationQuery;
import org.zhicheng.record.port.EducationRecords;
import org.zhicheng.text.ReadAs;
import tools.jackson.databind.JsonNode;

/** Asks for the degrees of an applicant and compares them with the degree that the declaration rests on (X01–X05). */
@Component
class EducationLookup implements OutsideRecord {

    private final EducationRecords records;
    private final EducationCheck check;
    private final IdNumbers idNumbers;

    EducationLookup(EducationRecords records, EducationCheck check, IdNumbers idNumbers) {
        this.records = records;
        this.check = check;
        this.idNumbers = idNumbers;
    }

    @Override
    public String kind() {
        return RecordInquiry.EDUCATION;
    }

    @Override
    public String question(Dossier dossier) {
        List<String> parts = new ArrayList<>(List.of(dossier.declaration().applicantId()));
        claims(dossier)
                .forEach(claim -> parts.addAll(
                        List.of(claim.certificate(), claim.degreeLevel(), claim.studyForm(), claim.graduationDate())));
        return OutsideRecord.fingerprint(parts);
    }

    @Override
    public CheckResult ask(Dossier dossier) {
        var answer = records.lookUp(new EducationQuery(
                dossier.id(),
                idNumbers
                        .reveal(dossier.applicant().id(), "system", "check-education")
                        .orElseThrow(),
                ReadAs.tidyName(dossier.applicant().displayName())));
        return check.assessClaims(answer, claims(dossier));
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
        return Optional.of(check.compareAnew(kept, claims(dossier)));
    }

    /** Only the degree that the declaration rests on must be in the register. */
    private static List<DegreeClaim> claims(Dossier dossier) {
        List<DegreeClaim> claims = new ArrayList<>();
        dossier.typed().content(Sections.EDUCATION).path("degrees").forEach(degree -> basis(degree, claims));
        return claims;
    }

    private static void basis(JsonNode degree, List<DegreeClaim> claims) {
        DegreeClaim claim = new DegreeClaim(
                degree.path("certificateNumber").asString(""),
                degree.path("degreeLevel").asString(""),
                degree.path("studyForm").asString(""),
                degree.path("graduationDate").asString(""));
        if (degree.path("highest").asBoolean(false) && !claim.empty()) {
            claims.add(claim);
        }
    }
}
