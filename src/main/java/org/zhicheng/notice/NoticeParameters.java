package org.zhicheng.notice;

import java.util.Map;
import tools.jackson.core.JacksonException;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Writes the values of a notice as one text: the outbox stores it, and Aliyun expects it. */
public final class NoticeParameters {

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final TypeReference<Map<String, String>> VALUES = new TypeReference<>() {};

    private NoticeParameters() {}

    public static String write(Map<String, String> values) {
        try {
            return JSON.writeValueAsString(values);
        } catch (JacksonException e) {
            throw new IllegalStateException("Texts are always JSON");
        }
    }

    static Map<String, String> read(String text) {
        try {
            return JSON.readValue(text, VALUES);
        } catch (JacksonException e) {
            // without the cause: it quotes the text
            throw new IllegalStateException("The parameters of a message are no JSON");
        }
    }
}
