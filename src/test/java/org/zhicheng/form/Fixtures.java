package org.zhicheng.form;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import org.springframework.context.support.ResourceBundleMessageSource;
import org.zhicheng.problem.Messages;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;
import tools.jackson.databind.json.JsonMapper;

/** Forms and data written as JSON with single quotes, and the validator as the application builds it. */
public final class Fixtures {

    public static final Clock NOON = Clock.fixed(Instant.parse("2026-11-23T04:00:00Z"), ZoneId.of("Asia/Shanghai"));

    private static final ObjectMapper JSON = JsonMapper.shared();

    private Fixtures() {}

    public static Messages messages() {
        ResourceBundleMessageSource source = new ResourceBundleMessageSource();
        source.setBasenames(
                "messages/form",
                "messages/rules",
                "messages/review",
                "messages/material",
                "messages/declaration",
                "messages/account");
        source.setDefaultEncoding("UTF-8");
        source.setFallbackToSystemLocale(false);
        return new Messages(source);
    }

    public static JsonNode json(String text) {
        try {
            return JSON.readTree(text.replace('\'', '"'));
        } catch (JacksonException e) {
            throw new IllegalArgumentException(e);
        }
    }

    /** A form of these components. */
    public static FormSchema form(String... components) {
        return FormSchema.of(
                json("{'id':'test-form','title':'表单','components':[" + String.join(",", components) + "]}"));
    }

    public static FormValidator validator(Expressions expressions, FieldValidator... widgets) {
        return new FormValidator(expressions, new FieldValidators(List.of(widgets)), messages(), JSON, NOON);
    }
}
