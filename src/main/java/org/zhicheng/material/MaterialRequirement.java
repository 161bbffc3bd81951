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
        String help) {}
