package org.zhicheng.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.glassfish.jersey.server.model.Resource;
import org.glassfish.jersey.server.model.ResourceMethod;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.zhicheng.journey.Browser.Answer;

/** Whatever the engine's interface has, as it says itself: what is empty or of another type is its caller's mistake. */
@Tag("long")
class EngineBodiesTest extends ServerTest {

    private static final int DEEPEST = 6;

    private static final String[] BODIES = {
        null,
        "",
        "null",
        "{}",
        "[]",
        "[null]",
        "{",
        "7",
        "\"x\"",
        "{\"variables\":7}",
        "{\"variables\":null}",
        "{\"x\":{}}"
    };

    @Test
    void noneIsAServerError() throws ClassNotFoundException {
        Set<String> asked = new LinkedHashSet<>();
        collect(
                Resource.from(Class.forName("org.camunda.bpm.engine.rest.impl.DefaultProcessEngineRestServiceImpl")),
                "",
                asked,
                0);
        assertThat(asked).as("what the engine has").hasSizeGreaterThan(150);
        Browser admin = signIn("admin");
        List<String> failed = new ArrayList<>();
        for (String request : asked) {
            for (String body : BODIES) {
                String[] parts = request.split(" ");
                Answer answer = admin.engine(parts[0], parts[1], body);
                if (answer.status() >= 500) {
                    failed.add(request + " " + body + ": " + answer.status() + " " + answer.text());
                } else if (answer.status() == 400 && (body == null || body.isEmpty())) {
                    assertThat(answer.body().path("message").asString())
                            .as(request)
                            .isNotEmpty();
                }
            }
        }
        assertThat(failed).isEmpty();
    }

    private static void collect(Resource resource, String before, Set<String> asked, int depth) {
        if (resource == null || depth > DEEPEST) {
            return;
        }
        String path = joined(before, resource.getPath());
        for (ResourceMethod method : resource.getAllMethods()) {
            String verb = method.getHttpMethod();
            if ("POST".equals(verb) || "PUT".equals(verb) || "DELETE".equals(verb)) {
                asked.add(verb + " " + (path.isEmpty() ? "/" : path));
            }
        }
        ResourceMethod locator = resource.getResourceLocator();
        if (locator != null) {
            collect(Resource.from(locator.getInvocable().getRawResponseType()), path, asked, depth + 1);
        }
        resource.getChildResources().forEach(child -> collect(child, path, asked, depth + 1));
    }

    private static String joined(String before, String path) {
        String part = path == null ? "" : path.replaceAll("\\{[^}]*\\}", "x").replaceAll("^/+|/+$", "");
        return part.isEmpty() ? before : before + "/" + part;
    }
}
