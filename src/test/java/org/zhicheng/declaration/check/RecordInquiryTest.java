package org.zhicheng.declaration.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.doReturn;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.reset;
import static org.mockito.Mockito.times;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;
import static org.zhicheng.form.Fixtures.json;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.context.MessageSource;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.context.annotation.Configuration;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.annotation.EnableTransactionManagement;
import org.springframework.transaction.support.TransactionTemplate;
import org.zhicheng.account.Accounts;
import org.zhicheng.account.AnAccount;
import org.zhicheng.account.IdNumbers;
import org.zhicheng.account.consent.Consents;
import org.zhicheng.declaration.dossier.CaseNotes;
import org.zhicheng.declaration.dossier.ChosenEmployers;
import org.zhicheng.declaration.dossier.Dossier;
import org.zhicheng.declaration.dossier.Dossiers;
import org.zhicheng.declaration.dossier.PaperReader;
import org.zhicheng.declaration.life.Declaration;
import org.zhicheng.declaration.life.DeclarationSections;
import org.zhicheng.declaration.life.Declarations;
import org.zhicheng.declaration.life.DeclaredWindow;
import org.zhicheng.declaration.life.Sections;
import org.zhicheng.declaration.life.Timeline;
import org.zhicheng.record.ContinuingEducationCheck;
import org.zhicheng.record.EducationCheck;
import org.zhicheng.record.RecordChecks;
import org.zhicheng.record.SocialSecurityCheck;
import org.zhicheng.record.employer.EmployersByHand;
import org.zhicheng.record.port.ContinuingEducationAnswer;
import org.zhicheng.record.port.ContinuingEducationRecords;
import org.zhicheng.record.port.DegreeRecord;
import org.zhicheng.record.port.EducationAnswer;
import org.zhicheng.record.port.EducationRecords;
import org.zhicheng.record.port.Employer;
import org.zhicheng.record.port.EmployerRegister;
import org.zhicheng.record.port.InsuredMonth;
import org.zhicheng.record.port.RecordUnavailableException;
import org.zhicheng.record.port.SocialSecurityAnswer;
import org.zhicheng.record.port.SocialSecurityRecords;
import org.zhicheng.reference.TestDatabase;
import org.zhicheng.task.SectionJson;
import tools.jackson.databind.ObjectMapper;
import tools.jackson.databind.json.JsonMapper;

/** What is asked outside for a declaration, when it is asked again, and what a failure leaves behind. */
class RecordInquiryTest {

    private static final String DECLARATION = "d1";
    private static final String CERTIFICATE = "102991201605002345";
    private static final YearMonth NOVEMBER = YearMonth.of(2026, 11);

    @Nested
    class OnH2 extends Verification {

        @Override
        TestDatabase open() {
            return TestDatabase.h2();
        }
    }

    @Nested
    class OnPostgresql extends Verification {

        @Override
        TestDatabase open() {
            return TestDatabase.postgresql();
        }
    }

    @TestInstance(TestInstance.Lifecycle.PER_CLASS)
    abstract static class Verification {

        private final SocialSecurityRecords socialSecurity = mock(SocialSecurityRecords.class);
        private final EducationRecords education = mock(EducationRecords.class);
        private final ContinuingEducationRecords continuingEducation = mock(ContinuingEducationRecords.class);
        private final EmployerRegister employers = mock(EmployerRegister.class);
        private final Clock clock = mock(Clock.class);

        private TestDatabase database;
        private AnnotationConfigApplicationContext house;
        private RecordInquiry verification;

        abstract TestDatabase open();

