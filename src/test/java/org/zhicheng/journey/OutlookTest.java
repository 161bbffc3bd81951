package org.zhicheng.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.zhicheng.HouseClock;
import org.zhicheng.account.staff.Bans;
import org.zhicheng.journey.Browser.Answer;
import org.zhicheng.reference.ReferenceInUse;
import tools.jackson.databind.JsonNode;

/** 能不能申报: what strangers are told before they start, and what of it goes with them. */
@OwnServer
@Tag("long")
class OutlookTest extends ServerTest {

    private static final Path TABLE = Path.of("processes/eligibility.dmn");

    /** Of the cities with a 硕士 to 中级 of their own it is none. */
    private static final String TAIZHOU = "321202";

    @Autowired
    ReferenceInUse reference;

    @Autowired
    Bans bans;

    @Override
    boolean heldToTheDocument() {
        return true;
    }

    @BeforeEach
    void nobodyAskedYet() {
        tables.sql("delete from throttle_event").update();
    }

    @Test
    void tellsAStrangerWhatCanBeDeclaredToday() {
        JsonNode told = told(Map.of());

        assertThat(told.at("/first/verdict").asString()).isEqualTo("NOW");
        assertThat(told.at("/first/business").asString()).isEqualTo("initial");
        assertThat(told.at("/first/levelName").asString()).isEqualTo("助理级（助理工程师）");
        assertThat(told.at("/first/opening/state").asString()).isEqualTo("open");
        assertThat(told.path("canStart").asBoolean()).isTrue();
        assertThat(told.path("open").isArray()).isTrue();
        assertThat(told.path("open")).as("everything was answered").isEmpty();
        assertThat(told.at("/around/office/name").asString()).isEqualTo("盐城市亭湖区人力资源和社会保障局");
    }

    /** The day comes from the table, asked about days to come; the rest of the answer says what can be done today. */
    @Test
    void tellsTheFirstDayAndWhatCanBeDoneMeanwhile() {
        LocalDate began = HouseClock.today().minusYears(1).minusDays(10);
        JsonNode told = told(Map.of(
                "degreeLevel",
                "master",
                "graduated",
                began.toString(),
                "workingSince",
                began.toString(),
                "level",
                "intermediate"));

        assertThat(told.at("/first/verdict").asString()).isEqualTo("LATER");
        assertThat(told.at("/first/from").asString())
                .isEqualTo(began.plusYears(3).toString());
        assertThat(told.at("/first/reasons").toString()).contains("暂不符合中级初定条件（需硕士且满3年）。");
        assertThat(told.path("canStart").asBoolean()).isFalse();
        assertThat(told.at("/others/0/level").asString()).isEqualTo("assistant");
        assertThat(told.at("/others/0/verdict").asString()).isEqualTo("NOW");
    }

    @Test
    void doesNotPromiseWhatOnlyReviewersCanAllow() {
        JsonNode told = told(Map.of("level", "senior"));

        assertThat(told.at("/first/verdict").asString()).isEqualTo("DOUBTFUL");
        assertThat(told.at("/first/business").asString()).isEqualTo("review");
        assertThat(told.at("/first/reasons").toString()).contains("不在常规的评审条件之内");
        assertThat(told.path("others").findValuesAsString("level")).containsExactly("assistant", "technician");
    }

    @Test
    void leadsFromATitleToTheNextByReview() {
        JsonNode told = told(Map.of(
                "titleLevel",
                "assistant",
                "titleSince",
                HouseClock.today().minusYears(5).toString()));

        assertThat(told.at("/first/level").asString()).isEqualTo("intermediate");
        assertThat(told.at("/first/business").asString()).isEqualTo("review");
        assertThat(told.at("/first/verdict").asString()).isEqualTo("NOW");
    }

    @Test
    void saysWhereOnlyAnExaminationLeads() {
        JsonNode told = told(Map.of("specialty", "17-01-01-01", "level", "intermediate"));

        assertThat(told.at("/first/verdict").asString()).isEqualTo("EXAM");
        assertThat(told.at("/first/reasons").toString()).contains("以考代评（会计专业技术资格考试）");
        assertThat(told.path("materials")).isEmpty();
        assertThat(told.path("canStart").asBoolean()).isFalse();
    }

