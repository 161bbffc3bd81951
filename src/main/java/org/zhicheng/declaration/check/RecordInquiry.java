package org.zhicheng.declaration.check;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Year;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.zhicheng.account.Account;
import org.zhicheng.account.Accounts;
import org.zhicheng.account.IdNumbers;
import org.zhicheng.account.consent.Consents;
import org.zhicheng.declaration.life.Declaration;
import org.zhicheng.declaration.life.DeclarationSections;
import org.zhicheng.declaration.life.Declarations;
import org.zhicheng.declaration.life.Sections;
import org.zhicheng.declaration.life.Timeline;
import org.zhicheng.problem.ConflictException;
import org.zhicheng.record.CheckResult;
import org.zhicheng.record.ContinuingEducationCheck;
import org.zhicheng.record.DegreeClaim;
import org.zhicheng.record.EducationCheck;
import org.zhicheng.record.Outcome;
import org.zhicheng.record.RecordCheck;
import org.zhicheng.record.RecordChecks;
import org.zhicheng.record.SocialSecurityCheck;
import org.zhicheng.record.port.ContinuingEducationQuery;
import org.zhicheng.record.port.ContinuingEducationRecords;
import org.zhicheng.record.port.EducationQuery;
import org.zhicheng.record.port.EducationRecords;
import org.zhicheng.record.port.Employer;
import org.zhicheng.record.port.EmployerRegister;
import org.zhicheng.record.port.RecordUnavailableException;
import org.zhicheng.record.port.SocialSecurityQuery;
import org.zhicheng.record.port.SocialSecurityRecords;
import org.zhicheng.task.SavedSection;
import org.zhicheng.text.ReadAs;

/**
 * Asks the outside records about a declaration and keeps what they said (C01–C03, X01–X05). Asking again what was
 * asked before asks nobody: an answer is kept with the fingerprint of its question.
 *
 * <p>A look-up is a nested transaction: one that fails undoes its own statements only, so that the process can still
 * note the failure in its own transaction and go on.
 */
@Service
public class RecordInquiry {

    public static final String SOCIAL_SECURITY = "social-security";
    public static final String EDUCATION = "education";
    public static final String CONTINUING_EDUCATION = "continuing-education";

    /** Enough to see three consecutive months and what came before them. */
    private static final int MONTHS_ASKED = 24;

    /** Answers that hold something to compare with. */
    private static final Set<Outcome> COMPARABLE = Set.of(Outcome.MATCH, Outcome.MISMATCH);

    private final Declarations declarations;
    private final DeclarationSections sections;
    private final Accounts accounts;
    private final Consents consents;
    private final IdNumbers idNumbers;
    private final SocialSecurityRecords socialSecurity;
    private final SocialSecurityCheck socialSecurityCheck;
    private final EducationRecords education;
    private final EducationCheck educationCheck;
    private final ContinuingEducationRecords continuingEducation;
    private final ContinuingEducationCheck continuingEducationCheck;
    private final EmployerRegister employers;
    private final RecordChecks checks;
    private final Timeline timeline;
    private final Clock clock;

    RecordInquiry(
            Declarations declarations,
            DeclarationSections sections,
            Accounts accounts,
            Consents consents,
            IdNumbers idNumbers,
            SocialSecurityRecords socialSecurity,
            SocialSecurityCheck socialSecurityCheck,
            EducationRecords education,
            EducationCheck educationCheck,
            ContinuingEducationRecords continuingEducation,
            ContinuingEducationCheck continuingEducationCheck,
            EmployerRegister employers,
            RecordChecks checks,
            Timeline timeline,
            Clock clock) {
        this.declarations = declarations;
        this.sections = sections;
        this.accounts = accounts;
        this.consents = consents;
        this.idNumbers = idNumbers;
        this.socialSecurity = socialSecurity;
        this.socialSecurityCheck = socialSecurityCheck;
        this.education = education;
        this.educationCheck = educationCheck;
        this.continuingEducation = continuingEducation;
        this.continuingEducationCheck = continuingEducationCheck;
        this.employers = employers;
        this.checks = checks;
        this.timeline = timeline;
        this.clock = clock;
    }

    /**
     * @return MATCH, MISMATCH or NOT_FOUND
     * @throws RecordUnavailableException where the records cannot be asked now
     */
    @Transactional(propagation = Propagation.NESTED)
    public String checkSocialSecurity(String declarationId) {
        Declaration declaration = declarations.get(declarationId);
        return known(
                declarationId,
                SOCIAL_SECURITY,
                socialSecurityQuestion(declaration),
                () -> askSocialSecurity(declaration));
    }

