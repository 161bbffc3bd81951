package org.zhicheng.audit;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Puts new entries into the chain within seconds, and notes the end of the chain in the log: the log is kept elsewhere
 * than the database, so that an end that was cut off is missed there.
 */
@Component
class AuditSealing {

    private static final Logger LOG = LoggerFactory.getLogger(AuditSealing.class);

    private final FailedAttempts failed;
    private final AuditChain chain;
    private long anchored;

    AuditSealing(FailedAttempts failed, AuditChain chain) {
        this.failed = failed;
        this.chain = chain;
    }

    @Scheduled(fixedDelayString = "${zhicheng.audit.interval:2s}")
    void seal() {
        failed.settle();
        if (chain.waiting()) {
            int sealed;
            do {
                sealed = chain.sealSome();
            } while (sealed == AuditChain.AT_ONCE);
        }
    }

    @Scheduled(initialDelayString = "PT1M", fixedDelayString = "${zhicheng.audit.anchor-interval:1h}")
    void anchor() {
        AuditChain.Head head = chain.head();
        if (head.headPosition() > anchored) {
            anchored = head.headPosition();
            LOG.info("Audit anchor {}:{}", head.headPosition(), head.headHash());
        }
    }
}
