package org.zhicheng.record;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.reset;
import static org.mockito.Mockito.times;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;
import static org.zhicheng.record.Records.NOW;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.Year;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import org.zhicheng.record.call.RecordCallLog;
import org.zhicheng.record.employer.EmployerCopies;
import org.zhicheng.record.employer.EmployersByHand;
import org.zhicheng.record.employer.RememberedEmployers;
import org.zhicheng.record.gateway.LoggedRecords;
import org.zhicheng.record.gateway.NotConnected;
import org.zhicheng.record.gateway.SimulatedEmployers;
import org.zhicheng.record.port.ContinuingEducationQuery;
import org.zhicheng.record.port.EducationAnswer;
import org.zhicheng.record.port.EducationQuery;
import org.zhicheng.record.port.EducationRecords;
import org.zhicheng.record.port.Employer;
import org.zhicheng.record.port.EmployerRegister;
import org.zhicheng.record.port.InsuredMonth;
import org.zhicheng.record.port.RecordUnavailableException;
import org.zhicheng.record.port.SocialSecurityAnswer;
import org.zhicheng.record.port.SocialSecurityQuery;
import org.zhicheng.record.port.SocialSecurityRecords;
import org.zhicheng.reference.TestDatabase;
import tools.jackson.databind.json.JsonMapper;

/** Stores results and calls, and finds employers, on both databases. */
class RecordStoresTest {

    private static final Clock NOON = Clock.fixed(Instant.parse("2026-11-23T04:00:00Z"), ZoneId.of("Asia/Shanghai"));
    private static final String ID_NUMBER = "320902199001010014";

    @Nested
    class OnH2 extends Stores {

        @Override
        TestDatabase open() {
            return TestDatabase.h2();
        }
    }

    @Nested
    class OnPostgresql extends Stores {

        @Override
        TestDatabase open() {
            return TestDatabase.postgresql();
        }
    }

    @TestInstance(TestInstance.Lifecycle.PER_CLASS)
    abstract static class Stores {

        private TestDatabase database;
        private JdbcClient jdbc;
        private RecordChecks checks;
        private SimulatedEmployers employers;

        abstract TestDatabase open();

        @BeforeAll
        void create() {
            database = open();
            jdbc = database.jdbc();
            database.addDeclaration("d1");
            database.addDeclaration("d2");
            checks = new RecordChecks(jdbc, JsonMapper.shared(), NOON);
            employers = SimulatedEmployers.in(jdbc);
        }

        @AfterAll
        void close() throws Exception {
            database.close();
        }

        @BeforeEach
        void empty() {
            jdbc.sql("delete from record_check").update();
            jdbc.sql("delete from record_call").update();
        }

        @Test
        void givesBackACheckAsItWas() {
            checks.save(
                    "d1", result("education", Outcome.MATCH, Map.of("degrees", List.of(Map.of("major", "电气")))), "f1");

            RecordCheck kept = checks.find("d1", "education").orElseThrow();

            assertThat(kept.declarationId()).isEqualTo("d1");
            assertThat(kept.outcome()).isEqualTo(Outcome.MATCH);
            assertThat(kept.rule()).isEqualTo("X01");
            assertThat(kept.summary()).isEqualTo("结论");
            assertThat(kept.content().at("/degrees/0/major").asString()).isEqualTo("电气");
            assertThat(kept.inputFingerprint()).isEqualTo("f1");
            assertThat(kept.checkedAt()).isEqualTo(NOON.instant());
            assertThat(checks.find("d2", "education")).isEmpty();
            assertThat(checks.find("d1", "social-security")).isEmpty();
        }

        @Test
        void keepsTheNewestOfEachKindSocialSecurityFirst() {
            checks.save("d1", result("education", Outcome.UNAVAILABLE, Map.of()), "f1");
            checks.save("d1", result("social-security", Outcome.NOT_FOUND, Map.of()), "f1");
            checks.save("d1", result("education", Outcome.MATCH, Map.of()), "f2");
            checks.save("d2", result("education", Outcome.MISMATCH, Map.of()), "f1");

            assertThat(checks.list("d1"))
                    .extracting(RecordCheck::kind, RecordCheck::outcome, RecordCheck::inputFingerprint)
                    .containsExactly(
                            tuple("social-security", Outcome.NOT_FOUND, "f1"), tuple("education", Outcome.MATCH, "f2"));
        }

