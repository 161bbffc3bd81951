package org.zhicheng.account.demo;

import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.InitializingBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import org.zhicheng.account.signin.ClosedAccounts;
import org.zhicheng.account.signin.ClosedAccounts.Grant;

/**
 * Closes the demo accounts before the first request where demo is off. Their password is printed on a sign-in page, so
 * anybody may have been the demo admin: staff to whom these accounts gave a password or an office are closed with them.
 */
@Component
@ConditionalOnBooleanProperty(name = "zhicheng.demo.enabled", havingValue = false, matchIfMissing = true)
class DemoClosure implements InitializingBean {

    private static final Logger LOG = LoggerFactory.getLogger(DemoClosure.class);

    private final ClosedAccounts accounts;
    private final TransactionTemplate transaction;
    private final Clock clock;

    DemoClosure(ClosedAccounts accounts, TransactionTemplate transaction, Clock clock) {
        this.accounts = accounts;
        this.transaction = transaction;
        this.clock = clock;
    }

    @Override
    public void afterPropertiesSet() {
        List<String> demo = accounts.openDemoAccounts();
        if (!demo.isEmpty()) {
            List<String> staff = transaction.execute(status -> close(demo));
            tell(demo, staff);
        }
    }

    private List<String> close(List<String> demo) {
        List<String> staff = madeBy(demo, accounts.grants());
        demo.forEach(account -> accounts.closeDemo(account, clock.instant()));
        staff.forEach(account -> accounts.close(account, clock.instant(), "made by a demo account"));
        return staff;
    }

    /** Staff whose newest password or whose newest offices come from a demo account, or from such staff in their turn. */
    private static List<String> madeBy(Collection<String> demo, List<Grant> grants) {
        List<Grant> newest = new ArrayList<>();
        grants.forEach(grant -> {
            newest.removeIf(grant::sameKind);
            newest.add(grant);
        });
        Set<String> makers = new HashSet<>(demo);
        boolean more = true;
        while (more) {
            more = makers.addAll(newest.stream()
                    .filter(grant -> makers.contains(grant.by()))
                    .map(Grant::accountId)
                    .toList());
        }
        makers.removeAll(demo);
        return makers.stream().sorted().toList();
    }

    private void tell(List<String> demo, List<String> staff) {
        LOG.warn(
                "Demo is off: closed the demo accounts {}. No password, session, token, app or Alipay account opens them",
                demo);
        if (!staff.isEmpty()) {
            LOG.warn(
                    "Closed as well, for a demo account gave them their password or their offices: {}. Look at their"
                            + " offices at /admin/staff, and reset the access of those whom you know",
                    staff.stream().map(accounts::loginName).toList());
        }
        List<String> deeds = accounts.deeds(demo);
        if (!deeds.isEmpty()) {
            LOG.warn("What demo accounts did stays, and models that they deployed: {}", deeds);
        }
    }
}
