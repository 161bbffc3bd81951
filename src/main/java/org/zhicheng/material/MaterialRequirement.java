package org.zhicheng.material;

/**
 * One file that a declaration asks for, or takes.
 *
 * @param section where the slot stands: materials, publicity or otherMaterials
 * @param multiple whether files add up in the slot; otherwise a new one replaces the last
 * @param template which template is offered for download; null for none
 * @param rule the rule that speaks when it is missing
 * @param message what that rule says; null for the usual words
 */
public record MaterialRequirement(
        String slot,
        int position,
        String section,
        String name,
        boolean required,
        boolean multiple,
        String template,
        String rule,
        String message,
        String help) {

    /** One that may be left out and takes one file, with no words of its own. */
    public static MaterialRequirement of(String slot, int position, String section, String name) {
        return new MaterialRequirement(slot, position, section, name, false, false, null, null, null, null);
    }

    public MaterialRequirement mandatory() {
        return new MaterialRequirement(slot, position, section, name, true, multiple, template, rule, message, help);
    }

    /** Files add up in it. */
    public MaterialRequirement many() {
        return new MaterialRequirement(slot, position, section, name, required, true, template, rule, message, help);
    }

    public MaterialRequirement offering(String otherTemplate) {
        return new MaterialRequirement(
                slot, position, section, name, required, multiple, otherTemplate, rule, message, help);
    }

    /** @param words null for the usual ones */
    public MaterialRequirement ruled(String by, String words) {
        return new MaterialRequirement(slot, position, section, name, required, multiple, template, by, words, help);
    }

    public MaterialRequirement explained(String words) {
        return new MaterialRequirement(
                slot, position, section, name, required, multiple, template, rule, message, words);
    }
}
