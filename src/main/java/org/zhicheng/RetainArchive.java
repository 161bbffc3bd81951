package org.zhicheng;

import java.io.PrintStream;
import java.util.List;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.DataSourceTransactionManagerAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.JdbcClientAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.JdbcTemplateAutoConfiguration;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Import;
import org.springframework.dao.DataAccessException;
import org.springframework.transaction.annotation.EnableTransactionManagement;
import org.zhicheng.archive.ArchivePackage;
import org.zhicheng.archive.ArchiveParts;
import org.zhicheng.archive.ArchiveRetention;

/**
 * {@code java -jar zhicheng.jar --zhicheng.archive-retention}: says which packages of the archive are over their term, or
 * will be within a year, and changes nothing. With {@code =<order>} as it was told, it destroys exactly these. Ends with 0,
 * with 1 where the order names something else than what is over now, with 2 where it could not look.
 */
final class RetainArchive extends OperatorCommand {

    static final String OPTION = "--zhicheng.archive-retention";

    /** The database: no keys, no server, no engine, no migration. */
    @Import({ArchiveParts.class, ZhichengConfiguration.class})
    @EnableTransactionManagement(proxyTargetClass = true)
    @ImportAutoConfiguration({
        DataSourceAutoConfiguration.class,
        DataSourceTransactionManagerAutoConfiguration.class,
        JdbcTemplateAutoConfiguration.class,
        JdbcClientAutoConfiguration.class
    })
    static class Parts {}

    RetainArchive(PrintStream out) {
        super(OPTION, "messages/archive", out);
    }

    @Override
    int run(String... arguments) {
        List<String> orders = values(OPTION, arguments);
        try (ConfigurableApplicationContext context = start(Parts.class, arguments)) {
            ArchiveRetention retention = context.getBean(ArchiveRetention.class);
            return orders.isEmpty() ? tell(retention.plan()) : destroy(retention, orders.get(0));
        } catch (DataAccessException e) {
            say("archive.command.database", e.getMostSpecificCause().getMessage());
        } catch (RuntimeException e) {
            say("archive.command.failed", e.getMessage());
        }
        return 2;
    }

    private int tell(ArchiveRetention.Plan plan) {
        plan.over().forEach(one -> tell("archive.retention.over", one));
        plan.soon().forEach(one -> tell("archive.retention.soon", one));
        say(
                "archive.retention.plan",
                Integer.toString(plan.kept()),
                Integer.toString(plan.over().size()),
                Integer.toString(plan.soon().size()));
        if (plan.order() != null) {
            say("archive.retention.order", OPTION + "=" + plan.order());
        }
        return 0;
    }

    private void tell(String key, ArchivePackage one) {
        say(
                key,
                one.caseNumber(),
                Integer.toString(one.version()),
                one.keptUntil().toString(),
                one.sha256());
    }

    private int destroy(ArchiveRetention retention, String order) {
        int destroyed = retention.destroy(order);
        say(
                destroyed == 0 ? "archive.retention.other-order" : "archive.retention.destroyed",
                Integer.toString(destroyed));
        return destroyed == 0 ? 1 : 0;
    }
}
