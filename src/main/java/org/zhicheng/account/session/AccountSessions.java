package org.zhicheng.account.session;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Ends all sessions of an account at once: what they were opened with is no longer true. */
@Repository
public class AccountSessions {

    private final JdbcClient jdbc;

    AccountSessions(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public void end(String accountId) {
        jdbc.sql("delete from spring_session where principal_name = ?")
                .param(accountId)
                .update();
    }
}
