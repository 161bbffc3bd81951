package org.zhicheng.outage;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.support.StaticListableBeanFactory;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.jdbc.core.JdbcTemplate;
import org.zhicheng.FreshDatabase;

/** What is set for every connection to a PostgreSQL. */
class DatabaseTimeoutsTest {

    /** The driver does not know how many rows each insertion made once several of them were one statement. */
    @Test
    void rowsThatAreWrittenTogetherTravelTogether() throws Exception {
        try (FreshDatabase database = FreshDatabase.emptyPostgresql();
                HikariDataSource pool = new HikariDataSource()) {
            pool.setJdbcUrl(database.url());
            pool.setUsername(database.user());
            pool.setPassword(database.password());
            DatabaseTimeouts.databaseTimeoutsOfPools(
                            new StandardEnvironment(),
                            new StaticListableBeanFactory(Map.of("lines", new OpenLines()))
                                    .getBeanProvider(OpenLines.class))
                    .postProcessAfterInitialization(pool, "dataSource");
            JdbcTemplate jdbc = new JdbcTemplate(pool);
            jdbc.execute("create table note (id int)");

            int[] written =
                    jdbc.batchUpdate("insert into note (id) values (?)", List.of(new Object[] {1}, new Object[] {2}));

            assertThat(written).containsOnly(Statement.SUCCESS_NO_INFO);
            assertThat(jdbc.queryForList("select id from note order by id", Integer.class))
                    .containsExactly(1, 2);
        }
    }
}
