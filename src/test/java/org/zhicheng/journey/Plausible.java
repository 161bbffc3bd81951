package org.zhicheng.journey;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** What somebody who means it would send: bodies and queries as the document of the interface asks for them. */
final class Plausible {

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    /** By the name of a field or a parameter; others are given a word. */
    private static final Map<String, String> VALUES = Map.ofEntries(
            Map.entry("keyword", "盐城市XX有限公司"),
            Map.entry("division", "320902"),
            Map.entry("from", "2026-01-01"),
            Map.entry("to", "2026-12-31"),
            Map.entry("day", "2026-11-01"),
            Map.entry("until", "2030-01-01"),
            Map.entry("business", "initial"),
            Map.entry("idNumber", "320902199503150025"),
            Map.entry("mobile", "13912345678"),
            Map.entry("code", "123456"),
            Map.entry("name", "孙檀"),
            Map.entry("uscc", "92320902MA9XYWUTQ1"),
            Map.entry("loginName", "suntan"),
            Map.entry("password", "Not-the-password-1"),
            Map.entry("oldPassword", "Not-the-password-2"),
            Map.entry("person", "lisi"),
            Map.entry("groups", "office-320902"),
            Map.entry("mode", "normal"));

    /** Where the document does not say what a form's data are. */
    private static final Map<String, String> BODIES = Map.of(
            "POST /api/declarations",
            "{\"data\":{\"business\":\"initial\",\"division\":\"320902\",\"department\":\"none\",\"employer\":\"e0001\","
                    + "\"specialty\":\"05-09-01-01\",\"level\":\"assistant\"}}",
            "POST /api/verifications",
            "{\"data\":{\"channel\":\"alipay\",\"consent\":true}}");

    /** Pages say in no document what they ask for. */
    private static final Map<String, String> QUERIES = Map.of(
            "GET /simulator/alipay", "?state=x&redirect_uri=/login/alipay/callback",
            "POST /simulator/alipay", "?user=lisi&state=x&redirect_uri=/login/alipay/callback",
            "POST /simulator/phone/{id}", "?answer=match");

    /** Every list has an end; the rest is what some ask for, and the others do not look at. */
    private static final String ENGINE_QUERY =
            "?maxResults=50&firstResult=0&permissionName=READ&resourceName=Task&resourceType=7&userId=";

    private final JsonNode document;

    Plausible(JsonNode document) {
        this.document = document;
    }

    String query(Door door, Subject about) {
        if (door.ofEngine()) {
            return ENGINE_QUERY + about.values().getOrDefault("user/{id}", "none");
        }
        StringBuilder query = new StringBuilder(QUERIES.getOrDefault(door.toString(), ""));
        for (JsonNode parameter : operation(door).path("parameters")) {
            if (parameter.path("in").asString().equals("query")
                    && parameter.path("required").asBoolean()) {
                String name = parameter.path("name").asString();
                query.append(query.isEmpty() ? "?" : "&")
                        .append(name)
                        .append("=")
                        .append(Browser.encode(
                                sample(name, parameter.path("schema")).asString()));
            }
        }
        return query.toString();
    }

    boolean uploads(Door door) {
        return operation(door).at("/requestBody/content").has("multipart/form-data");
    }

    /** @param accountId of whom it is who asks */
    Optional<String> body(Door door, String accountId) {
        if (door.reads()) {
            return Optional.empty();
        }
        if (door.ofEngine() && door.path().endsWith("/claim")) {
            return Optional.of("{\"userId\":\"" + accountId + "\"}");
        }
        if (BODIES.containsKey(door.toString())) {
            return Optional.of(BODIES.get(door.toString()));
        }
        JsonNode schema = operation(door).at("/requestBody/content/application~1json/schema");
        return Optional.of(schema.isMissingNode() ? "{}" : sample("", schema).toString());
    }

    private JsonNode operation(Door door) {
        return document.path("paths").path(door.path()).path(door.method().toLowerCase(Locale.ROOT));
    }

    private JsonNode sample(String name, JsonNode schema) {
        if (schema.has("$ref")) {
            return sample(name, document.at(schema.path("$ref").asString().substring(1)));
        }
        if (schema.has("enum")) {
            return schema.path("enum").get(0);
        }
        return switch (schema.path("type").asString()) {
            case "integer", "number" -> JSON.numberNode(0);
            case "boolean" -> JSON.booleanNode(true);
            case "array" -> list(sample(name, schema.path("items")));
            case "string" ->
                JSON.stringNode(
                        schema.path("format").asString().equals("date")
                                ? VALUES.getOrDefault(name, "2026-11-01")
                                : text(name));
            case "object" -> object(schema);
            default -> JSON.objectNode();
        };
    }

    private static String text(String name) {
        return VALUES.getOrDefault(name, "檀");
    }

    private static ArrayNode list(JsonNode one) {
        return JSON.arrayNode().add(one);
    }

    private ObjectNode object(JsonNode schema) {
        ObjectNode object = JsonMapper.shared().createObjectNode();
        schema.path("properties")
                .properties()
                .forEach(property -> object.set(property.getKey(), sample(property.getKey(), property.getValue())));
        return object;
    }
}
