package org.zhicheng.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.zhicheng.Attack;
import org.zhicheng.journey.Browser.Answer;

/** Who sends what a template, a query or a page might evaluate. */
interface ExpressionAttacks extends Attacker {

    /** Were it evaluated, the answer would be found, or the product. */
    String PRODUCT = "1787569";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "assigneeExpression",
                "ownerExpression",
                "candidateUserExpression",
                "candidateGroupExpression",
                "candidateGroupsExpression",
                "involvedUserExpression",
                "createdBeforeExpression",
                "createdAfterExpression",
                "dueBeforeExpression",
                "dueAfterExpression",
                "followUpBeforeExpression",
                "processInstanceBusinessKeyExpression",
                "processInstanceBusinessKeyLikeExpression",
                "assigneeLikeExpression",
                "followUpAfterExpression",
                "dueDateExpression"
            })
    @Attack(Attack.Kind.EXPRESSIONS)
    default void noCriterionOfAQueryIsEvaluated(String criterion) {
        String expression = "${''.getClass().forName('java.lang.System').getProperty('user.name')}";
        for (String body : List.of(
                "{\"" + criterion + "\":\"" + expression + "\"}",
                "{\"orQueries\":[{\"" + criterion + "\":\"" + expression + "\"}]}")) {
            for (String who : List.of("tinghu", "lisi", "admin")) {
                Answer answer = as(who).engine("POST", "/task/count", body);
                if (answer.status() == 200) {
                    assertThat(criterion)
                            .as("a criterion that there is none of")
                            .isEqualTo("dueDateExpression");
                } else {
                    assertThat(answer.status()).as(who + answer.text()).isBetween(400, 499);
                }
                assertThat(answer.text()).doesNotContain(System.getProperty("user.name") + "'");
            }
        }
        Answer asked = as("tinghu").engine("GET", "/task/count?" + criterion + "=" + Browser.encode(expression), null);
        assertThat(asked.status()).as(asked.text()).isIn(200, 400, 403);
    }

    /** Pages are made from templates: what stands in an address is text in them, or nothing. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "/login?error=${1337*1337}",
                "/login?{x}=__${1337*1337}__",
                "/services/__${1337*1337}__::.x-declaration",
                "/start/__${T(java.lang.Runtime).getRuntime()}${1337*1337}__::x",
                "/me/cases/__${1337*1337}__::x",
                "/tasks/*{1337*1337}",
                "/scan/${1337*1337}",
                "/declarations/new?business=__${1337*1337}__::x",
                "/rcfwypt/#{1337*1337}",
                "/nowhere/[[${1337*1337}]]"
            })
    @Attack(Attack.Kind.EXPRESSIONS)
    default void noPageEvaluatesItsAddress(String address) {
        String encoded = address.replace("{", "%7B")
                .replace("}", "%7D")
                .replace("[", "%5B")
                .replace("]", "%5D")
                .replace("#", "%23");
        for (Browser somebody : List.of(nobody(), as("lisi"))) {
            Answer answer = somebody.raw("GET", encoded, null, "Accept", "text/html");
            assertThat(answer.status()).isLessThan(500);
            assertThat(answer.text()).doesNotContain(PRODUCT, "java.lang.Runtime@");
            assertThat(answer.response().headers().firstValue("Location").orElse(""))
                    .doesNotContain(PRODUCT);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/nowhere/%3Cscript%3Ealert(1)%3C/script%3E",
                "/login?error=%3Cscript%3Ealert(1)%3C/script%3E",
                "/services/%22%3E%3Cimg%20src=x%20onerror=alert(1)%3E",
                "/me/cases/%3Cscript%3Ealert(1)%3C/script%3E",
                "/start/%3Cscript%3Ealert(1)%3C/script%3E",
                "/api/%3Cscript%3Ealert(1)%3C/script%3E",
                "/camunda/app/%3Cscript%3Ealert(1)%3C/script%3E/",
                "/scan/%3Cscript%3Ealert(1)%3C/script%3E"
            })
    @Attack(Attack.Kind.TEXT)
    default void noPageRepeatsMarkupOfItsAddress(String address) {
        for (Browser somebody : List.of(nobody(), as("lisi"), as("admin"))) {
            Answer answer = somebody.raw("GET", address, null, "Accept", "text/html");
            assertThat(answer.text()).doesNotContain("<script>alert", "<img src=x");
            assertThat(answer.status()).isLessThan(500);
        }
    }
}
