package org.zhicheng.process.model;

import java.util.Set;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Finds the parts of a form that are drawn as markup or fetched from elsewhere, and that must hold nothing typed by
 * people or served by others.
 */
final class FormMarkup {

    /** Types whose content becomes markup. */
    private static final Set<String> DRAWN = Set.of("text", "html", "button", "spacer", "separator");

    /** Types that fetch what somebody else serves. */
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
                && !OWN_PICTURE.matcher(component.path("source").asString("")).matches();
    }

    /** Returns whether a text is a template or FEEL: both would put in what somebody typed. */
    static boolean isTemplate(String text) {
        return text.contains("{{") || text.startsWith("=");
    }

    static boolean isActive(String text) {
        return ACTIVE.matcher(text).find();
    }

    /**
     * Replaces all such parts by these words.
     *
     * @return whether anything was replaced
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
            String id = component.path("id").asString("withheld");
            component.removeAll();
            component.put("type", "text").put("id", id).put("text", words);
            return true;
        }
        boolean changed = false;
        if (isDrawn(component)) {
            for (var property : component.properties()) {
                String text = property.getValue().asString("");
                if (isTemplate(text) || isActive(text)) {
                    component.put(property.getKey(), words);
                    changed = true;
                }
            }
        }
        return changed;
    }

    private static String type(JsonNode component) {
        return component.path("type").asString("");
    }
}
