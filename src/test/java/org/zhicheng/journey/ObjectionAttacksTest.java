package org.zhicheng.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.history.HistoricVariableInstance;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.zhicheng.Attack;
import org.zhicheng.HouseClock;
import org.zhicheng.Proves;
import org.zhicheng.journey.Browser.Answer;
import org.zhicheng.material.Pdfs;
import tools.jackson.databind.JsonNode;

/** People who want to know who complained, to silence complaints, or to drown the office in them. */
@OwnServer
@Tag("long")
class ObjectionAttacksTest extends ServerTest {

    /** Who objects, how that person is reached, and what only that person knows. */
    private static final List<String> SECRETS = List.of("秦可观", "13912345678", "验收单可以核对", "qin-ke-guan");

    @Autowired
    RuntimeService processes;

    @Autowired
    ManagementService jobs;

    @Autowired
    HistoryService history;

    private Browser anybody;
    private Browser county;
    private Browser city;
    private Browser applicant;

    @BeforeEach
    void everybodyIsThere() {
        anybody = new Browser(port);
        county = signIn("tinghu");
        city = signIn("yancheng");
        applicant = signIn("zhangsan");
        unlimited();
        tables.sql("update publicity set state = 'REFUSED', closed_at = coalesce(closed_at, current_timestamp)")
                .update();
    }

    @Test
    @Attack(Attack.Kind.IDS)
    @Proves("PB04")
    void theComplainantIsBehindNoDoorOfTheApplicantAndOfNoOtherOffice() {
        Case one = Publicities.published(applicant, county, city);
        String file = anybody.sendPdf("/api/publicity/objection-files", "qin-ke-guan.pdf", Pdfs.saying("evidence"))
                .body()
                .path("id")
                .asString();
        Map<String, Object> objection = Publicities.objection(Publicities.entry(anybody, "张三"));
        objection.put("files", List.of(file));
        String receipt = receipt(anybody.post("/api/publicity/objections", objection));
        String task = Publicities.claim(city, "yancheng", "judge-objection");
        String ended = one.number();

        assertSecret(one, task, file);
        Office.review(city, task, Map.of("outcome", "dismissed", "report", "经查阅秦可观提供的材料，不属实。"));
        assertSecret(one, task, file);

        Stream<HistoricVariableInstance> variables = history.createHistoricVariableInstanceQuery().list().stream();
        assertThat(variables.map(variable -> String.valueOf(variable.getValue())))
                .as("variables of %s", ended)
                .noneMatch(value -> SECRETS.stream().anyMatch(value::contains) || value.contains(receipt));
        assertThat(tables.sql("select complaint || coalesce(report, '') || coalesce(reason, '') from objection")
                        .query(String.class)
                        .list())
                .as("in the database")
                .isNotEmpty()
                .allSatisfy(kept -> assertThat(SECRETS).noneMatch(kept::contains));
    }

    private void assertSecret(Case one, String task, String file) {
        Stream<Answer> seen = Stream.of(applicant, county).flatMap(person -> Stream.of(
                        "/api/declarations/" + one.id,
                        "/api/declarations/" + one.id + "/diagram",
                        "/api/declarations/" + one.id + "/answers",
                        "/api/me/messages",
                        "/api/office/cases/" + one.id,
                        "/api/office/publicity",
                        "/api/office/objection-files/" + file + "/content",
                        "/api/tasks/" + task + "/form")
                .map(person::get));
        Stream<Answer> engine = Stream.of(
                        "/task/" + task,
                        "/task/" + task + "/variables",
                        "/task/" + task + "/form-variables",
                        "/history/variable-instance?maxResults=500",
                        "/variable-instance?maxResults=500")
                .map(door -> applicant.engine("GET", door, null));
        assertThat(Stream.concat(seen, engine).map(Answer::text))
                .allSatisfy(text -> assertThat(SECRETS).noneMatch(text::contains));
        assertThat(applicant.get("/api/declarations/" + one.id).text()).contains("objection-filed");
        assertThat(applicant
                        .get("/api/office/objection-files/" + file + "/content")
                        .status())
                .isBetween(400, 499);
        assertThat(county.get("/api/office/objection-files/" + file + "/content")
                        .status())
                .isEqualTo(404);
    }