    @Test
    void saysWhenTheWindowIsClosed() {
        Map<String, Object> review = Map.of(
                "business", "review",
                "division", "320981",
                "level", "intermediate",
                "titleLevel", "assistant",
                "titleSince", "2015");
        JsonNode told = told(review);
        assertThat(told.at("/first/verdict").asString()).isEqualTo("NOW");
        assertThat(told.at("/first/opening/state").asString()).isEqualTo("over");
        assertThat(told.at("/first/opening/words").asString()).contains("2026年3月2日9:00至2026年6月30日17:30");
        assertThat(told.path("canStart").asBoolean()).isFalse();

        change(
                "update declaration_window set opens_at = ?, closes_at = ? where division = '320981'",
                LocalDateTime.parse("2090-03-02T09:00"),
                LocalDateTime.parse("2090-06-30T17:30"));
        try {
            assertThat(told(review).at("/first/opening/words").asString())
                    .isEqualTo("申报时间：2090年3月2日9:00至2090年6月30日17:30。");
        } finally {
            change(
                    "update declaration_window set opens_at = ?, closes_at = ? where division = '320981'",
                    LocalDateTime.parse("2026-03-02T09:00"),
                    LocalDateTime.parse("2026-06-30T17:30"));
        }
    }

    @Test
    void listsTheMaterialsBeforeAnyRecordIsAsked() {
        JsonNode lately = told(Map.of()).path("materials");
        assertThat(need(lately, "社保缴费证明").path("spared").asBoolean()).isTrue();
        assertThat(need(lately, "学历证明（备案表或认证报告）").path("spared").asBoolean()).isTrue();
        assertThat(need(lately, "个人承诺书").path("spared").asBoolean()).isFalse();
        assertThat(need(lately, "个人承诺书").path("letter").asBoolean()).isTrue();

        JsonNode early = told(Map.of("graduated", "1999-06-30", "specialty", "22-01-01-01"))
                .path("materials");
        assertThat(early.findValuesAsString("name")).contains("毕业生登记学籍表", "教师资格证");
    }

    /** A series is enough: what is asked of some of its specialties alone says of which. */
    @Test
    void answersWhoKnowsNoMoreThanTheSeries() {
        JsonNode told = told(Map.of("specialty", "06", "level", "assistant"));

        assertThat(told.at("/first/verdict").asString()).isEqualTo("NOW");
        assertThat(told.at("/first/levelName").asString())
                .as("each group calls it by a name of its own")
                .isEqualTo("助理级");
        assertThat(told.at("/open/0").asString()).contains("申报专业还没有选定", "“农业”");
        assertThat(told.at("/open/1").asString())
                .as("of its levels it has the highest alone")
                .contains("农业→农业技术推广", "结果不一样")
                .doesNotContain("兽医");
        assertThat(need(told.path("materials"), "执业兽医资格证书").path("when").asString())
                .contains("农业→兽医");
        assertThat(need(told.path("materials"), "个人承诺书").path("when").asString())
                .isEmpty();
        assertThat(told.path("canStart").asBoolean()).isTrue();
    }

    /** 软件 has an examination of its own. */
    @Test
    void namesTheSpecialtiesOfWhichTheAnswerIsAnotherOne() {
        JsonNode told = told(Map.of("specialty", "05", "level", "assistant"));

        assertThat(told.at("/first/verdict").asString()).isEqualTo("NOW");
        assertThat(told.at("/open/0").asString()).contains("“工程”");
        assertThat(told.at("/open/1").asString()).contains("工程→电子信息→软件", "结果不一样");
    }

    @Test
    void countsAYearByItsLastDayAndSaysSo() {
        int year = HouseClock.today().getYear() - 1;
        JsonNode told = told(
                Map.of("graduated", String.valueOf(year), "workingSince", String.valueOf(year), "level", "assistant"));

        assertThat(told.path("guessed").asBoolean()).isTrue();
        assertThat(told.at("/first/from").asString()).isEqualTo((year + 1) + "-12-31");
    }

