package org.zhicheng.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.zhicheng.Attack;
import org.zhicheng.journey.Browser.Answer;

/**
 * What Camunda's interfaces answer to what they do not do: the status says whose fault it is, Tasklist shows Chinese, and
 * the log has one line.
 */
@Tag("long")
class EngineRefusalsTest extends ServerTest {

    private static final String ALTERNATIVES = Stream.generate(() -> "{\"nameLike\":\"%a%\"}")
            .limit(1500)
            .collect(Collectors.joining(",", "{\"orQueries\":[", "]}"));

    private static final String IDS =
            IntStream.range(0, 100_000).mapToObj(id -> "\"x" + id + "\"").collect(Collectors.joining(","));

    private static final List<String> TOO_LARGE = List.of(
            ALTERNATIVES,
            "{\"taskIdIn\":[" + IDS + "]}",
            "{\"taskIdIn\":[" + IDS.substring(0, IDS.indexOf("\"x900\"") - 1) + "]}",
            "{\"nameLike\":\"" + "%a".repeat(300) + "\"}",
            Stream.generate(() -> "{\"sortBy\":\"dueDate\",\"sortOrder\":\"asc\"}")
                    .limit(50)
                    .collect(Collectors.joining(",", "{\"sorting\":[", "]}")),
            Stream.generate(() -> "{\"name\":\"a\",\"operator\":\"like\",\"value\":\"%x%\"}")
                    .limit(50)
                    .collect(Collectors.joining(",", "{\"taskVariables\":[", "]}")));

    /** Camunda's resources that answer questions in a body. */
    private static final List<String> QUESTIONS = List.of(
            "/task",
            "/task/count",
            "/history/task",
            "/history/task/count",
            "/history/process-instance",
            "/history/process-instance/count",
            "/history/activity-instance",
            "/history/variable-instance",
            "/history/decision-instance",
            "/history/incident",
            "/history/job-log",
            "/history/detail",
            "/process-instance",
            "/process-instance/count",
            "/execution",
            "/execution/count",
            "/variable-instance",
            "/job",
            "/external-task",
            "/event-subscription",
            "/batch",
            "/incident",
            "/user",
            "/group/count",
            "/tenant/count",
            "/decision-definition",
            "/deployment");

    /** What process admins may ask for in the web applications, and leave empty. */
    private static final List<String[]> WITH_A_BODY = List.of(
            new String[] {"POST", "/migration/generate"},
            new String[] {"POST", "/migration/validate"},
            new String[] {"POST", "/migration/execute"},
            new String[] {"PUT", "/job/x/retries"},
            new String[] {"PUT", "/job/x/duedate"},
            new String[] {"PUT", "/external-task/x/retries"},
            new String[] {"POST", "/authorization/create"},
            new String[] {"PUT", "/process-definition/suspended"},
            new String[] {"POST", "/decision-definition/key/eligibility/evaluate"},
            new String[] {"POST", "/message"},
            new String[] {"POST", "/signal"},
            new String[] {"POST", "/filter/create"},
            new String[] {"POST", "/user/create"},
            new String[] {"POST", "/group/create"},
            new String[] {"POST", "/task/create"},
            new String[] {"POST", "/modification/execute"});

    @Test
    @Attack(Attack.Kind.FLOODING)
    void largeQuestionsAreRefusedWhereverTheyAreAsked() {
        Browser reviewer = signIn("tinghu");
        String filter = "/filter/"
                + reviewer.engine("GET", "/filter?maxResults=1", null)
                        .body()
                        .at("/0/id")
                        .asString();
        for (String question : TOO_LARGE) {
            for (String path : List.of(
                    "/task?maxResults=10",
                    "/task/count",
                    filter + "/list?firstResult=0&maxResults=15",
                    filter + "/count",
                    filter + "/singleResult")) {
                Answer answer = reviewer.engine("POST", path, question);
                String asked = path + " " + question.substring(0, 40);
                assertThat(answer.status()).as(asked + answer.text()).isEqualTo(400);
                assertThat(answer.body().path("message").asString()).as(asked).containsPattern("请减少条件|请求的内容");
                assertThat(answer.body().path("type").asString()).as(asked).isNotEmpty();
            }
        }
        for (String path : QUESTIONS.subList(2, QUESTIONS.size())) {
            for (String question : List.of(ALTERNATIVES, "{}", "null", "")) {
                Answer answer = reviewer.engine("POST", path, question);
                assertThat(answer.status()).as(path + " " + answer.text()).isEqualTo(403);
                assertThat(answer.body().path("message").asString()).as(path).contains("没有权限");
            }
        }
        Answer small = reviewer.engine("POST", "/task/count", "{\"orQueries\":[{\"nameLike\":\"%审核%\"}]}");
        assertThat(small.status()).as(small.text()).isEqualTo(200);
    }

