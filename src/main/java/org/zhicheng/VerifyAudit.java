package org.zhicheng;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.DataSourceTransactionManagerAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.JdbcClientAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.JdbcTemplateAutoConfiguration;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Import;
import org.springframework.context.support.ResourceBundleMessageSource;
import org.springframework.dao.DataAccessException;
import org.zhicheng.audit.AuditChain;
import org.zhicheng.audit.AuditFaults;
import org.zhicheng.secret.AuditKeys;

/**
 * {@code java -jar zhicheng.jar --zhicheng.verify-audit}: checks the chain of the audit and starts nothing else. Ends
 * with 0 where it is whole, with 1 where it is broken, with 2 where it could not be looked at.
 */
final class VerifyAudit {

    static final String OPTION = "--zhicheng.verify-audit";

    private static final int MOST_TOLD = 50;
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss").withZone(ZoneId.of("Asia/Shanghai"));

    private final ResourceBundleMessageSource words = new ResourceBundleMessageSource();
    private final PrintStream out;

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
        this.out = out;
        words.setBasename("messages/audit");
        words.setDefaultEncoding(StandardCharsets.UTF_8.name());
        words.setFallbackToSystemLocale(false);
    }

    static boolean wanted(String... arguments) {
        return Stream.of(arguments).anyMatch(argument -> argument.equals(OPTION) || argument.startsWith(OPTION + "="));
    }

    /** @return the exit code */
    int run(String... arguments) {
        try {
            List<AuditFaults.Anchor> anchors = anchors(arguments);
            try (ConfigurableApplicationContext context = parts().run(withoutMakingKeys(arguments))) {
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

    private static SpringApplication parts() {
        SpringApplication parts = new SpringApplication(Parts.class);
        parts.setWebApplicationType(WebApplicationType.NONE);
        parts.setRegisterShutdownHook(false);
        parts.setDefaultProperties(Map.of("logging.level.root", "warn", "spring.main.banner-mode", "off"));
        return parts;
    }

    /** A lost folder must be missed, not made anew. */
    private static String[] withoutMakingKeys(String... arguments) {
        return Stream.concat(Arrays.stream(arguments), Stream.of("--zhicheng.keys.create=false"))
                .toArray(String[]::new);
    }

    private static List<AuditFaults.Anchor> anchors(String... arguments) {
        return Stream.of(arguments)
                .filter(argument -> argument.startsWith(OPTION + "="))
                .flatMap(argument ->
                        Stream.of(argument.substring(OPTION.length() + 1).split(",")))
                .filter(anchor -> !anchor.isEmpty() && !anchor.equals("true"))
                .map(VerifyAudit::anchor)
                .toList();
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
                fault.action() == null
                        ? ""
                        : words.getMessage("audit.kind." + fault.action(), null, fault.action(), Locale.CHINA));
    }

    private static String time(Instant at) {
        return at == null ? "" : TIME.format(at);
    }

    private void say(String key, Object... values) {
        out.println(words.getMessage(key, values, Locale.CHINA));
    }
}