        @BeforeAll
        void create() {
            database = open();
            database.addDeclaration(DECLARATION);
            Accounts accounts = mock(Accounts.class);
            when(accounts.find(any()))
                    .thenReturn(Optional.of(AnAccount.of("a1", "zhangsan", "张三").account()));
            IdNumbers idNumbers = mock(IdNumbers.class);
            when(idNumbers.reveal(any(), any(), any())).thenReturn(Optional.of("320902199001010014"));
            house = new AnnotationConfigApplicationContext();
            house.registerBean(JdbcClient.class, database::jdbc);
            house.registerBean(PlatformTransactionManager.class, database::transactions);
            house.registerBean(MessageSource.class, TestDatabase::messages);
            house.registerBean(ObjectMapper.class, () -> JsonMapper.shared());
            house.registerBean(Clock.class, () -> clock);
            house.registerBean(Accounts.class, () -> accounts);
            house.registerBean(IdNumbers.class, () -> idNumbers);
            house.registerBean(SocialSecurityRecords.class, () -> socialSecurity);
            house.registerBean(EducationRecords.class, () -> education);
            house.registerBean(ContinuingEducationRecords.class, () -> continuingEducation);
            house.registerBean(
                    ContinuingEducationCheck.Settings.class,
                    () -> new ContinuingEducationCheck.Settings(BigDecimal.valueOf(90)));
            house.registerBean(EmployerRegister.class, () -> employers);
            house.registerBean(PaperReader.class, () -> mock(PaperReader.class));
            house.registerBean(CaseNotes.class, () -> mock(CaseNotes.class));
            house.registerBean(DeclaredWindow.class, () -> mock(DeclaredWindow.class));
            house.registerBean(SocialSecurityCheck.Settings.class, () -> new SocialSecurityCheck.Settings(3, 1));
            house.register(
                    Transactions.class,
                    Declarations.class,
                    SectionJson.class,
                    DeclarationSections.class,
                    Timeline.class,
                    RecordChecks.class,
                    SocialSecurityCheck.class,
                    EducationCheck.class,
                    ContinuingEducationCheck.class,
                    Consents.class,
                    ChosenEmployers.class,
                    EmployersByHand.class,
                    SocialSecurityLookup.class,
                    EducationLookup.class,
                    ContinuingEducationLookup.class,
                    Dossiers.class,
                    RecordInquiry.class);
            house.refresh();
            verification = house.getBean(RecordInquiry.class);
        }

        @AfterAll
        void close() throws Exception {
            house.close();
            database.close();
        }

        @BeforeEach
        void enter() {
            database.jdbc().sql("delete from record_check").update();
            database.jdbc().sql("delete from declaration_section").update();
            anotherEmployer("e0001");
            reset(socialSecurity, education, continuingEducation, employers, clock);
            today("2026-11-23");
            when(employers.find("e0001"))
                    .thenReturn(Optional.of(
                            new Employer("e0001", "盐城市XX有限公司", "91320902MA1ABCD03D", "320902", "有限责任公司", "存续")));
            when(education.lookUp(any()))
                    .thenReturn(new EducationAnswer(
                            true,
                            List.of(new DegreeRecord(
                                    "江苏XX大学",
                                    "机械工程",
                                    "bachelor",
                                    "full-time",
                                    LocalDate.of(2016, 6, 22),
                                    CERTIFICATE))));
            when(socialSecurity.lookUp(any())).thenReturn(insuredUntil(NOVEMBER));
        }

        @Test
        void doesNotConfirmALevelThatTheRegisterDoesNotHold() {
            typeDegree(0, CERTIFICATE, "doctor");

            assertThat(verification.checkEducation(DECLARATION)).isEqualTo("MISMATCH");
        }

        @Test
        void confirmsTheLevelThatTheRegisterHolds() {
            typeDegree(0, CERTIFICATE, "bachelor");

            assertThat(verification.checkEducation(DECLARATION)).isEqualTo("MATCH");
        }

        @Test
        void asksAgainWhereOnlyTheLevelWasChanged() {
            typeDegree(0, CERTIFICATE, "bachelor");
            verification.checkSocialSecurity(DECLARATION);
            verification.checkEducation(DECLARATION);
            assertThat(factsChanged()).isFalse();

            typeDegree(1, CERTIFICATE, "master");

            assertThat(factsChanged()).isTrue();
            assertThat(verification.checkEducation(DECLARATION)).isEqualTo("MISMATCH");
        }

