package org.zhicheng.reference.load;

import java.util.List;
import java.util.Map;
import org.zhicheng.reference.load.CodeHolders.Chosen;

/**
 * Holders count the declarations that rest on a row of reference data.
 *
 * @param drafts still, or again, with their applicants
 * @param cases sent and not finished
 */
public record Holders(int drafts, int cases) {

    /** @param row cells by column */
    static Holders of(ReferenceFile file, Map<String, String> row, List<Chosen> chosen) {
        return chosen.stream()
                .filter(one -> rests(one, file, row))
                .map(one -> new Holders(one.drafts(), one.cases()))
                .reduce(new Holders(0, 0), Holders::plus);
    }

    boolean any() {
        return drafts + cases > 0;
    }

    private Holders plus(Holders more) {
        return new Holders(drafts + more.drafts, cases + more.cases);
    }

    private static boolean rests(Chosen one, ReferenceFile file, Map<String, String> row) {
        return switch (file) {
            case DIVISIONS -> within(one.division(), row.get("code"));
            case DEPARTMENTS -> row.get("code").equals(one.department()) && within(one.division(), row.get("city"));
            case SERIES -> row.get("code").equals(one.series());
            case SPECIALTIES -> below(one.specialty(), row.get("code"));
            case SERIES_LEVELS ->
                row.get("series").equals(one.series())
                        && row.get("level").equals(one.level())
                        && (row.get("specialty").equals("-") || below(one.specialty(), row.get("specialty")));
            case OFFICES, SERIES_DEPARTMENTS, WINDOWS, HOLIDAYS -> false;
        };
    }

    private static boolean below(String specialty, String node) {
        return specialty != null && (specialty + "-").startsWith(node + "-");
    }

    /**
     * Tells whether the row lies within the division: the code of a county begins with its city's digits, and that
     * one's with its province's.
     */
    private static boolean within(String division, String code) {
        if (division == null || !code.matches("\\d{6}")) {
            return code.equals(division);
        }
        String digits =
                code.endsWith("0000") ? code.substring(0, 2) : code.endsWith("00") ? code.substring(0, 4) : code;
        return division.startsWith(digits);
    }
}
