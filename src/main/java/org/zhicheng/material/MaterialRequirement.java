package org.zhicheng.material;

/**
 * One row of what the decision table asks for: a slot in the form.
 *
 * @param section of the form in which it is shown
 * @param template id of the document to download and fill in; null for none
 * @param message what is said when it is missing
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
        String help) {}
