package org.zhicheng.privacy;

import java.time.Clock;
import java.time.Period;
import java.time.ZonedDateTime;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import org.zhicheng.task.OwnProcessForms;

/**
 * Forgets the forms of processes that admins made, once those are over and nobody comes back to them (PIPL 19, 47):
 * three years, as long as an action may be brought about them (民法典 188).
 */
@Component
class OwnProcessRetention {

    private static final Logger LOG = LoggerFactory.getLogger(OwnProcessRetention.class);

    private final OwnProcessForms forms;
    private final OwnWork work;
    private final TransactionTemplate transaction;
    private final Settings settings;
    private final Clock clock;

    /**
     * Settings say how long such forms are kept.
     *
     * @param ownProcesses how long the forms of one are kept after the last of them was sent
     */
    @ConfigurationProperties("zhicheng.retention")
    record Settings(@DefaultValue("3y") Period ownProcesses) {}

    OwnProcessRetention(
            OwnProcessForms forms, OwnWork work, TransactionTemplate transaction, Settings settings, Clock clock) {
        this.forms = forms;
        this.work = work;
        this.transaction = transaction;
        this.settings = settings;
        this.clock = clock;
    }

    /**
     * Forgets the finished ones together with the engine's history of them, where values of the start form stand. A
     * process that still runs stays.
     */
    @Scheduled(initialDelayString = "PT10M", fixedDelayString = "PT24H")
    void forgetTheFinished() {
        forms
                .untouchedSince(
                        ZonedDateTime.now(clock).minus(settings.ownProcesses()).toInstant())
                .stream()
                .filter(businessKey -> !work.running(businessKey))
                .forEach(this::forget);
    }

    private void forget(String businessKey) {
        transaction.executeWithoutResult(status -> {
            work.discard(businessKey);
            forms.delete(businessKey);
        });
        LOG.info("The forms of process {} were deleted by their term", businessKey);
    }
}
