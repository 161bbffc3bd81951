package org.zhicheng.outage;

import com.zaxxer.hikari.HikariDataSource;
import java.time.Duration;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;

/**
 * Gives every connection a time limit, so that none waits for ever: neither for a server that is gone without a word,
 * nor for one that keeps silent. An embedded database has no line; there the pool's own limits do.
 */
@Configuration
class DatabaseTimeouts {

    @Bean
    static OpenLines openLines() {
        return new OpenLines();
    }

    @Bean
    static BeanPostProcessor databaseTimeoutsOfPools(Environment environment, ObjectProvider<OpenLines> lines) {
        DatabaseSettings settings = Binder.get(environment).bindOrCreate("zhicheng.database", DatabaseSettings.class);
        return new BeanPostProcessor() {
            @Override
            public Object postProcessAfterInitialization(Object bean, String name) {
                if (bean instanceof HikariDataSource pool && isPostgresql(pool.getJdbcUrl())) {
                    limit(pool, settings, lines.getObject());
                }
                return bean;
            }
        };
    }

    static boolean isPostgresql(String url) {
        return url != null && url.startsWith("jdbc:postgresql:");
    }

    private static void limit(HikariDataSource pool, DatabaseSettings settings, OpenLines lines) {
        pool.addDataSourceProperty("connectTimeout", seconds(settings.connect()));
        pool.addDataSourceProperty("loginTimeout", seconds(settings.connect()));
        pool.addDataSourceProperty("cancelSignalTimeout", seconds(settings.connect()));
        pool.addDataSourceProperty("socketTimeout", seconds(settings.answer()));
        pool.addDataSourceProperty("tcpKeepAlive", "true");
        // rows that are written together travel as one statement: the engine's history is a hundred at a time
        pool.addDataSourceProperty("reWriteBatchedInserts", "true");
        pool.setDataSource(lines.source(pool.getJdbcUrl(), pool.getDataSourceProperties()));
        if (pool.getConnectionInitSql() == null) {
            pool.setConnectionInitSql(
                    "set statement_timeout = " + settings.statement().toMillis()
                            + "; set idle_in_transaction_session_timeout = "
                            + settings.idleInTransaction().toMillis()
                            + "; set tcp_keepalives_idle = 30; set tcp_keepalives_interval = 10; set tcp_keepalives_count = 3");
        }
    }

    private static String seconds(Duration duration) {
        return String.valueOf(Math.max(1, duration.toSeconds()));
    }
}
