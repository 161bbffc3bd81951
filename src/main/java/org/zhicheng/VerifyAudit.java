package org.zhicheng;

import java.io.PrintStream;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.DataSourceTransactionManagerAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.JdbcClientAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.JdbcTemplateAutoConfiguration;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Import;
import org.springframework.dao.DataAccessException;
import org.zhicheng.audit.AuditChain;
import org.zhicheng.audit.AuditFaults;
import org.zhicheng.secret.AuditKeys;

/**
 * {@code java -jar zhicheng.jar --zhicheng.verify-audit}: checks the chain of the audit and starts nothing else. Ends
 * with 0 where it is whole, with 1 where it is broken, with 2 where it could not be looked at.
 */
final class VerifyAudit extends OperatorCommand {

    static final String OPTION = "--zhicheng.verify-audit";

    private static final int MOST_TOLD = 50;
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss").withZone(ZoneId.of("Asia/Shanghai"));

    /** The database, the key, and who checks: no server, no engine, no migration. */
    @Import({AuditKeys.class, AuditChain.class, AuditFaults.class})
    @ImportAutoConfiguration({
        DataSourceAutoConfiguration.class,
        DataSourceTransactionManagerAutoConfiguration.class,
        JdbcTemplateAutoConfiguration.class,
        JdbcClientAutoConfiguration.class
    })
    static class Parts {}

    VerifyAudit(PrintStream out) {
        super(OPTION, "messages/audit", out);
    }

    static boolean wanted(String... arguments) {
        return given(OPTION, arguments);
    }

    @Override
    int run(String... arguments) {
        try {
            List<AuditFaults.Anchor> anchors = anchors(arguments);
            try (ConfigurableApplicationContext context = start(Parts.class, arguments)) {
                return tell(context.getBean(AuditFaults.class).check(anchors), anchors.size());
            }
        } catch (IllegalArgumentException e) {
            say("audit.check.anchor", e.getMessage());
        } catch (DataAccessException e) {
            say("audit.check.database", e.getMostSpecificCause().getMessage());
        } catch (RuntimeException e) {
            say("audit.check.failed", e.getMessage());
        }
        return 2;
    }

    private static List<AuditFaults.Anchor> anchors(String... arguments) {
        return values(OPTION, arguments).stream().map(VerifyAudit::anchor).toList();
    }

    private static AuditFaults.Anchor anchor(String text) {
        if (!text.matches("\\d{1,18}:[0-9a-f]{64}")) {
            throw new IllegalArgumentException(text);
        }
        int colon = text.indexOf(':');
        return new AuditFaults.Anchor(Long.parseLong(text.substring(0, colon)), text.substring(colon + 1));
    }

    private int tell(AuditFaults.Report report, int anchors) {
        report.faults().stream().limit(MOST_TOLD).forEach(this::tell);
        if (report.faults().size() > MOST_TOLD) {
            say("audit.check.more", report.faults().size() - MOST_TOLD);
        }
        say(
                report.whole() ? "audit.check.whole" : "audit.check.broken",
                Long.toString(report.entries()),
                Long.toString(report.first()),
                Long.toString(report.last()),
                report.faults().size());
        say("audit.check.end", report.last() + ":" + report.hash(), anchors);
        if (report.unsealed() > 0) {
            say("audit.check.unsealed", Long.toString(report.unsealed()));
        }
        return report.whole() ? 0 : 1;
    }

    private void tell(AuditFaults.Fault fault) {
        say(
                "audit.fault." + fault.kind().name().toLowerCase(Locale.ROOT),
                Long.toString(fault.from()),
                Long.toString(fault.to()),
                time(fault.at()),
                fault.action() == null ? "" : words("audit.kind." + fault.action()));
    }

    private static String time(Instant at) {
        return at == null ? "" : TIME.format(at);
    }
}
