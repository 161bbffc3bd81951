package org.zhicheng.declaration.outlook;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;
import org.zhicheng.declaration.outlook.MaterialTable.Row;

class AlikeSpecialtiesTest {

    private static final List<String> LEAVES = List.of("06-01-01", "06-02-01", "06-03-01", "06-03-02");

    @Test
    void whatNoRowTellsApartIsAskedOnce() {
        assertThat(groups(Map.of("business", "initial"::equals))).containsExactly(LEAVES);
    }

    @Test
    void aRowAboutSomeSpecialtiesTellsThemFromTheOthers() {
        assertThat(groups(Map.of("business", "initial"::equals), Map.of("specialty", code -> code.toString()
                        .startsWith("06-03-"))))
                .containsExactly(List.of("06-01-01", "06-02-01"), List.of("06-03-01", "06-03-02"));
    }

    /** A cell about {@code substring(specialty, 1, 2)} cannot be asked for a specialty from here. */
    @Test
    void whatARowReckonsWithIsLikeNoOther() {
        assertThat(groups(Map.of("substring(specialty, 1, 2)", "06"::equals))).hasSize(LEAVES.size());
    }

    @SafeVarargs
    private static List<List<String>> groups(Map<String, Predicate<Object>>... rows) {
        return new AlikeSpecialties(new MaterialTable() {

                    @Override
                    public String newest() {
                        return "1";
                    }

                    @Override
                    public List<Row> rows(String version) {
                        return List.of(rows).stream()
                                .map(conditions -> new Row(null, conditions))
                                .toList();
                    }
                })
                .groups(LEAVES);
    }
}