    @Test
    @Attack(Attack.Kind.BODIES)
    void whatIsEmptyIsTheirMistakeAndNotOurs() {
        Browser reviewer = signIn("tinghu");
        Browser admin = signIn("admin");
        try (HeardLines log = new HeardLines()) {
            for (String[] request : WITH_A_BODY) {
                for (String body : new String[] {null, "", "null", "{}", "[]", "{", "7", "{\"variables\":null}"}) {
                    String asked = request[0] + " " + request[1] + " " + body;
                    log.heard();
                    Answer refused = reviewer.engine(request[0], request[1], body);
                    assertThat(refused.status()).as(asked + refused.text()).isEqualTo(403);
                    assertThat(log.heard()).as(asked).hasSizeLessThanOrEqualTo(1);
                    Answer answer = admin.engine(request[0], request[1], body);
                    assertThat(answer.status()).as(asked + answer.text()).isLessThan(500);
                    if (body == null || body.isEmpty() || body.equals("null")) {
                        assertThat(answer.status()).as(asked + answer.text()).isEqualTo(400);
                    }
                    assertThat(log.heard()).as(asked).hasSizeLessThanOrEqualTo(1);
                }
            }
            for (String body :
                    new String[] {null, "null", "[null]", "{\"orQueries\":[null]}", "{\"priority\":\"x\"}"}) {
                log.heard();
                Answer answer = reviewer.engine("POST", "/task/count", body);
                assertThat(answer.status()).as(body + answer.text()).isEqualTo(400);
                assertThat(answer.body().path("message").asString()).contains("无法识别");
                assertThat(log.heard()).as(body).hasSize(1);
            }
        }
    }

    @Test
    @Attack(Attack.Kind.RACES)
    void ofTwoWhoClaimTheSecondIsToldSo() {
        tables.sql("insert into account_group (account_id, group_id) values ('yancheng', 'office-320902')")
                .update();
        try (HeardLines log = new HeardLines()) {
            Case.submitted(signIn("lisi"));
            Browser first = signIn("tinghu");
            Browser second = signIn("yancheng");
            String task = first.engine("GET", "/task?unassigned=true&maxResults=1&sortBy=created&sortOrder=desc", null)
                    .body()
                    .at("/0/id")
                    .asString();
            assertThat(first.engine("POST", "/task/" + task + "/claim", "{\"userId\":\"tinghu\"}")
                            .status())
                    .isEqualTo(204);
            log.heard();
            Answer lost = second.engine("POST", "/task/" + task + "/claim", "{\"userId\":\"yancheng\"}");
            assertThat(lost.status()).as(lost.text()).isEqualTo(409);
            assertThat(lost.body().path("message").asString()).contains("已由亭湖审核员认领", "从任务列表另选");
            assertThat(lost.body().path("type").asString()).isEqualTo("TaskAlreadyClaimedException");
            assertThat(log.heard()).hasSize(1);
            Answer gone = second.engine("POST", "/task/nothing/claim", "{\"userId\":\"yancheng\"}");
            assertThat(gone.status()).as(gone.text()).isEqualTo(404);
            assertThat(gone.body().path("message").asString()).contains("没有找到");
            assertThat(log.heard()).hasSize(1);
        } finally {
            tables.sql("delete from account_group where account_id = 'yancheng' and group_id = 'office-320902'")
                    .update();
        }
    }

    @Test
    void refusalsCostOneLineEach() {
        Browser reviewer = signIn("tinghu");
        String filter = reviewer.engine("GET", "/filter?maxResults=1", null)
                .body()
                .at("/0/id")
                .asString();
        String injection = "{\"orQueries\":[{\"dueAfterExpression\":\"${''.getClass()}\"}]}";
        List<String[]> requests = List.of(
                new String[] {"POST", "/filter/create", "{\"resourceType\":\"Task\",\"name\":\"x\"}"},
                new String[] {"POST", "/filter/" + filter + "/count", injection},
                new String[] {"POST", "/task/count", injection},
                new String[] {"POST", "/task/count", "{\"dueAfterExpression\":\"${1}\"}"},
                new String[] {"POST", "/task/count", ALTERNATIVES},
                new String[] {"POST", "/task/x/complete", "{}"},
                new String[] {"POST", "/task/x/claim", "{\"userId\":\"tinghu\"}"},
                new String[] {"POST", "/task/x/claim", "{\"userId\":\"somebody\"}"},
                new String[] {"POST", "/external-task/fetchAndLock", "{}"},
                new String[] {"POST", "/decision-definition/x/evaluate", "{}"},
                new String[] {"GET", "/task/x", null},
                new String[] {"GET", "/task/x/variables", null},
                new String[] {"GET", "/history/task?maxResults=1", null},
                new String[] {"GET", "/user/x/profile", null},
                new String[] {"GET", "/filter/x", null},
                new String[] {"DELETE", "/filter/" + filter, null},
                new String[] {"DELETE", "/task/x", null},
                new String[] {"GET", "/nothing", null});
        try (HeardLines log = new HeardLines()) {
            for (String[] request : requests) {
                log.heard();
                Answer answer = reviewer.engine(request[0], request[1], request[2]);
                String asked = request[0] + " " + request[1] + " " + answer.text();
                assertThat(answer.status()).as(asked).isBetween(400, 499);
                assertThat(log.heard()).as(asked).hasSize(1);
                assertThat(answer.body().path("message").asString()).as(asked).containsPattern("\\p{IsHan}");
            }
            for (String path : List.of(
                    "/camunda/app/cockpit/default/",
                    "/camunda/app/nothing/default/",
                    "/camunda/api/cockpit/plugin/base/default/incident",
                    "/camunda/api/nothing")) {
                log.heard();
                assertThat(reviewer.get(path).status()).as(path).isIn(403, 404);
                assertThat(log.heard()).as(path).hasSizeLessThanOrEqualTo(1);
            }
        }
    }

