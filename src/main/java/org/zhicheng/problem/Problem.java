package org.zhicheng.problem;

/**
 * One thing that is wrong with what a person sent, in words that person can act on.
 *
 * @param rule the rule's id in docs/rules.md, such as {@code W01}; null where only the form's schema speaks
 * @param pointer where it is: a JSON pointer into the form's data ({@code /workSummary/text}), or
 *     {@code /materials/<slot>} for a material
 * @param severity what follows from it
 * @param message what happened and what to do next, in Chinese
 */
public record Problem(String rule, String pointer, Severity severity, String message) {

    public static Problem block(String rule, String pointer, String message) {
        return new Problem(rule, pointer, Severity.BLOCK, message);
    }

    public static Problem warn(String rule, String pointer, String message) {
        return new Problem(rule, pointer, Severity.WARN, message);
    }

    public static Problem flag(String rule, String pointer, String message) {
        return new Problem(rule, pointer, Severity.FLAG, message);
    }

    public boolean blocks() {
        return severity == Severity.BLOCK;
    }
}