    /** As {@link #checkSocialSecurity}. */
    @Transactional(propagation = Propagation.NESTED)
    public String checkEducation(String declarationId) {
        Declaration declaration = declarations.get(declarationId);
        return known(declarationId, EDUCATION, educationQuestion(declaration), () -> askEducation(declaration));
    }

    /**
     * Hours of this year and the last, to be looked at (J01). They decide nothing in the diagram: where they cannot be
     * asked now, that is noted at once, and they are asked again with the next check.
     */
    @Transactional(propagation = Propagation.NESTED)
    public void checkContinuingEducation(String declarationId) {
        Declaration declaration = declarations.get(declarationId);
        known(
                declarationId,
                CONTINUING_EDUCATION,
                continuingEducationQuestion(declaration),
                () -> askContinuingEducation(declaration));
    }

    /** Whether asking once more may lead to something better: what is missing in social security may be paid since. */
    public static boolean worthAsking(RecordCheck check) {
        return check.outcome() == Outcome.UNAVAILABLE
                || (check.kind().equals(SOCIAL_SECURITY) && check.outcome() != Outcome.MATCH);
    }

    /** @param question what was asked, as a fingerprint */
    public record Answer(String question, CheckResult result) {}

    /**
     * What a record says now, whatever it said before. Nothing is kept, so that no transaction has to be open
     * meanwhile.
     *
     * @throws RecordUnavailableException as for {@link #checkSocialSecurity}
     */
    public Answer askAnew(Declaration declaration, String kind) {
        Answer answer =
                switch (kind) {
                    case SOCIAL_SECURITY ->
                        new Answer(socialSecurityQuestion(declaration), askSocialSecurity(declaration));
                    case EDUCATION -> new Answer(educationQuestion(declaration), askEducation(declaration));
                    case CONTINUING_EDUCATION ->
                        new Answer(continuingEducationQuestion(declaration), askContinuingEducation(declaration));
                    default -> throw new IllegalArgumentException(kind);
                };
        if (declined(declaration)) {
            throw new ConflictException(answer.result().summary());
        }
        if (answer.result().outcome() == Outcome.UNAVAILABLE) {
            throw new RecordUnavailableException("No answer of " + kind);
        }
        return answer;
    }

    /** Also held against what is typed by now, which may have changed while the record was asked. */
    public void keep(Declaration declaration, Answer answer) {
        keep(declaration.id(), answer.result(), answer.question());
        compareAnew(declaration);
    }

    /** The last attempt failed: that is no answer against the person (X05). */
    public void socialSecurityUnavailable(String declarationId) {
        Declaration declaration = declarations.get(declarationId);
        keep(declarationId, socialSecurityCheck.unavailable(), socialSecurityQuestion(declaration));
    }

    public void educationUnavailable(String declarationId) {
        Declaration declaration = declarations.get(declarationId);
        keep(declarationId, educationCheck.unavailable(), educationQuestion(declaration));
    }

    /**
     * Holds what is typed now against what the records answered before, so that a person is told at once. Nobody is
     * asked: an answer that cannot be compared (nothing found, not to be asked, another month) stays as it is, and
     * {@link #factsChanged} sees to it.
     */
    public void compareAnew(Declaration declaration) {
        compareAnew(
                declaration.id(), SOCIAL_SECURITY, socialSecurityQuestion(declaration), kept -> employer(declaration)
                        .flatMap(employer -> socialSecurityCheck.compareAnew(kept, employer, YearMonth.now(clock))));
        compareAnew(
                declaration.id(),
                EDUCATION,
                educationQuestion(declaration),
                kept -> Optional.of(educationCheck.compareAnew(kept, claims(declaration.id()))));
    }

    private void compareAnew(
            String declarationId,
            String kind,
            String question,
            Function<RecordCheck, Optional<CheckResult>> comparison) {
        checks.find(declarationId, kind)
                .filter(check -> COMPARABLE.contains(check.outcome())
                        && !check.inputFingerprint().equals(question))
                .flatMap(comparison)
                .ifPresent(result -> checks.save(declarationId, result, question));
    }

    private Optional<Employer> employer(Declaration declaration) {
        try {
            return employers.find(declaration.employerId());
        } catch (RecordUnavailableException e) {
            return Optional.empty();
        }
    }

    /** Whether what is typed now asks something else than what was answered. */
    public boolean factsChanged(Declaration declaration) {
        return !asked(declaration.id(), SOCIAL_SECURITY, socialSecurityQuestion(declaration))
                || !asked(declaration.id(), EDUCATION, educationQuestion(declaration));
    }

