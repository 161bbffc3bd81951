package org.zhicheng.privacy;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Deletes the data that {@code personal-data.yml} marks for deletion when an account is cancelled, table by table. */
@Component
class OwnErasure {

    private final PersonalData data;
    private final JdbcClient jdbc;

    OwnErasure(PersonalData data, JdbcClient jdbc) {
        this.data = data;
        this.jdbc = jdbc;
    }

    @Transactional(propagation = Propagation.MANDATORY)
    public void erase(String accountId) {
        data.tables().stream().filter(table -> table.erase() != null).forEach(table -> jdbc.sql(
                        "delete from " + table.name() + " where " + table.erase())
                .param("person", accountId)
                .update());
    }
}
