package org.zhicheng.record;

import java.util.Map;

/**
 * A result says how an answer bears on a declaration.
 *
 * @param kind social-security | education
 * @param rule the rule that says so
 * @param summary in Chinese, for applicant and reviewer
 * @param content what was found, as plain JSON values
 */
public record CheckResult(String kind, Outcome outcome, String rule, String summary, Map<String, Object> content) {}
