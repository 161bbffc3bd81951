package org.zhicheng.process.model;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.zhicheng.account.registration.RegistrationProcess;
import org.zhicheng.certificate.change.CertificateProcess;
import org.zhicheng.declaration.life.DeclarationProcess;
import org.zhicheng.publicity.PublicityProcess;
import org.zhicheng.reexamination.ReexaminationProcess;
import org.zhicheng.verification.VerificationProcess;

/**
 * A form contract lists what Java reads of a form by name: without it nobody could submit, or nobody would be asked to
 * review. Everything else in a form is its maker's own.
 *
 * @param fields pointers of fields, as {@code FormSchema} names them
 * @param slots the sections that must have a place for uploads
 * @param variables the variables by which the diagram decides
 */
record FormContract(String id, List<String> fields, Set<String> slots, Set<String> variables) {

    static final List<FormContract> ALL = List.of(
            form("start-declaration", "/business", "/division", "/department", "/employer", "/specialty", "/level"),
            new FormContract(
                    DeclarationProcess.FILL_IN_DECLARATION,
                    List.of(
                            "/basicInfo/division",
                            "/basicInfo/department",
                            "/basicInfo/employer",
                            "/basicInfo/specialty",
                            "/basicInfo/level",
                            "/basicInfo/currentTitleLevel",
                            "/basicInfo/currentTitleDate",
                            "/education/degrees/*/school",
                            "/education/degrees/*/major",
                            "/education/degrees/*/degreeLevel",
                            "/education/degrees/*/studyForm",
                            "/education/degrees/*/graduationDate",
                            "/education/degrees/*/certificateNumber",
                            "/education/degrees/*/highest",
                            "/education/proof",
                            "/education/registrationCode",
                            "/education/registrationValidUntil",
                            "/workExperience/rows/*/startDate",
                            "/workExperience/rows/*/endDate",
                            "/workExperience/rows/*/employerName",
                            "/workSummary/text",
                            "/publicity/startDate",
                            "/publicity/endDate",
                            "/publicity/result"),
                    Set.of("materials", "publicity", "otherMaterials"),
                    Set.of()),
            form("review-declaration", "/returns", "/outcome", "/reason"),
            new FormContract(
                    PublicityProcess.JUDGE_OBJECTION,
                    List.of("/outcome", "/report", "/reason"),
                    Set.of(),
                    Set.of(PublicityProcess.OBJECTION_OUTCOME)),
            form(PublicityProcess.CONFIRM_RESULT, "/confirmed"),
            new FormContract(
                    CertificateProcess.DECIDE_CHANGE,
                    List.of("/outcome", "/reason"),
                    Set.of(),
                    Set.of(CertificateProcess.CHANGE_OUTCOME)),
            new FormContract(
                    ReexaminationProcess.DECIDE,
                    List.of("/outcome", "/reason"),
                    Set.of(),
                    Set.of(ReexaminationProcess.OUTCOME)),
            form(RegistrationProcess.COMPLETE_PROFILE, "/name", "/idNumber", "/mobile", "/email"),
            form("register-account", "/name", "/idNumber", "/mobile", "/password"),
            form("request-verification", "/channel", "/division", "/windowReason"),
            new FormContract(
                    "verify-at-window",
                    List.of("/outcome", "/reason", "/fullIdNumber"),
                    Set.of(),
                    Set.of(VerificationProcess.COUNTER_OUTCOME)));

    static Optional<FormContract> of(String id) {
        return ALL.stream().filter(form -> form.id().equals(id)).findFirst();
    }

    private static FormContract form(String id, String... fields) {
        return new FormContract(id, List.of(fields), Set.of(), Set.of());
    }
}
