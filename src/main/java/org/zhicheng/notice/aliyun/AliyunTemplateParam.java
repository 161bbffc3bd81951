package org.zhicheng.notice.aliyun;

import java.util.Map;
import java.util.TreeMap;
import org.zhicheng.notice.NoticeKind;
import org.zhicheng.notice.NoticeParameters;

/**
 * Writes the parameters of a notice as Aliyun accepts them: the variables of its template and no others, none longer
 * than 35 characters. A name may be longer, or contain characters that do not fit into an SMS: then the message
 * addresses anybody who has this phone.
 */
record AliyunTemplateParam(Map<String, String> values) {

    private static final int LONGEST = 35;
    private static final String NAME = "name";

    static AliyunTemplateParam of(NoticeKind kind, Map<String, String> parameters, String anybody) {
        Map<String, String> values = new TreeMap<>();
        kind.variables().forEach(variable -> values.put(variable, cut(parameters.getOrDefault(variable, ""))));
        String name = parameters.getOrDefault(NAME, "");
        AliyunTemplateParam all = new AliyunTemplateParam(values);
        return all.named() && !fits(name) ? all.to(anybody) : all;
    }

    AliyunTemplateParam to(String anybody) {
        Map<String, String> others = new TreeMap<>(values);
        others.replace(NAME, anybody);
        return new AliyunTemplateParam(others);
    }

    boolean named() {
        return values.containsKey(NAME);
    }

    String json() {
        return NoticeParameters.write(values);
    }

    private static boolean fits(String name) {
        return !name.isBlank() && name.length() <= LONGEST && name.codePoints().allMatch(Character::isBmpCodePoint);
    }

    private static String cut(String value) {
        return value.codePointCount(0, value.length()) <= LONGEST
                ? value
                : value.substring(0, value.offsetByCodePoints(0, LONGEST));
    }
}