    /** Whoever guesses learns nothing, not even whether a person has complained: twice from one contact is no refusal. */
    @Test
    @Attack(Attack.Kind.GUESSING)
    @Proves("PB04")
    void aGuessedReceiptAndAGuessedComplainantAreAnsweredAlike() {
        Publicities.published(applicant, county, city);
        JsonNode entry = Publicities.entry(anybody, "张三");
        String receipt = receipt(anybody.post("/api/publicity/objections", Publicities.objection(entry)));
        unlimited();

        String wrongContact = state(receipt, "13800000001");
        String unknown = state("1111-1111-1111-1119", "13912345678");
        String noNumber = state("1234", "13912345678");
        assertThat(List.of(wrongContact, unknown, noNumber)).allMatch(answer -> answer.equals(wrongContact));
        assertThat(state(receipt, "139 1234 5678")).contains("OPEN");

        Answer again = anybody.post("/api/publicity/objections", Publicities.objection(entry));
        assertThat(again.status()).as("as if it were the first").isEqualTo(201);
        assertThat(receipt(again)).isNotEqualTo(receipt);

        unlimited();
        List<Integer> answers = IntStream.range(0, 25)
                .mapToObj(n -> anybody.post(
                        "/api/publicity/objection-states", Map.of("receipt", "1000-0000-0000-00" + n, "contact", "x")))
                .map(Answer::status)
                .toList();
        assertThat(answers.subList(20, 25)).containsOnly(429);
    }

    @Test
    @Attack(Attack.Kind.FLOODING)
    void nobodyDrownsAnOfficeInObjections() {
        Case one = Publicities.published(applicant, county, city);
        JsonNode entry = Publicities.entry(anybody, "张三");
        List<Integer> answers = IntStream.range(0, 7)
                .mapToObj(n -> anybody.post("/api/publicity/objections", Publicities.objection(entry)))
                .map(Answer::status)
                .toList();
        assertThat(answers).containsExactly(201, 201, 201, 201, 201, 429, 429);
        assertThat(one.status()).isEqualTo("PUBLICITY");
        assertThat(anybody.sendPdf("/api/publicity/objection-files", "大.pdf", new byte[12 * 1024 * 1024])
                        .status())
                .isEqualTo(413);
        assertThat(anybody.sendPdf("/api/publicity/objection-files", "木马.pdf", "MZ".getBytes())
                        .status())
                .isEqualTo(422);
    }

    /** What is wrong is told whole, counts for nothing, and leaves nothing behind. */
    @Test
    @Attack(Attack.Kind.BODIES)
    @Proves("PB04")
    void anObjectionLateForgedOrEmptyIsRefused() {
        Case one = Publicities.published(applicant, county, city);
        JsonNode entry = Publicities.entry(anybody, "张三");
        Map<String, Object> empty = Publicities.objection(entry);
        empty.putAll(Map.of("name", " ", "contact", "not a contact", "facts", "有问题"));
        for (int n = 0; n < 8; n++) {
            Answer refused = anybody.post("/api/publicity/objections", empty);
            assertThat(refused.status()).isEqualTo(422);
            assertThat(refused.body().path("problems").findValuesAsString("pointer"))
                    .containsExactly("/name", "/contact", "/facts");
        }
        Map<String, Object> forged = Publicities.objection(entry);
        forged.put("publicityId", one.id);
        assertThat(anybody.post("/api/publicity/objections", forged).status())
                .as("by the id of the case")
                .isEqualTo(404);
        Map<String, Object> stolen = Publicities.objection(entry);
        stolen.put("files", List.of("0".repeat(32)));
        assertThat(anybody.post("/api/publicity/objections", stolen).status()).isEqualTo(422);

        tables.sql("update publicity set ends_on = ? where declaration_id = ?")
                .params(HouseClock.today().minusDays(1), one.id)
                .update();
        Answer late = anybody.post("/api/publicity/objections", Publicities.objection(entry));
        assertThat(late.status()).as("though its timer has not rung yet").isEqualTo(409);
        assertThat(late.text()).contains("公示期已过");
        assertThat(tables.sql("select count(*) from objection where declaration_id = ?")
                        .param(one.id)
                        .query(Integer.class)
                        .single())
                .isZero();
        Publicities.ring(one, processes, jobs);
        assertThat(anybody.post("/api/publicity/objections", Publicities.objection(entry))
                        .status())
                .isEqualTo(409);
    }

