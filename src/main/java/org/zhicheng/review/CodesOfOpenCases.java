package org.zhicheng.review;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.zhicheng.reference.load.CodesInUse;

/** Lists the codes that unfinished cases rest on, and the offices in which people work. */
@Repository
class CodesOfOpenCases implements CodesInUse {

    private static final String OPEN = " from declaration where finished_at is null";

    private final JdbcClient jdbc;

    private record Chosen(String department, String division) {

        /**
         * Lists the possible owners of a department: the county itself, or its city, whose code begins with the same
         * four digits.
         */
        Stream<List<String>> rows() {
            return Stream.of(List.of(department, division), List.of(department, division.substring(0, 4) + "00"));
        }
    }

    CodesOfOpenCases(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Set<List<String>> of(String file) {
        return switch (file) {
            case "divisions.csv" -> codes("select distinct division" + OPEN);
            case "specialties.csv" -> codes("select distinct specialty" + OPEN);
            case "series.csv" -> codes("select distinct series" + OPEN);
            case "offices.csv" ->
                codes("select distinct candidate_group from review_stage"
                        + " where declaration_id in (select id" + OPEN + ")"
                        + " union select distinct group_id from account_group where group_id like 'office-%'");
            case "departments.csv" -> departments();
            default -> Set.of();
        };
    }

    private Set<List<String>> codes(String sql) {
        return jdbc.sql(sql).query(String.class).list().stream().map(List::of).collect(Collectors.toSet());
    }

    private Set<List<String>> departments() {
        return jdbc.sql("select distinct department, division" + OPEN).query(Chosen.class).list().stream()
                .flatMap(Chosen::rows)
                .collect(Collectors.toSet());
    }
}