        @Test
        void comparesWhatIsTypedWithWhatWasFoundAndAsksNobody() {
            verification.checkSocialSecurity(DECLARATION);
            assertThat(verification.checkEducation(DECLARATION)).isEqualTo("MATCH");
            typeDegree(0, CERTIFICATE, "master");

            verification.compareAnew(dossier());

            assertThat(outcome("education")).isEqualTo("MISMATCH");
            assertThat(factsChanged()).isFalse();
            typeDegree(1, CERTIFICATE, "bachelor");
            verification.compareAnew(dossier());
            assertThat(outcome("education")).isEqualTo("MATCH");
            verify(education, times(1)).lookUp(any());
        }

        @Test
        void comparesAnotherEmployerWithTheMonthsThatWereFound() {
            verification.checkEducation(DECLARATION);
            assertThat(verification.checkSocialSecurity(DECLARATION)).isEqualTo("MATCH");
            anotherEmployer("e0002");
            when(employers.find("e0002"))
                    .thenReturn(Optional.of(
                            new Employer("e0002", "盐城市YY有限公司", "91320903MA2CDEF14L", "320903", "有限责任公司", "存续")));

            verification.compareAnew(dossier());

            assertThat(outcome("social-security")).isEqualTo("MISMATCH");
            assertThat(factsChanged()).isFalse();
            verify(socialSecurity, times(1)).lookUp(any());
        }

        @Test
        void asksAgainWhereThereIsNothingToCompareWith() {
            when(education.lookUp(any())).thenReturn(new EducationAnswer(false, List.of()));
            verification.checkEducation(DECLARATION);
            verification.checkSocialSecurity(DECLARATION);
            typeDegree(0, CERTIFICATE, "bachelor");
            today("2026-12-01");

            verification.compareAnew(dossier());

            assertThat(outcome("education")).isEqualTo("NOT_FOUND");
            assertThat(factsChanged()).isTrue();
        }

        @Test
        void doesNotConfirmALevelTypedWithoutACertificateNumber() {
            typeDegree(0, "", "doctor");

            assertThat(verification.checkEducation(DECLARATION)).isEqualTo("MISMATCH");
        }

        @Test
        void asksNobodyTwiceTheSame() {
            verification.checkEducation(DECLARATION);
            verification.checkEducation(DECLARATION);
            verification.checkSocialSecurity(DECLARATION);
            verification.checkSocialSecurity(DECLARATION);

            verify(education, times(1)).lookUp(any());
            verify(socialSecurity, times(1)).lookUp(any());
        }

        @Test
        void asksForTheHoursOfTwoYearsAndGoesOnWithoutThem() {
            when(continuingEducation.lookUp(any())).thenThrow(new RecordUnavailableException("down"));
            verification.checkContinuingEducation(DECLARATION);
            assertThat(hours()).isEqualTo("UNAVAILABLE");

            doReturn(new ContinuingEducationAnswer(
                            true, BigDecimal.valueOf(30), BigDecimal.valueOf(60), BigDecimal.valueOf(90)))
                    .when(continuingEducation)
                    .lookUp(any());
            verification.checkContinuingEducation(DECLARATION);
            verification.checkContinuingEducation(DECLARATION);

            assertThat(hours()).isEqualTo("MATCH");
            verify(continuingEducation, times(3)).lookUp(any());
        }

        @Test
        void asksOnceMoreWhatHasAnAnswer() {
            verification.checkEducation(DECLARATION);
            when(socialSecurity.lookUp(any()))
                    .thenReturn(new SocialSecurityAnswer(false, List.of()))
                    .thenReturn(insuredUntil(NOVEMBER));
            assertThat(verification.checkSocialSecurity(DECLARATION)).isEqualTo("NOT_FOUND");

            var answer = verification.askAnew(dossier(), "social-security");
            assertThat(outcome("social-security")).as("nothing is kept yet").isEqualTo("NOT_FOUND");
            verification.keep(dossier(), answer);

            assertThat(outcome("social-security")).isEqualTo("MATCH");
            assertThat(factsChanged()).isFalse();
        }

