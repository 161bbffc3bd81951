package org.zhicheng.reference.load;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.InitializingBean;
import org.springframework.context.MessageSource;
import org.springframework.core.io.ClassPathResource;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Loads the reference data of this release, each file only where it differs from the one in use. A version that a
 * process admin loaded stays in use: a release never replaces it silently.
 */
@Component
public class ReferenceLoader implements InitializingBean {

    private static final Logger LOG = LoggerFactory.getLogger(ReferenceLoader.class);

    private final ReferenceVersions versions;
    private final ReferenceLinks links;
    private final MessageSource messages;
    private final TransactionTemplate transaction;

    public ReferenceLoader(
            ReferenceVersions versions,
            ReferenceLinks links,
            MessageSource messages,
            PlatformTransactionManager transactions) {
        this.versions = versions;
        this.links = links;
        this.messages = messages;
        this.transaction = new TransactionTemplate(transactions);
    }

    @Override
    public void afterPropertiesSet() {
        load();
    }

    /** Loads the data; of servers that start together one loads, and the others find it done. */
    public void load() {
        try {
            loadInOneTransaction();
        } catch (DuplicateKeyException | ConcurrencyFailureException e) {
            loadInOneTransaction();
        }
    }

    private void loadInOneTransaction() {
        transaction.executeWithoutResult(status -> {
            for (ReferenceFile file : ReferenceFile.values()) {
                load(file);
            }
        });
    }

    private void load(ReferenceFile file) {
        String text = bundled(file);
        Optional<ReferenceVersions.Version> inUse = versions.newest(file);
        if (inUse.isPresent() && inUse.get().loadedBy() != null) {
            LOG.info("{} stays as it was loaded by a process admin", file.file());
        } else if (inUse.isEmpty() || !inUse.get().sha256().equals(ReferenceVersions.sha256(text))) {
            ReferenceRows read = ReferenceRows.read(file, text, messages);
            if (!read.problems().none()) {
                throw new IllegalStateException(
                        file.file() + ": " + read.problems().list());
            }
            put(file, text, read);
        }
    }

    /**
     * Puts a version of the release in use, unless cases under way rest on rows that it no longer has: they go on after
     * an upgrade.
     */
    private void put(ReferenceFile file, String text, ReferenceRows read) {
        Set<String> removed = links.removed(file, read);
        if (removed.isEmpty()) {
            versions.put(file, text, read, null);
        } else {
            LOG.error("{} stays as it was: cases under way use {}, which this release removed", file.file(), removed);
        }
    }

    private static String bundled(ReferenceFile file) {
        try {
            return new ClassPathResource("reference/" + file.file()).getContentAsString(StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
