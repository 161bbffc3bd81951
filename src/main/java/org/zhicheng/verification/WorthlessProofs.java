package org.zhicheng.verification;

import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import org.zhicheng.account.VerifiedPeople;

/**
 * Withdraws verifications that prove nothing: those by a click in a simulator once the simulators are off, and those
 * that a closed account decided at the counter. These people prove their identity again before they declare (V01); until
 * then their ID numbers are claims, which keep no owner out.
 */
@Component
class WorthlessProofs implements SmartInitializingSingleton {

    private static final Logger LOG = LoggerFactory.getLogger(WorthlessProofs.class);

    /** Selects the newest proof of each verified account, because a later real proof counts. */
    private static final String VERIFIED_BY = """
            select a.id
              from account a join verification v on v.account_id = a.id
             where a.verified_at is not null and v.status = 'verified'
               and not exists (select 1 from verification newer where newer.account_id = a.id
                               and newer.status = 'verified' and newer.finished_at > v.finished_at)
               and\s""";

    private static final String A_SIMULATOR = "exists (select 1 from simulated_face_order o where o.id = v.id)";

    private static final String A_CLOSED_ACCOUNT =
            "exists (select 1 from account c where c.id = v.decided_by and c.closed_at is not null)";

    private final JdbcClient jdbc;
    private final VerifiedPeople people;
    private final TransactionTemplate transaction;
    private final boolean simulators;

    WorthlessProofs(
            JdbcClient jdbc,
            VerifiedPeople people,
            TransactionTemplate transaction,
            @Value("${zhicheng.simulators.enabled:false}") boolean simulators) {
        this.jdbc = jdbc;
        this.people = people;
        this.transaction = transaction;
        this.simulators = simulators;
    }

    @Override
    public void afterSingletonsInstantiated() {
        if (!simulators) {
            withdraw(A_SIMULATOR, "a simulator");
        }
        withdraw(A_CLOSED_ACCOUNT, "a closed account, at the window");
    }

    private void withdraw(String proof, String by) {
        transaction.executeWithoutResult(status -> {
            List<String> accounts =
                    jdbc.sql(VERIFIED_BY + proof).query(String.class).list();
            accounts.forEach(account -> people.withdraw(account, "verified by " + by));
            if (!accounts.isEmpty()) {
                LOG.warn(
                        "{} accounts count as not verified any more, and declare only after they verified again, for"
                                + " they were verified by {}: {}",
                        accounts.size(),
                        by,
                        accounts);
            }
        });
    }
}
