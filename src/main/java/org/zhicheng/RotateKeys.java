package org.zhicheng;

import java.io.PrintStream;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Optional;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.DataSourceTransactionManagerAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.JdbcClientAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.JdbcTemplateAutoConfiguration;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Import;
import org.springframework.dao.DataAccessException;
import org.zhicheng.audit.AuditLog;
import org.zhicheng.certificate.seal.KeyRotation;
import org.zhicheng.certificate.seal.KeyRotation.PublishedKey;
import org.zhicheng.certificate.seal.SealParts;
import org.zhicheng.secret.AuditKeys;

/**
 * {@code java -jar zhicheng.jar --zhicheng.certificate-keys}: says which keys of certificates are published and which one
 * signs. With {@code =add}, or {@code =add:PT4H}, it adds one that signs after two hours, or after four; running servers
 * take it up by themselves. Ends with 0, with 1 where another key waits, with 2 where it could not look.
 */
final class RotateKeys extends OperatorCommand {

    static final String OPTION = "--zhicheng.certificate-keys";

    private static final String ADD = "add";
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm").withZone(ZoneId.of("Asia/Shanghai"));

    /** The database and the keys: no server, no engine, no migration. */
    @Import({AuditKeys.class, SealParts.class, KeyRotation.class, AuditLog.class, ZhichengConfiguration.class})
    @ImportAutoConfiguration({
        DataSourceAutoConfiguration.class,
        DataSourceTransactionManagerAutoConfiguration.class,
        JdbcTemplateAutoConfiguration.class,
        JdbcClientAutoConfiguration.class
    })
    static class Parts {}

    RotateKeys(PrintStream out) {
        super(OPTION, "messages/certificate", out);
    }

    @Override
    int run(String... arguments) {
        try {
            Optional<Duration> after =
                    values(OPTION, arguments).stream().findFirst().map(RotateKeys::after);
            try (ConfigurableApplicationContext context = start(Parts.class, arguments)) {
                KeyRotation rotation = context.getBean(KeyRotation.class);
                return after.isPresent() ? add(rotation, after.get()) : tell(rotation.keys());
            }
        } catch (DateTimeParseException | IllegalArgumentException e) {
            say("certificate.keys.usage", KeyRotation.USUAL.toHours());
        } catch (DataAccessException e) {
            say("certificate.keys.database", e.getMostSpecificCause().getMessage());
        } catch (RuntimeException e) {
            say("certificate.keys.failed", e.getMessage());
        }
        return 2;
    }

    /** @throws IllegalArgumentException for what is no such order */
    private static Duration after(String order) {
        if (order.equals(ADD)) {
            return KeyRotation.USUAL;
        }
        if (!order.startsWith(ADD + ":")) {
            throw new IllegalArgumentException(order);
        }
        return Duration.parse(order.substring(ADD.length() + 1));
    }

    private int add(KeyRotation rotation, Duration after) {
        Optional<PublishedKey> added = rotation.add(after);
        tell(rotation.keys());
        say(
                added.isPresent() ? "certificate.keys.added" : "certificate.keys.waits",
                added.map(key -> time(key.from())).orElse(""));
        return added.isPresent() ? 0 : 1;
    }

    private int tell(List<PublishedKey> keys) {
        for (PublishedKey key : keys) {
            String from = key.from() == null ? "" : time(key.from());
            if (key.signs()) {
                say("certificate.keys.signs", key.kid(), from);
            } else if (key.from() != null) {
                say("certificate.keys.next", key.kid(), from);
            } else {
                say("certificate.keys.published", key.kid());
            }
        }
        return 0;
    }

    private static String time(Instant at) {
        return TIME.format(at);
    }
}
