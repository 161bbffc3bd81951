package org.zhicheng;

import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
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
import org.zhicheng.archive.ArchiveParts;
import org.zhicheng.archive.ArchiveRegister;
import org.zhicheng.archive.PackageReading;
import org.zhicheng.certificate.seal.SealKeys;
import org.zhicheng.certificate.seal.SealParts;
import org.zhicheng.material.store.Sha256;
import org.zhicheng.secret.AuditKeys;

/**
 * {@code java -jar zhicheng.jar --zhicheng.verify-archive=<file>}: says of packages of the archive which file in them is
 * missing, changed or too much. With {@code --zhicheng.archive-keys=<file>}, a copy of
 * {@code /.well-known/certificate-keys.json}, it needs no database. Ends with 0 where all are whole, with 1 where one is
 * not, with 2 where one could not be looked at.
 */
final class VerifyArchive extends OperatorCommand {

    static final String OPTION = "--zhicheng.verify-archive";
    static final String KEYS = "--zhicheng.archive-keys";

    /** The database, the keys, and the register: no server, no engine, no migration. */
    @Import({AuditKeys.class, SealParts.class, ArchiveParts.class, ZhichengConfiguration.class})
    @ImportAutoConfiguration({
        DataSourceAutoConfiguration.class,
        DataSourceTransactionManagerAutoConfiguration.class,
        JdbcTemplateAutoConfiguration.class,
        JdbcClientAutoConfiguration.class
    })
    static class Parts {}

    VerifyArchive(PrintStream out) {
        super(OPTION, "messages/archive", out);
    }

    @Override
    int run(String... arguments) {
        List<String> packages = values(OPTION, arguments);
        List<String> keys = values(KEYS, arguments);
        if (packages.isEmpty()) {
            say("archive.verify.usage");
            return 2;
        }
        try {
            return keys.isEmpty() ? withDatabase(packages, arguments) : withKeys(packages, Path.of(keys.get(0)));
        } catch (IOException e) {
            say("archive.verify.file", e.getMessage());
        } catch (DataAccessException e) {
            say("archive.command.database", e.getMostSpecificCause().getMessage());
        } catch (RuntimeException e) {
            say("archive.command.failed", e.getMessage());
        }
        return 2;
    }

    private int withKeys(List<String> packages, Path keys) throws IOException {
        String published = Files.readString(keys);
        int broken = 0;
        for (String file : packages) {
            broken += told(file, PackageReading.of(Path.of(file), published)) ? 0 : 1;
        }
        return broken == 0 ? 0 : 1;
    }

    /** Here a package must also be the very file that was made: what no list says is compared as well. */
    private int withDatabase(List<String> packages, String... arguments) throws IOException {
        int broken = 0;
        try (ConfigurableApplicationContext context = start(Parts.class, arguments)) {
            String published = context.getBean(SealKeys.class).published();
            ArchiveRegister register = context.getBean(ArchiveRegister.class);
            for (String file : packages) {
                boolean whole = told(file, PackageReading.of(Path.of(file), published));
                broken += whole && registered(file, register) ? 0 : 1;
            }
        }
        return broken == 0 ? 0 : 1;
    }

    private boolean registered(String file, ArchiveRegister register) throws IOException {
        try (InputStream content = Files.newInputStream(Path.of(file))) {
            boolean known = register.withHash(Sha256.of(content)).isPresent();
            say(known ? "archive.verify.registered" : "archive.verify.unregistered", file);
            return known;
        }
    }

    private boolean told(String file, PackageReading.Report report) {
        for (PackageReading.Fault fault : report.faults()) {
            say("archive.fault." + fault.kind().name().toLowerCase(Locale.ROOT), file, fault.path());
        }
        if (report.whole()) {
            say(
                    "archive.verify.whole",
                    file,
                    report.manifest().caseNumber(),
                    Integer.toString(report.manifest().version()),
                    Integer.toString(report.manifest().files().size()));
            report.manifest().missing().forEach(path -> say("archive.verify.missing-then", path));
        } else {
            say("archive.verify.broken", file, Integer.toString(report.faults().size()));
        }
        return report.whole();
    }
}
