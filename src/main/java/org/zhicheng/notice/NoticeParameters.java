package org.zhicheng.notice;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.Map;

/** Writes the values of a notice as one text: the outbox stores it, and Aliyun expects it. */
public final class NoticeParameters {

    private static final JsonMapper JSON = new JsonMapper();
    private static final TypeReference<Map<String, String>> VALUES = new TypeReference<>() {};

    private NoticeParameters() {}

    public static String write(Map<String, String> values) {
        try {
            return JSON.writeValueAsString(values);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Texts are always JSON");
        }
    }

    static Map<String, String> read(String text) {
        try {
            return JSON.readValue(text, VALUES);
        } catch (JsonProcessingException e) {
            // without the cause: it quotes the text
            throw new IllegalStateException("The parameters of a message are no JSON");
        }
    }
}
