package org.zhicheng.process.model;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Set;
import java.util.regex.Pattern;

/** What a component of a form draws as markup, or fetches from somewhere: where what people typed, or others serve, has no place. */
final class FormMarkup {

    /** What these hold becomes markup. */
    private static final Set<String> DRAWN = Set.of("text", "html", "button", "spacer", "separator");

    /** They fetch what somebody else serves. */
    private static final Set<String> FOREIGN = Set.of("iframe", "documentPreview");

    private static final Pattern OWN_PICTURE = Pattern.compile("/(?!/).*|data:image/(png|jpeg|gif|webp);base64,.*");
    private static final Pattern ACTIVE =
            Pattern.compile("javascript:|<script|\\son\\w+\\s*=", Pattern.CASE_INSENSITIVE);

    private FormMarkup() {}

    static boolean isDrawn(JsonNode component) {
        return DRAWN.contains(type(component));
    }

    static boolean isForeign(JsonNode component) {
        return FOREIGN.contains(type(component));
    }

    static boolean isForeignPicture(JsonNode component) {
        return type(component).equals("image")
                && !OWN_PICTURE.matcher(component.path("source").asText("")).matches();
    }

    /** Neither a template nor FEEL: whatever they would put in was typed by somebody. */
    static boolean isTemplate(String text) {
        return text.contains("{{") || text.startsWith("=");
    }

    static boolean isActive(String text) {
        return ACTIVE.matcher(text).find();
    }

    /**
     * Puts words in the place of all that.
     *
     * @return whether anything was changed
     */
    static boolean withhold(JsonNode form, String words) {
        boolean changed = false;
        if (form.path("components") instanceof ArrayNode components) {
            for (JsonNode child : components) {
                changed |= child instanceof ObjectNode component && withheld(component, words);
                changed |= withhold(child, words);
            }
        }
        return changed;
    }

    private static boolean withheld(ObjectNode component, String words) {
        if (isForeign(component) || isForeignPicture(component)) {
            String id = component.path("id").asText("withheld");
            component.removeAll();
            component.put("type", "text").put("id", id).put("text", words);
            return true;
        }
        boolean changed = false;
        if (isDrawn(component)) {
            for (var property : component.properties()) {
                String text = property.getValue().asText("");
                if (isTemplate(text) || isActive(text)) {
                    component.put(property.getKey(), words);
                    changed = true;
                }
            }
        }
        return changed;
    }

    private static String type(JsonNode component) {
        return component.path("type").asText("");
    }
}