    /** Whatever stands where the credentials belong: a plain 401, and one line in the log. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "Basic",
                "Basic !!!",
                "Basic YWRtaW4=",
                "Basic gIGCOoCB",
                "Basic AGFkbWluOng=",
                "Basic OndvcmQ=",
                "Basic YWRtaW46d3Jvbmc=",
                "Basic bm9ib2R5Ondyb25n",
                "Bearer abcdefgh",
                "Digest username=\"admin\""
            })
    void whoCannotSayWhoHeIsIsToldInOneLine(String credentials) {
        Browser modeler = new Browser(port);
        String[] said = {"Content-Type", "multipart/form-data; boundary=x", "Authorization", credentials};
        String[] headers = credentials.isEmpty() ? Arrays.copyOf(said, 2) : said;
        try (HeardLines log = new HeardLines()) {
            // the last of these meet a name that is locked by then
            for (int time = 1; time <= 7; time++) {
                for (String path : List.of("/engine-rest/deployment/create", "/engine-rest/nothing")) {
                    log.heard();
                    Answer answer = modeler.raw("POST", path, "--x--", headers);
                    assertThat(answer.status()).as(path + answer.text()).isEqualTo(401);
                    assertThat(answer.body().path("message").asString()).containsPattern("\\p{IsHan}");
                    assertThat(log.heard()).as(path).hasSize(1);
                }
            }
        } finally {
            tables.sql("delete from throttle_event").update();
        }
    }

    /** As Cockpit does, whose pages would miss a part without a word. */
    @Test
    void whoAsksForAWholeListGetsAsMuchAsAnybodyMayHave() {
        Browser admin = signIn("admin");
        for (String list : List.of("/process-definition", "/decision-definition?sortBy=version&sortOrder=desc")) {
            Answer answer = admin.engine("GET", list, null);
            assertThat(answer.status()).as(list + answer.text()).isEqualTo(200);
            assertThat(answer.body()).as(list).isNotEmpty();
        }
        assertThat(admin.engine("POST", "/group", "{}").status()).isEqualTo(200);
        assertThat(admin.engine("GET", "/process-definition?maxResults=100000", null)
                        .status())
                .isEqualTo(400);
    }

    @Test
    void deploymentsThatAreRefusedCostOneLineEach() {
        Browser modeler = new Browser(port);
        try (HeardLines log = new HeardLines()) {
            for (String[] who : new String[][] {{"admin", "wrong"}, {"nobody", "wrong"}, {"tinghu", "Zhicheng2026"}}) {
                log.heard();
                Answer answer = modeler.deploy(who[0], who[1], "x.bpmn", "<x/>");
                assertThat(answer.status()).as(answer.text()).isEqualTo(who[0].equals("tinghu") ? 403 : 401);
                assertThat(answer.body().path("message").asString())
                        .as(answer.text())
                        .containsPattern("\\p{IsHan}");
                assertThat(answer.response()
                                .headers()
                                .firstValue("WWW-Authenticate")
                                .isPresent())
                        .isEqualTo(answer.status() == 401);
                assertThat(log.heard()).as(who[0]).hasSize(1);
            }
            for (String file : List.of("x.bpmn", "x.dmn", "x.form", "x.bpmn20.xml", "x.dmn11.xml")) {
                for (String content : List.of("", "<x>", "{", "<x/>", "no model")) {
                    log.heard();
                    Answer answer = modeler.deploy("admin", "Zhicheng2026", file, content);
                    String asked = file + " " + content + " " + answer.text();
                    assertThat(answer.status()).as(asked).isEqualTo(400);
                    assertThat(log.heard()).as(asked).hasSize(1);
                    assertThat(answer.body().path("message").asString())
                            .as(asked)
                            .containsPattern("没有部署|" + Pattern.quote(file));
                }
            }
            log.heard();
            Answer bare = modeler.raw(
                    "POST",
                    "/engine-rest/deployment/create",
                    "nothing",
                    "Content-Type",
                    "multipart/form-data; boundary=x",
                    "Authorization",
                    "Basic " + Base64.getEncoder().encodeToString("admin:Zhicheng2026".getBytes()));
            assertThat(bare.status()).as(bare.text()).isEqualTo(400);
            assertThat(log.heard()).hasSize(1);
        }
    }
}
