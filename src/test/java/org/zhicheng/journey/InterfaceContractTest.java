package org.zhicheng.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.MissingNode;

/** The judge of all journeys: what breaks the promise is seen. */
class InterfaceContractTest {

    private static final String DOCUMENT = """
            {"paths": {"/api/things/{id}": {"put": {
               "requestBody": {"content": {"application/json": {"schema": {"$ref": "#/components/schemas/Wanted"}}}},
               "responses": {"200": {"content": {"application/json": {"schema": {"$ref": "#/components/schemas/Thing"}}}},
                             "204": {}}}},
              "/api/things/new": {"get": {"responses": {"200": {"content": {"text/csv": {}}}}}}},
             "components": {"schemas": {
               "Wanted": {"type": "object", "properties": {"name": {"type": "string"}}, "required": ["name"]},
               "Thing": {"type": "object", "properties": {"id": {"type": "string"}, "parts": {"type": "array",
                 "items": {"$ref": "#/components/schemas/Wanted"}}}, "required": ["id"]}}}}
            """;

    @Test
    void whatIsAsItSaysIsKept() throws JacksonException {
        assertThat(broken("PUT", "/api/things/7", "{'name':'a'}", 200, "application/json", "{'id':'7'}"))
                .isEmpty();
        assertThat(broken("PUT", "/api/things/7", "{'name':'a'}", 204, "", "")).isEmpty();
        assertThat(broken("GET", "/api/things/new", "", 200, "text/csv;charset=UTF-8", ""))
                .isEmpty();
        assertThat(broken("GET", "/api/nothing", "", 404, "application/problem+json", "{}"))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '"',
            value = {
                "an unknown path,        PUT,  /api/other,     ,             200, application/json, {'id':'7'}",
                "an unknown method,      POST, /api/things/7,  {'name':'a'}, 200, application/json, {'id':'7'}",
                "an unknown status,      PUT,  /api/things/7,  {'name':'a'}, 409, application/json, {'id':'7'}",
                "a failure,              PUT,  /api/things/7,  {'name':'a'}, 500, application/json, {}",
                "an unknown kind,        PUT,  /api/things/7,  {'name':'a'}, 200, text/html,        ",
                "a field not told of,    PUT,  /api/things/7,  {'name':'a'}, 200, application/json, \"{'id':'7','x':1}\"",
                "a field missing,        PUT,  /api/things/7,  {'name':'a'}, 200, application/json, {}",
                "a field of another kind,PUT,  /api/things/7,  {'name':'a'}, 200, application/json, {'id':7}",
                "one inside of a list,   PUT,  /api/things/7,  {'name':'a'}, 200, application/json, \"{'id':'7','parts':[{}]}\"",
                "a request with more,    PUT,  /api/things/7,  \"{'name':'a','x':1}\", 200, application/json, {'id':'7'}",
                "a request with less,    PUT,  /api/things/7,  {},           200, application/json, {'id':'7'}",
                "a body not asked for,   GET,  /api/things/new,{'a':1},          200, text/csv,         "
            })
    void whatIsNotBreaksIt(
            String what, String method, String path, String sent, int status, String contentType, String got)
            throws JacksonException {
        assertThat(broken(method, path, sent, status, contentType, got))
                .as(what)
                .hasSize(1)
                .allMatch(said -> said.contains(path));
    }

    private static Set<String> broken(
            String method, String path, String sent, int status, String contentType, String got)
            throws JacksonException {
        InterfaceContract contract = new InterfaceContract(json(DOCUMENT));
        contract.hold(method, path, json(sent), status, contentType, json(got));
        return contract.broken();
    }

    private static JsonNode json(String text) throws JacksonException {
        return text == null || text.isEmpty()
                ? MissingNode.getInstance()
                : JsonMapper.shared().readTree(text.replace('\'', '"'));
    }
}
