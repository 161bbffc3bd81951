package org.zhicheng.account.demo;

import java.util.ArrayList;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.InitializingBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import org.zhicheng.audit.AuditKind;
import org.zhicheng.audit.AuditLog;
import org.zhicheng.notice.carrier.SimulatedLeftovers;

/**
 * Withdraws everything that simulators proved once the simulators are off: mobile numbers whose codes anybody could
 * read, Alipay accounts that anybody could type. The account itself stays its owner's, by its password.
 */
@Component
@ConditionalOnBooleanProperty(name = "zhicheng.simulators.enabled", havingValue = false, matchIfMissing = true)
public class SimulatedWaysIn implements InitializingBean {

    private static final Logger LOG = LoggerFactory.getLogger(SimulatedWaysIn.class);

    private static final int AT_ONCE = 500;

    private final JdbcClient jdbc;
    private final SimulatedLeftovers leftovers;
    private final AuditLog audit;
    private final TransactionTemplate transaction;

    SimulatedWaysIn(JdbcClient jdbc, SimulatedLeftovers leftovers, AuditLog audit, TransactionTemplate transaction) {
        this.jdbc = jdbc;
        this.leftovers = leftovers;
        this.audit = audit;
        this.transaction = transaction;
    }

    @Override
    public void afterPropertiesSet() {
        transaction.executeWithoutResult(status -> {
            List<String> mobiles = forgetMobiles();
            List<String> alipay = forgetAlipay();
            if (!mobiles.isEmpty() || !alipay.isEmpty()) {
                LOG.warn(
                        "The simulators are off: {} accounts have to prove their mobile number again, {} to link Alipay"
                                + " again, for a simulator stood in for both",
                        mobiles.size(),
                        alipay.size());
            }
        });
    }

    private List<String> forgetMobiles() {
        List<String> mobiles = leftovers.mobiles();
        List<String> accounts = new ArrayList<>();
        for (int from = 0; from < mobiles.size(); from += AT_ONCE) {
            accounts.addAll(
                    jdbc.sql("select id from account where mobile_proven_at is not null and mobile in (:mobiles)")
                            .param("mobiles", mobiles.subList(from, Math.min(from + AT_ONCE, mobiles.size())))
                            .query(String.class)
                            .list());
        }
        accounts.forEach(account -> forget(account, "mobile_proven_at", "mobile number proven by a simulator"));
        if (!mobiles.isEmpty()) {
            // codes under way went to the same phones
            jdbc.sql("delete from sms_code").update();
        }
        leftovers.forget();
        return accounts;
    }

    private List<String> forgetAlipay() {
        List<String> accounts = jdbc.sql("select id from account where alipay_user_id in "
                        + "(select user_id from simulated_alipay_account)")
                .query(String.class)
                .list();
        accounts.forEach(account -> forget(account, "alipay_user_id", "Alipay linked by a simulator"));
        jdbc.sql("update registration set alipay_user_id = null where alipay_user_id in "
                        + "(select user_id from simulated_alipay_account)")
                .update();
        jdbc.sql("delete from simulated_alipay_account").update();
        jdbc.sql("delete from simulated_alipay_code").update();
        return accounts;
    }

    private void forget(String accountId, String column, String what) {
        jdbc.sql("update account set " + column + " = null where id = ?")
                .param(accountId)
                .update();
        audit.record(null, AuditKind.WITHDRAW_WAY_IN, "account", accountId, what);
    }
}
