package org.zhicheng.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.zhicheng.HouseClock;
import org.zhicheng.Proves;
import org.zhicheng.account.staff.Bans;
import org.zhicheng.journey.Browser.Answer;
import org.zhicheng.reference.ReferenceInUse;
import tools.jackson.databind.node.ObjectNode;

/** Who may declare what, and when: E01, E02, E03, Z02 and H04 as an applicant meets them. */
@Tag("long")
class AdmissionTest extends ServerTest {

    @Autowired
    Bans bans;

    @Autowired
    ReferenceInUse reference;

    @Test
    @Proves("E01")
    void onlyWhileTheWindowIsOpen() {
        Answer refused = start(signIn("lisi"), Map.of("division", "320981", "business", "review"));
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.body().at("/problems/0/rule").asString()).isEqualTo("E01");
        assertThat(refused.text()).contains("当前不在申报时间内（2026年3月2日9:00至2026年6月30日17:30）");
        assertThat(start(signIn("lisi"), Map.of("division", "320981")).status()).isEqualTo(201);
    }

    @Test
    void whatWasTakenBackComesAgainOnlyWhileTheWindowIsOpen() {
        Case one = Case.submitted(signIn("lisi"));
        assertThat(one.applicant
                        .post("/api/declarations/" + one.id + "/withdrawal", null)
                        .status())
                .isEqualTo(204);
        closeWindows(LocalDateTime.now(ZoneId.of("Asia/Shanghai")).minusDays(1));
        try {
            Answer refused = one.submit(one.content(), true);
            assertThat(refused.status()).isEqualTo(422);
            assertThat(refused.body().path("problems").findValuesAsString("rule"))
                    .contains("E01");
        } finally {
            closeWindows(LocalDateTime.now(ZoneId.of("Asia/Shanghai")).plusYears(1));
        }
        assertThat(one.submit(one.content(), true).status()).isEqualTo(200);
        one.awaitStatus("COUNTY_REVIEW");
    }

    @Test
    void correctionsEndWithTheirWindow() {
        LocalDateTime end = LocalDateTime.now(ZoneId.of("Asia/Shanghai"))
                .plusDays(3)
                .withHour(17)
                .truncatedTo(ChronoUnit.HOURS);
        change("update declaration_window set corrections_until = ? where business = 'initial'", end);
        try {
            Case one = Case.submitted(signIn("lisi"));
            Office.returnSummary(signIn("tinghu"), "过于简单");
            one.awaitStatus("RETURNED");
            assertThat(Instant.parse(one.detail().at("/summary/deadline").asString()))
                    .isEqualTo(end.atZone(ZoneId.of("Asia/Shanghai")).toInstant());
        } finally {
            change("update declaration_window set corrections_until = null where business = 'initial'");
        }
    }

    @Test
    void correctionsLastAsLongAsTheirWindow() {
        LocalDateTime end = LocalDateTime.now(ZoneId.of("Asia/Shanghai"))
                .plusDays(60)
                .withHour(17)
                .truncatedTo(ChronoUnit.HOURS);
        change("update declaration_window set closes_at = ? where division = '320000' and business = 'initial'", end);
        try {
            Case one = Case.submitted(signIn("lisi"));
            Office.returnSummary(signIn("tinghu"), "过于简单");
            one.awaitStatus("RETURNED");
            assertThat(Instant.parse(one.detail().at("/summary/deadline").asString()))
                    .isEqualTo(end.atZone(ZoneId.of("Asia/Shanghai")).toInstant());
        } finally {
            change("update declaration_window set closes_at = null where division = '320000'");
        }
    }

    @Test
    void aReviewIsDueWhenItsWindowSaysSo() {
        LocalDateTime due = LocalDateTime.now(ZoneId.of("Asia/Shanghai"))
                .plusDays(1)
                .withHour(12)
                .truncatedTo(ChronoUnit.HOURS);
        change(
                "update declaration_window set county_until = ? where division = '320000' and business = 'initial'",
                due);
        try {
            Case.submitted(signIn("lisi"));
            Browser reviewer = signIn("tinghu");
            String task = Office.claim(reviewer);
            String told = reviewer.engine("GET", "/task/" + task, null)
                    .body()
                    .path("due")
                    .asString();
            assertThat(OffsetDateTime.parse(told, DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ss.SSSZ"))
                            .toInstant())
                    .isEqualTo(due.atZone(ZoneId.of("Asia/Shanghai")).toInstant());
        } finally {
            change("update declaration_window set county_until = null where division = '320000'");
        }
    }

    /** What expired while cases were open is a problem that is said, not a system that fails. */
    @Test
    void saysWhatExpiredAndGoesOn() {
        Case one = Case.started(signIn("lisi"), Case.CHOICE);
        Case other = Case.submitted(signIn("zhangsan"));
        expire("division", "320902");
        expire("specialty", "05-09-01-01");
        try {
            assertThat(one.detail().at("/summary/divisionName").asString()).endsWith("亭湖区");
            assertThat(one.applicant
                            .get("/api/tasks/" + one.taskId() + "/readiness")
                            .status())
                    .isEqualTo(200);
            Answer refused = one.submit(one.content(), true);
            assertThat(refused.status()).isEqualTo(422);
            assertThat(refused.text()).contains("所选行政区划已停用，请重新选择现在的行政区划。", "所选专业已停止受理申报，请重新选择专业。");
            Office.returnSummary(signIn("tinghu"), "过于简单");
            other.awaitStatus("RETURNED");
        } finally {
            change("update division set valid_to = null where code = '320902'");
            change("update specialty set valid_to = null where code = '05-09-01-01'");
        }
    }

    /** Nobody returned the choice of specialty, and it cannot be sent as it is: it is open, or the case would lapse. */
    @Test
    void whatExpiredSinceCanBeMendedAfterAReturn() {
        Case one = Case.submitted(signIn("lisi"));
        Office.returnSummary(signIn("tinghu"), "过于简单");
        one.awaitStatus("RETURNED");
        assertThat(openSections(one)).containsExactly("workSummary");
        expire("specialty", "05-09-01-01");
        try {
            assertThat(openSections(one)).containsExactlyInAnyOrder("workSummary", "basicInfo");
            ObjectNode content = one.content();
            assertThat(one.submit(content, true).text()).contains("所选专业已停止受理申报，请重新选择专业。");
            ((ObjectNode) content.path("basicInfo")).put("specialty", "05-09-02-01");
            assertThat(one.submit(content, true).status()).isEqualTo(200);
            one.awaitStatus("COUNTY_REVIEW");
        } finally {
            change("update specialty set valid_to = null where code = '05-09-01-01'");
        }
    }

    private static List<String> openSections(Case one) {
        return StreamSupport.stream(one.form().path("sections").spliterator(), false)
                .filter(section -> section.path("editable").asBoolean())
                .map(section -> section.path("key").asString())
                .toList();
    }

    @Test
    void saysThatADivisionWasLost() {
        Case one = Case.started(signIn("lisi"), Case.CHOICE);
        change("update division set code = '320902x' where code = '320902'");
        try {
            assertThat(one.applicant
                            .get("/api/tasks/" + one.taskId() + "/readiness")
                            .status())
                    .isEqualTo(200);
            assertThat(one.submit(one.content(), true).text()).contains("请选择到最后一级行政区划。");
        } finally {
            change("update division set code = '320902' where code = '320902x'");
        }
    }

    private void expire(String table, String code) {
        change(
                "update " + table + " set valid_to = ? where code = ?",
                HouseClock.today().minusDays(2),
                code);
    }

    @Test
    @Proves("P02")
    void keepsWhatTheSpecialtyWasCalled() {
        Case one = Case.submitted(signIn("lisi"));
        change("update specialty set name = '改了名' where code = '05-09-01-01'");
        try {
            assertThat(one.detail().at("/summary/specialtyName").asString()).isEqualTo("工程→电力工程→电气工程→电气工程");
        } finally {
            change("update specialty set name = '电气工程' where code = '05-09-01-01'");
        }
    }

    @Test
    void offersWhatEachSpecialtyHasAndSaysWhatNobodyConfirmed() {
        Browser lisi = signIn("lisi");
        assertThat(lisi.get("/api/specialties/24-02-01-01/levels").body())
                .extracting(level -> level.path("name").asString(), level -> level.path("note")
                        .asString())
                .contains(tuple("中级（三级公证员）", "待核"));
        assertThat(lisi.get("/api/specialties").body())
                .filteredOn(series -> series.path("note").isString())
                .extracting(series -> series.path("note").asString())
                .containsOnly("待核");
        assertThat(lisi.get("/api/specialties?parent=24").body().at("/0/note").asString())
                .isEqualTo("示例");
        assertThat(lisi.get("/api/departments?division=320902").body())
                .extracting(
                        department -> department.path("name").asString(),
                        department -> department.path("note").asString(null))
                .contains(tuple("市体育局", null), tuple("区教育局", "示例"));

        Answer refused = start(lisi, Map.of("specialty", "06-05-01-01"));
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.text()).contains("P01", "所选专业没有该申报级别，请重新选择级别。");
    }

    @Test
    void offersTheLevelsToWhichABusinessLeads() {
        Browser lisi = signIn("lisi");

        assertThat(levels(lisi, "05-09-01-01", "initial")).containsOnlyKeys("technician", "assistant", "intermediate");
        assertThat(levels(lisi, "05-09-01-01", "review"))
                .containsOnlyKeys("technician", "assistant", "intermediate", "associate-senior", "senior")
                .doesNotContainValue(true);
        assertThat(levels(lisi, "17-01-01-01", "review"))
                .containsEntry("intermediate", true)
                .containsEntry("senior", false);
        assertThat(lisi.get("/api/specialties/17-01-01-01/levels?business=review")
                        .text())
                .contains("以考代评，不受理申报");

        Answer refused = start(lisi, Map.of("level", "senior"));
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.text()).contains("H04", "职称初定不能申报正高级，请重新选择申报级别");
    }

    /** Whether each level is closed. */
    private static Map<String, Boolean> levels(Browser browser, String specialty, String business) {
        return StreamSupport.stream(
                        browser.get("/api/specialties/" + specialty + "/levels?business=" + business)
                                .body()
                                .spliterator(),
                        false)
                .collect(Collectors.toMap(level -> level.path("code").asString(), level -> level.path("closed")
                        .asBoolean()));
    }

    @Test
    void saysWhenAWindowWithoutAnEndWillOpen() {
        change("update declaration_window set opens_at = timestamp '2090-03-01 09:00:00'"
                + " where division = '320000' and business = 'initial'");
        try {
            assertThat(start(signIn("lisi"), Map.of()).text()).contains("当前不在申报时间内（2090年3月1日9:00开始）。");
        } finally {
            change("update declaration_window set opens_at = timestamp '2020-01-01 00:00:00'"
                    + " where division = '320000' and business = 'initial'");
        }
    }

    @Test
    void onlyOneCasePerBusinessAndLevel() {
        Browser lisi = signIn("lisi");
        Case first = Case.started(lisi, Case.CHOICE);
        Answer refused = start(lisi, Map.of());
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.body().at("/problems/0/rule").asString()).isEqualTo("E02");
        assertThat(refused.text())
                .contains(first.detail().at("/summary/caseNumber").asString(), "不可重复申报");
        Answer review = start(lisi, Map.of("business", "review"));
        assertThat(review.status()).isEqualTo(201);
        assertThat(start(lisi, Map.of("business", "review"))
                        .body()
                        .at("/problems/0/rule")
                        .asString())
                .isEqualTo("E02");
        Case second = new Case(lisi, review.body().path("declarationId").asString());
        second.await(detail -> detail.at("/summary/taskId").isString());
        assertThat(lisi.get("/api/tasks/" + second.taskId() + "/readiness").status())
                .isEqualTo(200);
    }

    @Test
    void twoWindowsAtOnceStartOneCase() {
        Browser lisi = signIn("lisi");
        Browser other = signIn("lisi");
        List<Integer> answers = IntStream.range(0, 6)
                .parallel()
                .mapToObj(n -> start(n % 2 == 0 ? lisi : other, Map.of()).status())
                .toList();
        assertThat(answers).filteredOn(status -> status == 201).hasSize(1);
    }

    @Test
    @Proves("E03")
    void notWhileBanned() {
        LocalDate until = HouseClock.today().plusYears(1);
        bans.impose("zhangsan", until, "提交虚假材料", "admin");
        Answer refused = start(signIn("zhangsan"), Map.of());
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.text()).contains("E03", "您因失信行为在" + until + "前不得申报职称。");
        bans.impose("zhangsan", HouseClock.today(), "期满", "admin");
        assertThat(start(signIn("zhangsan"), Map.of()).status()).isEqualTo(201);
    }

    @Test
    @Proves("Z02")
    void notWhereAnExaminationDecides() {
        Answer refused = start(signIn("lisi"), Map.of("specialty", "17-01-01-01", "level", "intermediate"));
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.text()).contains("Z02", "会计专业技术资格考试");
    }

    @Test
    @Proves("H04")
    void notBeforeTheYearsOfWork() {
        Case one = Case.started(signIn("lisi"), Case.CHOICE);
        one.uploadEverything();
        ObjectNode content = one.content();
        LocalDate lately = HouseClock.today().minusMonths(4);
        ((ObjectNode) content.at("/education/degrees/0")).put("graduationDate", lately.toString());
        ((ObjectNode) content.at("/workExperience/rows/0")).put("startDate", lately.toString());
        Answer refused = one.submit(content, true);
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.text()).contains("H04", "暂不符合助理级初定条件（需本科且满1年）");
        assertThat(refused.body().path("problems"))
                .filteredOn(problem -> problem.path("rule").asString().equals("H04"))
                .singleElement()
                .matches(problem -> problem.path("pointer").asString().equals("/workExperience/rows"));

        // years that nobody has filled in yet are missing, not too few
        content.putObject("workExperience").putArray("rows");
        assertThat(one.submit(content, true).text()).contains("请至少填写一条工作经历").doesNotContain("H04");
    }

    private void closeWindows(LocalDateTime at) {
        change("update declaration_window set closes_at = ? where business = 'initial'", at);
    }

    /** Past what an admin may load: as if a file had said so. */
    private void change(String sql, Object... values) {
        tables.sql(sql).params(values).update();
        reference.moved();
    }

    private static Answer start(Browser browser, Map<String, Object> other) {
        Map<String, Object> choice = new HashMap<>(Case.CHOICE);
        choice.putAll(other);
        return browser.post("/api/declarations", Map.of("data", choice));
    }
}
