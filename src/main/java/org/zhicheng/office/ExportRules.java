package org.zhicheng.office;

import java.time.Duration;
import org.springframework.stereotype.Component;
import org.zhicheng.account.Account;
import org.zhicheng.audit.AuditKind;
import org.zhicheng.audit.AuditLog;
import org.zhicheng.limit.Throttle;
import org.zhicheng.limit.TooOftenException;
import org.zhicheng.problem.Messages;

/** Admits exports as often as somebody needs them, and writes each one down. */
@Component
class ExportRules {

    private static final Throttle.Limit EXPORTS = new Throttle.Limit(30, Duration.ofHours(1));

    private final Throttle throttle;
    private final AuditLog audit;
    private final Messages messages;

    ExportRules(Throttle throttle, AuditLog audit, Messages messages) {
        this.throttle = throttle;
        this.audit = audit;
        this.messages = messages;
    }

    void admit(Account viewer) {
        throttle.admit(new Throttle.Count("office-export:" + viewer.id(), EXPORTS))
                .orElseThrow(() -> new TooOftenException(messages.say("office.export.too-often"), EXPORTS.within()));
    }

    void given(Account viewer, String format, int cases) {
        audit.record(viewer.id(), AuditKind.EXPORT_CASES, null, null, cases + " " + format);
    }
}
