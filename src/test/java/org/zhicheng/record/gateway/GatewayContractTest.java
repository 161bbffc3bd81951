package org.zhicheng.record.gateway;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlEqualTo;
import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.options;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;
import static org.zhicheng.record.Records.ASKED;
import static org.zhicheng.record.Records.NOW;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.http.Fault;
import com.github.tomakehurst.wiremock.junit5.WireMockExtension;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Year;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.slf4j.LoggerFactory;
import org.springframework.util.unit.DataSize;
import org.zhicheng.record.Contract;
import org.zhicheng.record.Records;
import org.zhicheng.record.port.ContinuingEducationAnswer;
import org.zhicheng.record.port.ContinuingEducationQuery;
import org.zhicheng.record.port.DegreeRecord;
import org.zhicheng.record.port.EducationAnswer;
import org.zhicheng.record.port.EducationQuery;
import org.zhicheng.record.port.Employer;
import org.zhicheng.record.port.InsuredMonth;
import org.zhicheng.record.port.RecordUnavailableException;
import org.zhicheng.record.port.RecordUnavailableException.Reason;
import org.zhicheng.record.port.SocialSecurityAnswer;
import org.zhicheng.record.port.SocialSecurityQuery;
import tools.jackson.databind.ObjectMapper;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Runs each adapter against a gateway that keeps to the contract, and against one that breaks it in every way. */
class GatewayContractTest {

    private static final String ID_NUMBER = "320902199001010014";
    private static final Instant NOON = Instant.parse("2026-11-23T04:00:00Z");
    private static final Duration PAUSE = Duration.ofSeconds(30);

    @Nested
    class SocialSecurity extends Adapter<SocialSecurityAnswer> {

        SocialSecurity() {
            super("/social-security/months", gateway -> new HttpSocialSecurity(gateway)
                    .lookUp(new SocialSecurityQuery("d1", ID_NUMBER, "张三", ASKED.from(), ASKED.to())));
        }

        @Test
        void givesTheMonthsAsTheyAre() {
            answer(found());

            assertThat(ask())
                    .isEqualTo(new SocialSecurityAnswer(
                            true,
                            List.of(
                                    new InsuredMonth(NOW, "pension", "盐城市XX有限公司", "91320902MA1ABCD03D", true, false),
                                    new InsuredMonth(
                                            NOW.minusMonths(1),
                                            "pension",
                                            "盐城市XX有限公司",
                                            "91320902MA1ABCD03D",
                                            true,
                                            true),
                                    new InsuredMonth(NOW.minusMonths(2), "pension", "", "", false, false))));
        }

        @Test
        void leavesOutMonthsThatNobodyAskedFor() {
            answer(found(body -> month(body).put("month", "2020-01")));

            assertThat(ask().months())
                    .hasSize(2)
                    .noneMatch(month -> month.month().getYear() == 2020);
        }

        @Test
        void saysThatNobodyIsFound() {
            answer(notFound());

            assertThat(ask()).isEqualTo(new SocialSecurityAnswer(false, List.of()));
        }

        @Test
        void guessesNothing() {
            assertMalformed(body -> month(body).put("insurance", "职工养老"));
            assertMalformed(body -> month(body).put("month", "2026-13"));
            assertMalformed(body -> month(body).put("paid", "yes"));
            assertMalformed(body -> month(body).remove("paid"));
            assertMalformed(body -> month(body).put("paid", false).put("backPaid", true));
            assertMalformed(body -> body.put("status", "not-found"));
            assertMalformed(body -> body.putArray("months"));
        }

        private static ObjectNode month(ObjectNode body) {
            return (ObjectNode) body.at("/months/0");
        }
    }

    @Nested
    class Education extends Adapter<EducationAnswer> {

        Education() {
            super("/education/degrees", gateway -> new HttpEducation(gateway)
                    .lookUp(new EducationQuery("d1", ID_NUMBER, "张三")));
        }

        @Test
        void givesTheDegreesAsTheyAre() {
            answer(found());

            assertThat(ask())
                    .isEqualTo(new EducationAnswer(
                            true,
                            List.of(new DegreeRecord(
                                    "南京XX工程学院",
                                    "电气工程及其自动化",
                                    "bachelor",
                                    "full-time",
                                    LocalDate.of(2013, 6, 20),
                                    "112761201305001234"))));
        }