    @Test
    @Proves("PB04")
    void factsThatCanBeCheckedAreTakenWithoutAName() {
        Publicities.published(applicant, county, city);
        Map<String, Object> nameless = new HashMap<>(Publicities.objection(Publicities.entry(anybody, "张三")));
        nameless.put("anonymous", true);
        nameless.remove("name");
        nameless.remove("contact");

        String receipt = receipt(anybody.post("/api/publicity/objections", nameless));

        assertThat(state(receipt, "")).contains("OPEN");
        String task = Publicities.claim(city, "yancheng", "judge-objection");
        assertThat(city.get("/api/tasks/" + task + "/form").text()).contains("匿名");
    }

    @Test
    @Attack(Attack.Kind.TEXT)
    @Proves("PB02")
    void thePageShowsNoNumberThatSomebodyTypedWhereANameWasAskedFor() {
        Case one = Publicities.submitted(applicant);
        tables.sql("update declaration set employer_name = '某公司（张工 138 0000 0001，３２０９０２１９９００１０１００１Ｘ）' where id = ?")
                .param(one.id)
                .update();
        Publicities.approve(one, county, city);

        String shown = Publicities.entry(anybody, "张三").toString();

        assertThat(shown).contains("某公司（张工 ***").doesNotContain("0001", "００１", "1990", "１９９０", "Ｘ");
    }

    /** Staff decide about nobody to whom they belong, least of all about themselves. */
    @Test
    @Attack(Attack.Kind.IDS)
    @Proves("RC04")
    void nobodyHandlesTheOwnPublicity() {
        Case one = Publicities.published(applicant, county, city);
        receipt(anybody.post("/api/publicity/objections", Publicities.objection(Publicities.entry(anybody, "张三"))));
        String task = Publicities.tasks(city, "judge-objection").get(0);
        String entry = Publicities.entry(anybody, "张三").path("id").asString();
        for (String group : List.of("reviewers", "office-320900")) {
            tables.sql("insert into account_group (account_id, group_id) values ('zhangsan', ?)")
                    .param(group)
                    .update();
        }
        try {
            Browser himself = signIn("zhangsan");
            assertThat(himself.get("/api/tasks/" + task + "/form").status()).isBetween(400, 499);
            assertThat(himself.get("/api/office/publicity").text()).doesNotContain(one.id);
            Answer prolonged = himself.post(
                    "/api/office/publicity/" + entry + "/prolongations",
                    Map.of("until", HouseClock.today().plusDays(60).toString(), "reason", "延长"));
            assertThat(prolonged.status()).isEqualTo(403);
            assertThat(prolonged.text()).contains("不得经办");
        } finally {
            tables.sql(
                            "delete from account_group where account_id = 'zhangsan' and group_id in ('reviewers', 'office-320900')")
                    .update();
        }
    }

    private String state(String receipt, String contact) {
        return anybody.post("/api/publicity/objection-states", Map.of("receipt", receipt, "contact", contact))
                .text();
    }

    private static String receipt(Answer answer) {
        assertThat(answer.status()).as(answer.text()).isEqualTo(201);
        return answer.body().path("receipt").asString();
    }

    private void unlimited() {
        tables.sql("delete from throttle_event").update();
    }
}