        @Test
        void holdsANewAnswerAgainstWhatIsTypedByNow() {
            var answer = verification.askAnew(dossier(), "social-security");
            anotherEmployer("e0002");
            when(employers.find("e0002"))
                    .thenReturn(Optional.of(
                            new Employer("e0002", "盐城市YY有限公司", "91320903MA2CDEF14L", "320903", "有限责任公司", "存续")));

            verification.keep(dossier(), answer);

            assertThat(outcome("social-security")).isEqualTo("MISMATCH");
        }

        @Test
        void saysWhereThereIsNoNewAnswer() {
            when(continuingEducation.lookUp(any())).thenThrow(new RecordUnavailableException("down"));
            when(education.lookUp(any())).thenThrow(new RecordUnavailableException("down"));

            for (String kind : List.of("continuing-education", "education")) {
                assertThatThrownBy(() -> verification.askAnew(dossier(), kind))
                        .isInstanceOf(RecordUnavailableException.class);
            }
        }

        private String hours() {
            return house.getBean(RecordChecks.class)
                    .find(DECLARATION, "continuing-education")
                    .orElseThrow()
                    .outcome()
                    .name();
        }

        @Test
        void asksForSocialSecurityAgainInAnotherMonth() {
            verification.checkEducation(DECLARATION);
            assertThat(verification.checkSocialSecurity(DECLARATION)).isEqualTo("MATCH");

            today("2027-02-01");

            assertThat(factsChanged()).isTrue();
            assertThat(verification.checkSocialSecurity(DECLARATION)).isEqualTo("MISMATCH");
        }

        @Test
        void leavesTheCallersTransactionSoundWhereTheLookUpFails() {
            when(socialSecurity.lookUp(any())).then(call -> {
                throw database.jdbc()
                                .sql("select 1 from no_such_table")
                                .query()
                                .listOfRows()
                                .isEmpty()
                        ? null
                        : new IllegalStateException();
            });

            new TransactionTemplate(database.transactions()).executeWithoutResult(status -> {
                assertThatThrownBy(() -> verification.checkSocialSecurity(DECLARATION))
                        .isInstanceOf(DataAccessException.class);
                verification.socialSecurityUnavailable(DECLARATION);
            });

            assertThat(house.getBean(RecordChecks.class).find(DECLARATION, "social-security"))
                    .hasValueSatisfying(
                            check -> assertThat(check.outcome().name()).isEqualTo("UNAVAILABLE"));
        }

        private boolean factsChanged() {
            return verification.factsChanged(dossier());
        }

        private Declaration declaration() {
            return house.getBean(Declarations.class).get(DECLARATION);
        }

        private Dossier dossier() {
            return house.getBean(Dossiers.class).open(declaration());
        }

        private String outcome(String kind) {
            return house.getBean(RecordChecks.class)
                    .find(DECLARATION, kind)
                    .orElseThrow()
                    .outcome()
                    .name();
        }

        private void anotherEmployer(String id) {
            database.jdbc()
                    .sql("update declaration set employer_id = ?")
                    .param(id)
                    .update();
        }

        private void typeDegree(int version, String certificateNumber, String level) {
            house.getBean(DeclarationSections.class)
                    .save(
                            DECLARATION,
                            Sections.EDUCATION,
                            version,
                            json("{'degrees':[{'certificateNumber':'%s','degreeLevel':'%s','highest':true}]}"
                                    .formatted(certificateNumber, level)),
                            "applicant-of-d1");
        }

        private void today(String date) {
            when(clock.instant()).thenReturn(Instant.parse(date + "T04:00:00Z"));
            when(clock.getZone()).thenReturn(ZoneId.of("Asia/Shanghai"));
        }

        private static SocialSecurityAnswer insuredUntil(YearMonth last) {
            return new SocialSecurityAnswer(
                    true,
                    IntStream.range(0, 5)
                            .mapToObj(ago -> new InsuredMonth(
                                    last.minusMonths(ago),
                                    InsuredMonth.PENSION,
                                    "盐城市XX有限公司",
                                    "91320902MA1ABCD03D",
                                    true,
                                    false))
                            .toList());
        }
    }

    @Configuration
    @EnableTransactionManagement
    static class Transactions {}
}