        @Test
        void bearsWhatTheRegisterLeavesOut() {
            answer(found(body -> degree(body).without(List.of("school", "major", "studyForm", "graduationDate"))));

            assertThat(ask().degrees())
                    .containsExactly(new DegreeRecord("", "", "bachelor", "", null, "112761201305001234"));
        }

        @Test
        void saysThatNobodyIsFound() {
            answer(notFound());

            assertThat(ask()).isEqualTo(new EducationAnswer(false, List.of()));
        }

        @Test
        void guessesNothing() {
            assertMalformed(body -> degree(body).put("degreeLevel", "本科"));
            assertMalformed(body -> degree(body).remove("degreeLevel"));
            assertMalformed(body -> degree(body).put("certificateNumber", " "));
            assertMalformed(body -> degree(body).put("graduationDate", "summer of 2013"));
            assertMalformed(body -> body.put("status", "not-found"));
            assertMalformed(body -> body.putArray("degrees"));
        }

        private static ObjectNode degree(ObjectNode body) {
            return (ObjectNode) body.at("/degrees/0");
        }
    }

    @Nested
    class ContinuingEducation extends Adapter<ContinuingEducationAnswer> {

        ContinuingEducation() {
            super("/continuing-education/hours", gateway -> new HttpContinuingEducation(gateway)
                    .lookUp(new ContinuingEducationQuery("d1", ID_NUMBER, Year.of(2026))));
        }

        @Test
        void givesTheHoursAsTheyAre() {
            answer(found());

            assertThat(ask())
                    .isEqualTo(new ContinuingEducationAnswer(
                            true, new BigDecimal("30"), new BigDecimal("62.5"), new BigDecimal("92.5")));
        }

        @Test
        void saysThatNobodyIsFound() {
            answer(notFound());

            assertThat(ask().found()).isFalse();
            assertThat(ask().total()).isZero();
        }

        @Test
        void takesNoOtherYear() {
            answer(found(body -> body.put("year", 2025)));

            assertUnavailable(Reason.ANOTHER_SUBJECT);
        }

        @Test
        void guessesNothing() {
            assertMalformed(body -> body.withObject("/hours").put("professional", -1));
            assertMalformed(body -> body.withObject("/hours").put("total", 90));
            assertMalformed(body -> body.withObject("/hours").put("total", "92.5"));
            assertMalformed(body -> body.withObject("/hours").remove("publicNeeds"));
            assertMalformed(body -> body.put("status", "not-found"));
            assertMalformed(body -> body.remove("hours"));
        }
    }

    @Nested
    class EmployersByKeyword extends Adapter<List<Employer>> {

        EmployersByKeyword() {
            super("/employers/search", gateway -> new HttpEmployers(gateway).search(" 盐城市XX "));
        }

        @Test
        void givesTheEmployersAsTheyAre() {
            answer(found());

            assertThat(ask()).containsExactly(Records.EMPLOYER);
        }

        @Test
        void findsNone() {
            answer(notFound());

            assertThat(ask()).isEmpty();
        }

        @Test
        void showsNoMoreThanAgreed() {
            answer(found(body -> IntStream.range(0, 30).forEach(more -> body.withArray("employers")
                    .add(body.at("/employers/0").deepCopy()))));

            assertThat(ask()).hasSize(20);
        }

        @Test
        void guessesNothing() {
            assertMalformed(body -> ((ObjectNode) body.at("/employers/0")).remove("uscc"));
            assertMalformed(body -> ((ObjectNode) body.at("/employers/0")).put("name", "长".repeat(201)));
            assertMalformed(body -> body.remove("employers"));
        }
    }

    @Nested
    class OneEmployer extends Adapter<Optional<Employer>> {

        OneEmployer() {
            super("/employers/find", gateway -> new HttpEmployers(gateway).find("e0001"));
        }

        @Test
        void givesTheEmployerAsItIs() {
            answer(found());

            assertThat(ask()).contains(Records.EMPLOYER);
        }

        @Test
        void knowsThatThereIsNone() {
            answer(notFound());

            assertThat(ask()).isEmpty();
        }

        @Test
        void takesNoOtherEmployer() {
            answer(found(body -> body.withObject("/employer").put("id", "e0002")));

            assertUnavailable(Reason.ANOTHER_SUBJECT);
        }

        @Test
        void guessesNothing() {
            assertMalformed(body -> body.put("status", "not-found"));
            assertMalformed(body -> body.remove("employer"));
        }
    }

    interface Question<T> {
        T ask(Gateway gateway);
    }