        @Test
        void givesBackTheInsuredMonthsOfADeclaration() {
            InsuredMonth backPaid = new InsuredMonth(
                    NOW.minusMonths(1), InsuredMonth.PENSION, "盐城市XX有限公司", Records.EMPLOYER.uscc(), true, true);
            SocialSecurityAnswer answer = Records.insured(backPaid, Records.paid(0));

            checks.save("d1", Records.socialSecurityCheck().assess(answer, Records.EMPLOYER, Records.ASKED), "f1");
            checks.save("d2", Records.socialSecurityCheck().unavailable(), "f1");

            assertThat(months("d1"))
                    .contains(new InsuredMonths.Period(NOW.minusMonths(24), NOW, List.of(Records.paid(0), backPaid)));
            assertThat(months("d2")).isEmpty();
            assertThat(months("d3")).isEmpty();
        }

        private Optional<InsuredMonths.Period> months(String declaration) {
            return checks.find(declaration, SocialSecurityCheck.KIND).flatMap(InsuredMonths::of);
        }

        @Test
        void knowsThatARecordHoldsNoMonths() {
            SocialSecurityAnswer nobody = new SocialSecurityAnswer(false, List.of());

            checks.save("d1", Records.socialSecurityCheck().assess(nobody, Records.EMPLOYER, Records.ASKED), "f1");

            assertThat(months("d1"))
                    .hasValueSatisfying(period -> assertThat(period.months()).isEmpty());
        }

        @Test
        void notesEachCallWithTheNamesOfItsFieldsOnly() {
            LoggedRecords records = records(
                    query -> new SocialSecurityAnswer(true, List.of(Records.paid(0))),
                    query -> new EducationAnswer(false, List.of()));

            records.lookUp(new SocialSecurityQuery("d1", ID_NUMBER, "张三", NOW.minusMonths(24), NOW));
            records.lookUp(new EducationQuery("d1", ID_NUMBER, "张三"));

            assertThat(calls())
                    .extracting(
                            call -> call.get("system"),
                            call -> call.get("subject_id"),
                            call -> call.get("fields"),
                            call -> call.get("outcome"))
                    .containsExactly(
                            tuple("education", "d1", "name,idNumber", "NOT_FOUND"),
                            tuple("social-security", "d1", "name,idNumber,from,to", "FOUND"));
            assertThat(calls().toString()).doesNotContain(ID_NUMBER, "张三");
        }

        @Test
        void notesAFailedCallEvenWhereTheCallerRollsBack() {
            LoggedRecords records = records(
                    query -> {
                        throw new RecordUnavailableException("down");
                    },
                    query -> new EducationAnswer(false, List.of()));
            TransactionTemplate job = new TransactionTemplate(database.transactions());
            SocialSecurityQuery query = new SocialSecurityQuery("d1", ID_NUMBER, "张三", NOW, NOW);

            assertThatThrownBy(() -> job.executeWithoutResult(status -> records.lookUp(query)))
                    .isInstanceOf(RecordUnavailableException.class);

            assertThat(calls()).hasSize(1);
            assertThat(calls().get(0))
                    .containsEntry("outcome", "UNAVAILABLE")
                    .containsEntry("reason", "no-answer")
                    .containsEntry("request_id", query.requestId());
        }

        @Test
        void notesThatNobodyCouldBeAskedForContinuingEducation() {
            LoggedRecords records = records(query -> Records.insured(), query -> new EducationAnswer(false, List.of()));
            ContinuingEducationQuery query = new ContinuingEducationQuery("d1", ID_NUMBER, Year.of(2026));

            assertThatThrownBy(() -> records.lookUp(query)).isInstanceOf(RecordUnavailableException.class);

            assertThat(calls()).hasSize(1);
            assertThat(calls().get(0))
                    .containsEntry("system", "continuing-education")
                    .containsEntry("fields", "idNumber,year")
                    .containsEntry("outcome", "UNAVAILABLE")
                    .containsEntry("reason", "not-connected");
        }

        @Test
        void keepsAChosenEmployerThroughAnOutage() {
            EmployerRegister register = mock(EmployerRegister.class);
            Clock clock = mock(Clock.class);
            when(clock.instant()).thenReturn(NOON.instant());
            EmployerRegister remembered =
                    new RememberedEmployers(register, new EmployerCopies(jdbc, clock, database.transactions()), clock);
            when(register.search("盐城")).thenReturn(List.of(Records.EMPLOYER));
            when(register.find("e0002")).thenThrow(new RecordUnavailableException("down"));

            assertThat(remembered.search("盐城")).containsExactly(Records.EMPLOYER);
            assertThat(remembered.find("e0001")).contains(Records.EMPLOYER);
            verify(register, never()).find("e0001");
            assertThatThrownBy(() -> remembered.find("e0002")).isInstanceOf(RecordUnavailableException.class);

            when(clock.instant()).thenReturn(NOON.instant().plus(Duration.ofDays(2)));
            when(register.find("e0001")).thenThrow(new RecordUnavailableException("down"));
            assertThat(remembered.find("e0001")).contains(Records.EMPLOYER);

            Employer closed = new Employer("e0001", "盐城市XX有限公司", "91320902MA1ABCD03D", "320902", "有限责任公司", "注销");
            reset(register);
            when(register.find("e0001")).thenReturn(Optional.of(closed));
            assertThat(remembered.find("e0001")).contains(closed);
            assertThat(remembered.find("e0001")).contains(closed);
            verify(register, times(1)).find("e0001");
        }

