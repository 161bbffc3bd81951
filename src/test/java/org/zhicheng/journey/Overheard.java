package org.zhicheng.journey;

import java.net.URI;
import java.net.http.HttpResponse;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.zhicheng.Secrets;
import tools.jackson.databind.JsonNode;

/** Whatever secret a {@link Browser} sends or gets is one that no log may tell, without the test having to say so. */
final class Overheard {

    private static final Set<String> TYPED = Set.of("password", "oldPassword");
    private static final Set<String> TOLD = Set.of("password", "secret", "recoveryCodes", "token");

    /** The token of {@code /api/session} is for the same browser only, and new with every answer. */
    private static final String CSRF = "csrf";

    private static final Pattern COOKIE = Pattern.compile("^(?:__Host-)?(?:JSESSIONID|ZC-DEVICE)=([^;]+)");
    private static final Pattern IN_ADDRESS = Pattern.compile("[?&](?:auth_code|state)=([^&]+)");

    private Overheard() {}

    static void form(Map<String, String> fields) {
        TYPED.stream().filter(fields::containsKey).map(fields::get).forEach(Secrets::used);
    }

    /** Below the first level, a code is one of a table. */
    static void sent(JsonNode body) {
        texts(body.path("code"));
        look(body, TYPED);
    }

    static void got(JsonNode body) {
        look(body, TOLD);
    }

    private static void look(JsonNode node, Set<String> fields) {
        node.properties().forEach(field -> {
            if (fields.contains(field.getKey())) {
                texts(field.getValue());
            } else if (!field.getKey().equals(CSRF)) {
                look(field.getValue(), fields);
            }
        });
        if (node.isArray()) {
            node.forEach(one -> look(one, fields));
        }
    }

    static void headers(HttpResponse<?> response) {
        response.headers().allValues("Set-Cookie").forEach(cookie -> all(COOKIE.matcher(cookie)));
        response.headers().allValues("Location").stream()
                .map(URI::create)
                .map(URI::toString)
                .forEach(address -> all(IN_ADDRESS.matcher(address)));
    }

    /** A secret is a text or a list of texts; the interface document describes a field of such a name by an object. */
    private static void texts(JsonNode node) {
        if (node.isString()) {
            Secrets.used(node.asString());
        } else if (node.isArray()) {
            node.forEach(Overheard::texts);
        }
    }

    private static void all(Matcher found) {
        while (found.find()) {
            Secrets.used(found.group(1));
        }
    }
}