    @Test
    void saysAllAtOnceWhatIsMissing() {
        Answer refused = new Browser(port).post("/api/outlooks", Map.of("graduated", "很久以前"));

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.body().path("problems").findValuesAsString("pointer"))
                .containsExactly(
                        "/degreeLevel", "/studyForm", "/graduated", "/workingSince", "/division", "/specialty");
    }

    /** What a process admin deploys is the next answer, for a city that had no such rule. */
    @Test
    void aChangedTableChangesTheAnswerAtOnce() throws IOException {
        Map<String, Object> master = Map.of(
                "division", TAIZHOU,
                "degreeLevel", "master",
                "graduated", "2020-06-30",
                "workingSince", "2020-07-01",
                "level", "intermediate",
                "business", "initial");
        assertThat(told(master).at("/first/verdict").asString()).isNotEqualTo("NOW");

        String table = Files.readString(TABLE);
        Answer deployed = new Browser(port)
                .deploy(
                        "admin",
                        "Zhicheng2026",
                        "eligibility.dmn",
                        table.replace("<text>\"320900\"</text>", "<text>\"320900\",\"321200\"</text>"));
        assertThat(deployed.status()).as(deployed.text()).isEqualTo(200);
        try {
            assertThat(told(master).at("/first/verdict").asString()).isEqualTo("NOW");
            assertThat(told(master).at("/first/business").asString()).isEqualTo("initial");
        } finally {
            new Browser(port).deploy("admin", "Zhicheng2026", "eligibility.dmn", table + "<!-- as it was -->");
        }
    }

    @Test
    void stopsAMachineAndKeepsNothingOfStrangers() {
        Browser stranger = new Browser(port);
        for (int n = 0; n < 60; n++) {
            assertThat(stranger.post("/api/outlooks", Map.of()).status()).isEqualTo(422);
        }
        Answer refused = stranger.post("/api/outlooks", answers(Map.of()));
        assertThat(refused.status()).isEqualTo(429);
        assertThat(refused.text()).contains("您查得太频繁了");
        assertThat(tables.sql("select subject from throttle_event")
                        .query(String.class)
                        .list())
                .as("a keyed hash of the address, and nothing that was answered")
                .allMatch(subject -> subject.matches("[0-9a-f]{64}"));
    }

    /** What was answered goes into the first degree, as somebody's own draft, and says nothing of the basis. */
    @Test
    void carriesTheDegreeIntoTheDraft() {
        Browser lisi = signIn("lisi");
        Answer started = lisi.post(
                "/api/declarations",
                Map.of(
                        "data",
                        Case.CHOICE,
                        "carried",
                        Map.of("degreeLevel", "bachelor", "studyForm", "adult", "graduationDate", "2018-06-30")));
        assertThat(started.status()).as(started.text()).isEqualTo(201);
        Case one = new Case(lisi, started.body().path("declarationId").asString());
        one.await(detail -> detail.at("/summary/taskId").isString());

        JsonNode row = one.form().at("/data/education/degrees/0");
        assertThat(row.path("degreeLevel").asString()).isEqualTo("bachelor");
        assertThat(row.path("studyForm").asString()).isEqualTo("adult");
        assertThat(row.path("graduationDate").asString()).isEqualTo("2018-06-30");
        assertThat(row.path("highest").asBoolean()).isFalse();
    }

    @Test
    void takesNothingCarriedThatTheFormWouldNotTake() {
        Browser lisi = signIn("lisi");
        for (Map<String, String> carried : List.of(
                Map.of("degreeLevel", "wizard"),
                Map.of("graduationDate", "someday"),
                Map.of("studyForm", "<script>"))) {
            Answer refused = lisi.post("/api/declarations", Map.of("data", Case.CHOICE, "carried", carried));
            assertThat(refused.status()).as(carried.toString()).isEqualTo(422);
        }
        assertThat(lisi.post("/api/declarations", Map.of("data", Case.CHOICE)).status())
                .as("nothing was begun by what was refused")
                .isEqualTo(201);
    }

    /** E02 before anything is filled in: on both pages and while it is chosen, with the way to the earlier case. */
    @Test
    void tellsOfTheEarlierCaseFirst() {
        Browser lisi = signIn("lisi");
        assertThat(lisi.get("/services/initial-declaration").text()).doesNotContain("不能重复申报");
        Case one = Case.started(lisi, Case.CHOICE);
        String number = one.detail().at("/summary/caseNumber").asString();

        for (String page : List.of("/services/initial-declaration", "/declarations/new?business=initial", "/check")) {
            assertThat(lisi.get(page).text())
                    .as(page)
                    .contains("您已有一件职称初定申报（助理工程师）", "办件编号" + number, "状态：待提交", "继续填写", "/tasks/" + one.taskId());
        }
        assertThat(lisi.get("/services/review-declaration").text()).doesNotContain(number);
        assertThat(foreseen(lisi, Map.of("business", "initial", "level", "assistant")))
                .containsExactly("E02");
        assertThat(foreseen(lisi, Map.of("business", "initial"))).isEmpty();
        assertThat(foreseen(lisi, Map.of("business", "nonsense", "level", "assistant")))
                .isEmpty();
    }

    @Test
    void tellsWhatElseIsInTheWayWhileItIsChosen() {
        Browser lisi = signIn("lisi");
        assertThat(foreseen(lisi, Map.of("business", "review", "division", "320981", "level", "intermediate")))
                .containsExactly("E01");
        assertThat(foreseen(lisi, Map.of("business", "initial", "specialty", "17-01-01-01", "level", "intermediate")))
                .containsExactly("Z02");
        bans.impose("lisi", HouseClock.today().plusYears(1), "提交虚假材料", "admin");
        try {
            assertThat(foreseen(lisi, Map.of("business", "initial"))).containsExactly("E03");
            assertThat(lisi.get("/services/initial-declaration").text()).contains("您因失信行为在", "/help#contact");
        } finally {
            bans.impose("lisi", HouseClock.today(), "期满", "admin");
        }
        assertThat(signIn("wangwu").get("/services/initial-declaration").text())
                .contains("请先完成实人认证后再申报。", "/me/verification");
    }

    @Test
    void suggestsTheDepartmentThatUsuallyReviews() {
        Browser lisi = signIn("lisi");
        JsonNode coach = lisi.get("/api/departments/suggested?division=320902&specialty=14-01-01-01")
                .body();
        assertThat(coach.path("code").asString()).isEqualTo("sports");
        assertThat(coach.path("words").asString()).contains("一般选择“市体育局”");
        JsonNode engineer = lisi.get("/api/departments/suggested?division=320902&specialty=05-09-01-01")
                .body();
        assertThat(engineer.path("code").isString()).isFalse();
        assertThat(engineer.path("words").asString()).isEqualTo("企业人员一般选择“无”。");
    }

    private static List<String> foreseen(Browser browser, Map<String, Object> chosen) {
        Answer answer = browser.post("/api/declarations/foreseen", Map.of("data", chosen));
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        return answer.body().path("problems").findValuesAsString("rule");
    }

    private JsonNode told(Map<String, Object> other) {
        Answer answer = new Browser(port).post("/api/outlooks", answers(other));
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        return answer.body();
    }

    private static Map<String, Object> answers(Map<String, Object> other) {
        Map<String, Object> answers = new HashMap<>(Map.of(
                "degreeLevel", "bachelor",
                "studyForm", "full-time",
                "graduated", "2018-06-30",
                "workingSince", "2018-07-01",
                "division", "320902",
                "specialty", "05-09-01-01"));
        answers.putAll(other);
        return answers;
    }

    private static JsonNode need(JsonNode materials, String name) {
        return materials.findParents("name").stream()
                .filter(need -> need.path("name").asString().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private void change(String sql, Object... values) {
        tables.sql(sql).params(values).update();
        reference.moved();
    }
}
