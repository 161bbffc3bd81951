package org.zhicheng.form;

import static org.assertj.core.api.Assertions.assertThat;
import static org.zhicheng.form.Fixtures.json;
import static org.zhicheng.form.Fixtures.validator;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.zhicheng.problem.Problem;
import org.zhicheng.text.ReadAs;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** What went wrong in other systems, against the forms as they are deployed. */
class PublicCasesTest {

    private static final JsonNode NO_FACTS = json("{}");

    private final FormValidator validator = validator((expression, context) -> null);

    /** The cases that came in, and every text of the form at once. */
    @Property(tries = 50)
    void whatNobodySeesIsNotFilledIn(@ForAll("invisible") String nothing) throws IOException {
        ObjectNode degree = object("school", nothing, "major", nothing, "certificateNumber", nothing);
        ObjectNode work = object("employerName", nothing, "position", nothing, "duties", nothing);
        ObjectNode data = JsonMapper.shared().createObjectNode();
        data.set("basicInfo", object("currentProfession", nothing));
        data.putObject("education").putArray("degrees").add(degree);
        data.putObject("workExperience").putArray("rows").add(work);
        data.set("workSummary", object("text", nothing));

        assertThat(validator.validate(schema("fill-in-declaration"), data, NO_FACTS, Mode.SUBMIT))
                .extracting(Problem::pointer)
                .contains(
                        "/basicInfo/currentProfession",
                        "/education/degrees/0/school",
                        "/education/degrees/0/major",
                        "/education/degrees/0/certificateNumber",
                        "/workExperience/rows/0/employerName",
                        "/workExperience/rows/0/position",
                        "/workExperience/rows/0/duties",
                        "/workSummary/text");
    }

    @Property(tries = 50)
    void aNameThatNobodySeesIsNone(@ForAll("invisible") String nothing) throws IOException {
        for (String form : List.of("register-account", "complete-profile")) {
            assertThat(validator.validate(schema(form), object("name", nothing), NO_FACTS, Mode.SUBMIT))
                    .extracting(Problem::pointer)
                    .as(form)
                    .contains("/name");
        }
    }

    @Test
    void numbersTypedInFullWidthAreTaken() throws IOException {
        ObjectNode typed = object("name", "张　三", "idNumber", "１１０１０５１９４９１２３１００２Ｘ", "mobile", "＋８６ １３７００００００１１");

        ObjectNode read = validator.clean(schema("register-account"), typed, NO_FACTS);

        assertThat(read.path("name").stringValue()).isEqualTo("张三");
        assertThat(validator
                        .clean(
                                schema("fill-in-declaration"),
                                JsonMapper.shared()
                                        .valueToTree(Map.of("basicInfo", Map.of("mobile", "+86 138-1400-5009"))),
                                NO_FACTS)
                        .at("/basicInfo/mobile")
                        .stringValue())
                .isEqualTo("13814005009");
    }

    @Test
    void aForeignMobileNumberIsNotCutButSaid() throws IOException {
        FieldValidator mobile = new FieldValidator() {
            @Override
            public String widget() {
                return "mobile";
            }

            @Override
            public String read(String typed) {
                return ReadAs.mobile(typed);
            }

            @Override
            public List<Problem> check(FieldContext context, Mode mode) {
                return context.text().matches("\\d{11}")
                        ? List.of()
                        : List.of(Problem.block("A10", context.pointer(), context.text()));
            }
        };
        FormValidator withMobile = validator((expression, context) -> null, mobile);

        assertThat(withMobile.validate(
                        schema("complete-profile"),
                        object("name", "张三", "mobile", "+44 7700 900123"),
                        NO_FACTS,
                        Mode.SUBMIT))
                .containsExactly(Problem.block("A10", "/mobile", "+447700900123"));
        assertThat(withMobile
                        .clean(schema("complete-profile"), object("mobile", "+86 138-1400-5009"), NO_FACTS)
                        .path("mobile")
                        .stringValue())
                .isEqualTo("13814005009");
    }

    @Test
    void aCertificateOfBefore2001AndACodeInGroupsFit() throws IOException {
        String number = "苏教专毕字（98）第0123456号/盐城师范专科学校成人教育学院一九九八年七月";
        ObjectNode data = JsonMapper.shared().createObjectNode();
        ObjectNode education = data.putObject("education");
        education.putArray("degrees").add(object("certificateNumber", number));
        education.put("registrationCode", "ABCD  1234  EFGH  5678 ");

        Draft draft = validator.draft(schema("fill-in-declaration"), data, NO_FACTS);

        assertThat(draft.said()).isEmpty();
        assertThat(draft.fitting().at("/education/degrees/0/certificateNumber").stringValue())
                .isEqualTo(number);
        assertThat(draft.fitting().at("/education/registrationCode").stringValue())
                .isEqualTo("ABCD1234EFGH5678");
    }

    @Test
    void aGraduationThatHasNotComeIsSaidWhenItIsSaved() throws IOException {
        ObjectNode data = JsonMapper.shared().createObjectNode();
        data.putObject("education").putArray("degrees").add(object("graduationDate", "2030-06-20"));

        assertThat(validator
                        .draft(schema("fill-in-declaration"), data, NO_FACTS)
                        .said())
                .containsExactly(Problem.block(null, "/education/degrees/0/graduationDate", "“毕业日期”不能晚于今天，请核对。"));
    }

    @Provide
    Arbitrary<String> invisible() {
        return Arbitraries.of(
                        "\u3000", "\u200b", "\u00a0", "\ufeff", "\u3164", "\u2800", "\u000b", " ", "\u202e", "\ufe0f")
                .list()
                .ofMaxSize(4)
                .map(all -> String.join("", all));
    }

    private static FormSchema schema(String form) throws IOException {
        return FormSchema.parse(Files.readString(Path.of("forms", form + ".form")));
    }

    private static ObjectNode object(String... keysAndValues) {
        ObjectNode object = JsonMapper.shared().createObjectNode();
        for (int place = 0; place < keysAndValues.length; place += 2) {
            object.put(keysAndValues[place], keysAndValues[place + 1]);
        }
        return object;
    }
}
