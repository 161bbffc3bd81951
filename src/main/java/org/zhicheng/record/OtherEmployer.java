package org.zhicheng.record;

import java.util.Map;
import java.util.regex.Pattern;
import org.zhicheng.record.port.Employer;
import org.zhicheng.record.port.InsuredMonth;
import org.zhicheng.text.ReadAs;

/**
 * Names an employer that pays a person's insurance though another one was chosen: a reviewer decides whether that is in
 * order (派遣/分公司).
 *
 * @param kind branch 分支机构 or its head office | dispatch 劳务派遣 or agent | unnumbered: the chosen name without its
 *     code | other
 * @param months how many in a row, up to now
 */
record OtherEmployer(String name, String uscc, String kind, int months) {

    private static final Pattern AGENT = Pattern.compile("劳务|派遣|人力资源|人才服务|外服|企业服务");

    static OtherEmployer of(InsuredMonth month, int months, Employer chosen) {
        return new OtherEmployer(
                month.employerName(), month.uscc(), kind(month, ReadAs.organisation(chosen.name())), months);
    }

    Map<String, Object> plain() {
        return Map.of("employerName", name, "uscc", uscc, "kind", kind, "months", months);
    }

    private static String kind(InsuredMonth month, String chosen) {
        String name = ReadAs.organisation(month.employerName());
        if (name.equals(chosen) && month.uscc().isEmpty()) {
            return "unnumbered";
        }
        if (!name.isEmpty() && (name.startsWith(chosen) || chosen.startsWith(name))) {
            return "branch";
        }
        return AGENT.matcher(name).find() ? "dispatch" : "other";
    }
}
