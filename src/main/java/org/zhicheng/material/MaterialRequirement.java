package org.zhicheng.material;

/**
 * A material requirement is one slot that a declaration asks to be filled, or accepts files in.
 *
 * @param section the section that shows the slot: materials, publicity or otherMaterials
 * @param multiple whether files add up in the slot; otherwise a new one replaces the last
 * @param template the letter that is offered for download; null for none
 * @param rule the rule that reports it missing
 * @param message the text of that rule; null for the usual one
 * @param reusable whether a file that was uploaded for the same in an earlier declaration may be right again
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
        String help,
        boolean reusable) {

    /** Makes an optional slot for one file, without texts of its own. */
    public static MaterialRequirement of(String slot, int position, String section, String name) {
        return new MaterialRequirement(slot, position, section, name, false, false, null, null, null, null, false);
    }

    public MaterialRequirement mandatory() {
        return new MaterialRequirement(
                slot, position, section, name, true, multiple, template, rule, message, help, reusable);
    }

    /** Lets files add up in the slot. */
    public MaterialRequirement many() {
        return new MaterialRequirement(
                slot, position, section, name, required, true, template, rule, message, help, reusable);
    }

    public MaterialRequirement offering(String otherTemplate) {
        return new MaterialRequirement(
                slot, position, section, name, required, multiple, otherTemplate, rule, message, help, reusable);
    }

    /** @param words the text of the rule; null for the usual one */
    public MaterialRequirement ruled(String by, String words) {
        return new MaterialRequirement(
                slot, position, section, name, required, multiple, template, by, words, help, reusable);
    }

    public MaterialRequirement explained(String words) {
        return new MaterialRequirement(
                slot, position, section, name, required, multiple, template, rule, message, words, reusable);
    }

    /** Lets files of earlier declarations be used again. */
    public MaterialRequirement again() {
        return new MaterialRequirement(
                slot, position, section, name, required, multiple, template, rule, message, help, true);
    }
}