    record AnyQuestion(String requestId) implements GatewayQuestion {}

    record AnyAnswer(String requestId) implements GatewayAnswer {}

    public abstract static class Adapter<T> {

        private static final ObjectMapper JSON = JsonMapper.shared();

        @RegisterExtension
        static final WireMockExtension SERVER = WireMockExtension.newInstance()
                .options(options().dynamicPort().globalTemplating(true))
                .build();

        private final String path;
        private final Question<T> question;
        private final Clock clock = mock(Clock.class);
        private final ListAppender<ILoggingEvent> log = new ListAppender<>();
        private Gateway gateway;

        Adapter(String path, Question<T> question) {
            this.path = path;
            this.question = question;
        }

        @BeforeEach
        void connect() {
            today(NOON);
            gateway = gateway(Duration.ofSeconds(10));
            log.start();
            ((Logger) LoggerFactory.getLogger(Gateway.class)).addAppender(log);
        }

        @AfterEach
        void nothingPersonalIsLogged() {
            ((Logger) LoggerFactory.getLogger(Gateway.class)).detachAppender(log);
            // a request id is random and may contain any four digits
            assertThat(log.list)
                    .extracting(event -> event.getFormattedMessage().replaceAll("request [0-9a-z]+:", "request:"))
                    .allMatch(line -> line.contains("request:"))
                    .noneMatch(line -> Stream.of(ID_NUMBER, "张三", "李四", "0014", "0025", "secret")
                            .anyMatch(line::contains));
            assertThat(log.list).allMatch(event -> event.getThrowableProxy() == null);
        }

        @Test
        void asksAsThePageSays() throws Exception {
            answer(found());

            ask();

            SERVER.verify(postRequestedFor(urlEqualTo("/gateway" + path))
                    .withHeader("Authorization", equalTo("Bearer secret"))
                    .withHeader("Content-Type", equalTo("application/json")));
            ObjectNode asked = (ObjectNode)
                    JSON.readTree(SERVER.getAllServeEvents().get(0).getRequest().getBody());
            assertThat(asked.remove("requestId").asString()).hasSize(32);
            assertThat(asked).isEqualTo(Contract.question(path));
        }

        @Test
        void ignoresWhatThePageDoesNotSay() {
            answer(found(body -> body.put("traceId", "x")));

            ask();
        }

        @Test
        void doesNotWaitForASlowAnswer() {
            gateway = gateway(Duration.ofMillis(300));
            answer(okJson(found().toString()).withFixedDelay(6000));

            assertUnavailableWithin(Duration.ofSeconds(4), Reason.NO_ANSWER);
        }

        @Test
        void doesNotWaitForAnAnswerThatDrips() {
            gateway = gateway(Duration.ofMillis(300));
            answer(okJson(found().toString()).withChunkedDribbleDelay(20, 6000));

            assertUnavailableWithin(Duration.ofSeconds(4), Reason.NO_ANSWER);
        }

        @Test
        void takesNoErrorForANo() {
            for (int status : List.of(204, 302, 400, 401, 404, 429)) {
                answer(aResponse().withStatus(status).withHeader("Location", "/gateway" + path));
                gateway = gateway(Duration.ofSeconds(10));
                assertUnavailable(Reason.REFUSED);
            }
        }

        @Test
        void takesNoFailureForANo() {
            answer(okJson(notFound().toString()).withStatus(500));
            assertUnavailable(Reason.REFUSED);

            answer(aResponse().withFault(Fault.CONNECTION_RESET_BY_PEER));
            assertUnavailable(Reason.NO_ANSWER);
        }

        @Test
        void takesNothingMalformed() {
            for (String body : List.of(
                    "<html>请登录</html>",
                    "{",
                    "[]",
                    "null",
                    "{}",
                    "{\"requestId\":\"x\"}{}",
                    "\"张三 320902199001010014\"")) {
                answer(okJson(body));
                gateway = gateway(Duration.ofSeconds(10));
                assertUnavailable(Reason.MALFORMED);
            }
            assertMalformed(body -> body.put("status", "张三"), "status");
        }

        @Test
        void takesNothingEmpty() {
            answer(okJson(""));

            assertUnavailable(Reason.MALFORMED);
        }

        @Test
        void takesNothingHuge() {
            answer(found(body -> body.put("padding", "x".repeat(3_000_000))));

            assertUnavailable(Reason.TOO_LARGE);
        }