    private CheckResult askSocialSecurity(Declaration declaration) {
        if (declined(declaration)) {
            return socialSecurityCheck.declined();
        }
        Account applicant = accounts.find(declaration.applicantId()).orElseThrow();
        Employer employer = employers
                .find(declaration.employerId())
                .orElseThrow(() -> new RecordUnavailableException("The chosen employer cannot be read"));
        YearMonth now = YearMonth.now(clock);
        var query = new SocialSecurityQuery(
                declaration.id(),
                idNumber(applicant, "check-social-security"),
                ReadAs.tidyName(applicant.displayName()),
                now.minusMonths(MONTHS_ASKED),
                now);
        return socialSecurityCheck.assess(socialSecurity.lookUp(query), employer, query);
    }

    private CheckResult askEducation(Declaration declaration) {
        if (declined(declaration)) {
            return educationCheck.declined();
        }
        Account applicant = accounts.find(declaration.applicantId()).orElseThrow();
        var answer = education.lookUp(new EducationQuery(
                declaration.id(), idNumber(applicant, "check-education"), ReadAs.tidyName(applicant.displayName())));
        return educationCheck.assessClaims(answer, claims(declaration.id()));
    }

    private CheckResult askContinuingEducation(Declaration declaration) {
        if (declined(declaration)) {
            return continuingEducationCheck.declined();
        }
        Account applicant = accounts.find(declaration.applicantId()).orElseThrow();
        String idNumber = idNumber(applicant, "check-continuing-education");
        Year now = Year.now(clock);
        try {
            return continuingEducationCheck.assess(Stream.of(now, now.minusYears(1))
                    .map(year -> new ContinuingEducationCheck.OfYear(
                            year,
                            continuingEducation.lookUp(new ContinuingEducationQuery(declaration.id(), idNumber, year))))
                    .toList());
        } catch (RecordUnavailableException e) {
            return continuingEducationCheck.unavailable();
        }
    }

    /** Whether its applicant took the consent to look-ups back (PIPL 15): proof on paper does it then. */
    private boolean declined(Declaration declaration) {
        return consents.withdrawn(declaration.applicantId(), Consents.RECORD_CHECKS);
    }

    private String known(String declarationId, String kind, String question, Supplier<CheckResult> lookup) {
        var before = checks.find(declarationId, kind)
                .filter(check -> check.inputFingerprint().equals(question))
                .filter(check -> !check.outcome().name().equals("UNAVAILABLE"));
        if (before.isPresent()) {
            return before.get().outcome().name();
        }
        CheckResult result = lookup.get();
        keep(declarationId, result, question);
        return result.outcome().name();
    }

    private void keep(String declarationId, CheckResult result, String question) {
        checks.save(declarationId, result, question);
        timeline.record(declarationId, "checked-" + result.kind(), null, result.summary());
    }

    private boolean asked(String declarationId, String kind, String question) {
        return checks.find(declarationId, kind)
                .filter(check -> check.inputFingerprint().equals(question))
                .isPresent();
    }

    private String idNumber(Account applicant, String purpose) {
        return idNumbers.reveal(applicant.id(), "system", purpose).orElseThrow();
    }

    /** The months that count move on: another month is another question. */
    private String socialSecurityQuestion(Declaration declaration) {
        return fingerprint(List.of(
                declaration.applicantId(),
                declaration.employerId(),
                YearMonth.now(clock).toString()));
    }

    private String continuingEducationQuestion(Declaration declaration) {
        return fingerprint(List.of(declaration.applicantId(), Year.now(clock).toString()));
    }

    private String educationQuestion(Declaration declaration) {
        List<String> parts = new ArrayList<>(List.of(declaration.applicantId()));
        claims(declaration.id())
                .forEach(claim -> parts.addAll(
                        List.of(claim.certificate(), claim.degreeLevel(), claim.studyForm(), claim.graduationDate())));
        return fingerprint(parts);
    }

    /** Only the degree that the declaration rests on must be in the register. */
    private List<DegreeClaim> claims(String declarationId) {
        List<DegreeClaim> claims = new ArrayList<>();
        sections.load(declarationId).stream()
                .filter(section -> section.section().equals(Sections.EDUCATION))
                .map(SavedSection::content)
                .forEach(content -> content.path("degrees").forEach(degree -> basis(degree, claims)));
        return claims;
    }

    private static void basis(JsonNode degree, List<DegreeClaim> claims) {
        DegreeClaim claim = new DegreeClaim(
                degree.path("certificateNumber").asText(""),
                degree.path("degreeLevel").asText(""),
                degree.path("studyForm").asText(""),
                degree.path("graduationDate").asText(""));
        if (degree.path("highest").asBoolean() && !claim.empty()) {
            claims.add(claim);
        }
    }

    /** Each part with its length, so that no text typed into one part can look like two. */
    private static String fingerprint(List<String> parts) {
        try {
            String text = parts.stream().map(part -> part.length() + ":" + part).collect(Collectors.joining("|"));
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
