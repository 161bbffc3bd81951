package org.zhicheng.declaration.life;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.zhicheng.FreshDatabase;

/** A declaration that nobody decided about is deleted with every row that refers to it. */
class DraftRowsTest {

    /** Files are deleted by name elsewhere; a case that was decided, or that confirmed an employer, is kept. */
    private static final Set<String> OTHERS = Set.of("material", "review_decision", "employer_by_hand");

    @Test
    void noTableIsForgotten() {
        try (FreshDatabase database = FreshDatabase.h2()) {
            List<String> referring = JdbcClient.create(database.dataSource())
                    .sql("""
                            select distinct lower(child.table_name)
                              from information_schema.referential_constraints reference
                              join information_schema.table_constraints child
                                on child.constraint_name = reference.constraint_name
                              join information_schema.table_constraints parent
                                on parent.constraint_name = reference.unique_constraint_name
                             where lower(parent.table_name) = 'declaration'
                            """)
                    .query(String.class)
                    .list();

            assertThat(referring).contains("declaration_section", "material");
            assertThat(referring).filteredOn(table -> !OTHERS.contains(table)).isSubsetOf(DraftRows.TABLES);
        }
    }
}