        @Test
        void takesNoAnswerToAnotherRequest() {
            ObjectNode body = found();
            body.put("requestId", "3f0c1f6e9d8b4a53a7c2d1e0f9b8a7c6");
            answer(okJson(body.toString()));

            assertUnavailable(Reason.ANOTHER_SUBJECT);
        }

        @Test
        void takesNoAnswerAboutAnotherPerson() {
            for (ObjectNode example : List.of(found(), notFound())) {
                if (example.has("person")) {
                    answer(changed(example, body -> body.withObject("/person").put("idNumberEnding", "0025")));
                    assertUnavailable(Reason.ANOTHER_SUBJECT);
                }
                if (example.at("/person").has("name")) {
                    answer(changed(example, body -> body.withObject("/person").put("name", "李四")));
                    assertUnavailable(Reason.ANOTHER_SUBJECT);
                }
            }
        }

        @Test
        void takesADefectOfOursForNoAnswerEither() {
            answer(found());

            assertThatThrownBy(() -> gateway.ask(path, new AnyQuestion("r1"), AnyAnswer.class, any -> List.of("张三")
                            .get(1)))
                    .isInstanceOf(RecordUnavailableException.class)
                    .hasMessageNotContaining("张三");
        }

        @Test
        void leavesAFailingSystemAloneAndComesBack() {
            answer(aResponse().withStatus(500));
            for (int call = 0; call < 5; call++) {
                assertUnavailable(Reason.REFUSED);
            }
            SERVER.resetRequests();
            answer(found());

            assertUnavailable(Reason.LEFT_ALONE);
            today(NOON.plus(PAUSE).minusMillis(1));
            assertUnavailable(Reason.LEFT_ALONE);
            SERVER.verify(0, postRequestedFor(urlEqualTo("/gateway" + path)));

            today(NOON.plus(PAUSE).plusMillis(1));
            for (int call = 0; call < 10; call++) {
                ask();
            }
        }

        @Test
        void leavesASystemAloneAgainThatFailsAfterThePause() {
            answer(aResponse().withStatus(500));
            for (int call = 0; call < 5; call++) {
                assertUnavailable(Reason.REFUSED);
            }
            today(NOON.plus(PAUSE).plusMillis(1));
            assertUnavailable(Reason.REFUSED);
            assertUnavailable(Reason.REFUSED);

            assertUnavailable(Reason.LEFT_ALONE);
        }

        T ask() {
            return question.ask(gateway);
        }

        ObjectNode found() {
            return echoing("found");
        }

        ObjectNode notFound() {
            return echoing("not-found");
        }

        ObjectNode found(Consumer<ObjectNode> change) {
            return changed(found(), change);
        }

        void answer(ObjectNode body) {
            answer(okJson(body.toString()));
        }

        void assertMalformed(Consumer<ObjectNode> change) {
            answer(found(change));
            gateway = gateway(Duration.ofSeconds(10));
            assertUnavailable(Reason.MALFORMED);
        }

        void assertUnavailable(Reason reason) {
            assertThatThrownBy(this::ask)
                    .isInstanceOfSatisfying(RecordUnavailableException.class, failure -> assertThat(failure.reason())
                            .as(failure.getMessage())
                            .isEqualTo(reason));
        }

        private void assertMalformed(Consumer<ObjectNode> change, String property) {
            if (found().has(property)) {
                assertMalformed(change);
            }
        }

        private void assertUnavailableWithin(Duration limit, Reason reason) {
            long start = System.nanoTime();
            assertUnavailable(reason);
            assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(limit);
        }

        private ObjectNode echoing(String example) {
            return Contract.answer(path, example).put("requestId", "{{jsonPath request.body '$.requestId'}}");
        }

        private static ObjectNode changed(ObjectNode body, Consumer<ObjectNode> change) {
            change.accept(body);
            return body;
        }

        private void answer(ResponseDefinitionBuilder response) {
            SERVER.stubFor(post(urlEqualTo("/gateway" + path)).willReturn(response));
        }

        private Gateway gateway(Duration readTimeout) {
            return new Gateway(
                    "the-record",
                    new RecordSystem(
                            SERVER.baseUrl() + "/gateway/",
                            "secret",
                            Duration.ofSeconds(5),
                            readTimeout,
                            DataSize.ofMegabytes(1),
                            PAUSE),
                    clock);
        }

        private void today(Instant now) {
            when(clock.instant()).thenReturn(now);
            when(clock.millis()).thenReturn(now.toEpochMilli());
        }
    }
}
