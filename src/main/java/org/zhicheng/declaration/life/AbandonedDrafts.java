package org.zhicheng.declaration.life;

import java.time.Clock;
import java.time.Instant;
import java.time.Period;
import java.time.ZonedDateTime;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.zhicheng.audit.AuditKind;
import org.zhicheng.audit.AuditLog;
import org.zhicheng.outage.DatabaseFailure;
import org.zhicheng.task.FormDrafts;

/**
 * Deletes drafts that were never submitted, a year after the last change, as the privacy notice promises (PIPL 19, 47).
 * A declaration that was submitted once is an archive, and stays.
 */
@Component
class AbandonedDrafts {

    private static final Logger LOG = LoggerFactory.getLogger(AbandonedDrafts.class);

    private final DraftRows drafts;
    private final FormDrafts forms;
    private final CaseFlow flow;
    private final AuditLog audit;
    private final TransactionTemplate transaction;
    private final Settings settings;
    private final Clock clock;

    /** @param drafts how long a draft is kept after its last change */
    @ConfigurationProperties("zhicheng.retention")
    record Settings(@DefaultValue("1y") Period drafts) {}

    AbandonedDrafts(
            DraftRows drafts,
            FormDrafts forms,
            CaseFlow flow,
            AuditLog audit,
            PlatformTransactionManager transactions,
            Settings settings,
            Clock clock) {
        this.drafts = drafts;
        this.forms = forms;
        this.flow = flow;
        this.audit = audit;
        this.transaction = new TransactionTemplate(transactions);
        this.settings = settings;
        this.clock = clock;
    }

    /** Deletes the old drafts one by one, so that one which cannot be deleted does not keep the others. */
    @Scheduled(initialDelayString = "PT10M", fixedDelayString = "PT24H")
    void forgetTheOld() {
        Instant before = ZonedDateTime.now(clock).minus(settings.drafts()).toInstant();
        forms.forget(before);
        List<String> abandoned = drafts.untouchedSince(before);
        abandoned.forEach(this::delete);
        if (!abandoned.isEmpty()) {
            LOG.info("{} drafts untouched since {} were deleted", abandoned.size(), before);
        }
    }

    private void delete(String declarationId) {
        try {
            transaction.executeWithoutResult(status -> {
                flow.discard(declarationId);
                drafts.delete(declarationId);
                audit.record(null, AuditKind.DELETE_DRAFT, "declaration", declarationId, null);
            });
        } catch (RuntimeException failed) {
            if (DatabaseFailure.in(failed).filter(DatabaseFailure.AWAY::equals).isPresent()) {
                throw failed; // the others would fail as well, each after its wait
            }
            LOG.warn("Draft {} could not be deleted, and will be tried again", declarationId, failed);
        }
    }
}