        @Test
        void findsEmployersByFullNameAndByPartOfIt() {
            assertThat(employers.search("盐城市XX有限公司"))
                    .first()
                    .extracting(Employer::id)
                    .isEqualTo("e0001");
            assertThat(employers.search(" 盐城市xx有限公司 "))
                    .first()
                    .extracting(Employer::id)
                    .isEqualTo("e0001");
            assertThat(employers.search("亭湖区XX")).hasSizeBetween(5, 20).allMatch(employer -> employer.name()
                    .contains("亭湖区XX"));
            assertThat(employers.search("有限公司")).hasSize(20);
            assertThat(employers.search("没有这个单位")).isEmpty();
        }

        @Test
        void findsEmployersHoweverNameOrCodeIsWritten() {
            for (String keyword : List.of(
                    "91320902 MA1ABCD03D",
                    "９１３２０９０２ＭＡ１ＡＢＣＤ０３Ｄ",
                    "91320902-ma1abcd03d",
                    "盐城市ＸＸ有限公司",
                    "盐城市 XX 有限公司",
                    "盐城市XX有限公司\u200b",
                    "\ufeff盐城市xx有限公司")) {
                assertThat(employers.search(keyword))
                        .as(keyword)
                        .first()
                        .extracting(Employer::id)
                        .isEqualTo("e0001");
            }
        }

        @Test
        void findsNamesThatWereStoredBeforeTheyWereRead() {
            EmployersByHand byHand = new EmployersByHand(jdbc, null, NOON);
            jdbc.sql(
                            "insert into employer_by_hand (id, name, uscc, division, registered_by, registered_at)"
                                    + " values ('hand-old', '中科XX（盐城）研究院', '92320902MA9XYWUTQ1', '320902', 'applicant-of-d1', ?)")
                    .param(NOON.instant().atOffset(ZoneOffset.UTC))
                    .update();

            byHand.readTheUnread();

            assertThat(jdbc.sql("select name_read from employer_by_hand where id = 'hand-old'")
                            .query(String.class)
                            .single())
                    .isEqualTo("中科XX(盐城)研究院");
        }

        @Test
        void findsEmployersByCreditCodeAndItsBeginning() {
            assertThat(employers.search("91320902ma1abcd03d"))
                    .extracting(Employer::id)
                    .containsExactly("e0001");
            assertThat(employers.search("91320902")).hasSizeGreaterThan(5).allMatch(employer -> employer.uscc()
                    .startsWith("91320902"));
        }

        @Test
        void takesWildcardsLiterally() {
            assertThat(employers.search("%%%%")).isEmpty();
            assertThat(employers.search("____")).isEmpty();
            assertThat(employers.search("\\\\\\\\")).isEmpty();
            assertThat(employers.search("' or 1=1 --")).isEmpty();
            assertThat(employers.search("   ")).isEmpty();
        }

        @Test
        void knowsAnEmployerByIdAndAddsNoneTwice() {
            int before = count();
            SimulatedEmployers.in(jdbc);

            assertThat(count()).isEqualTo(before).isGreaterThan(300);
            assertThat(employers.find("e0001")).contains(Records.EMPLOYER);
            assertThat(employers.find("nobody")).isEmpty();
        }

        private int count() {
            return jdbc.sql("select count(*) from simulated_employer")
                    .query(Integer.class)
                    .single();
        }

        private LoggedRecords records(SocialSecurityRecords socialSecurity, EducationRecords education) {
            return new LoggedRecords(
                    socialSecurity,
                    education,
                    NotConnected.continuingEducation(),
                    new RecordCallLog(database.dataSource(), NOON));
        }

        private List<Map<String, Object>> calls() {
            return jdbc.sql("select * from record_call order by system").query().listOfRows();
        }

        private static CheckResult result(String kind, Outcome outcome, Map<String, Object> content) {
            return new CheckResult(kind, outcome, "X01", "结论", content);
        }
    }
}
