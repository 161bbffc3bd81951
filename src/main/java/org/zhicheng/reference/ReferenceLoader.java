package org.zhicheng.reference;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
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
 * Loads the reference data that came with this release, each file only where it differs from what is in use. What a
 * process admin loaded stays in use: a release never shadows it silently.
 */
@Component
class ReferenceLoader implements InitializingBean {

    private static final Logger LOG = LoggerFactory.getLogger(ReferenceLoader.class);

    private final ReferenceVersions versions;
    private final MessageSource messages;
    private final TransactionTemplate transaction;

    ReferenceLoader(ReferenceVersions versions, MessageSource messages, PlatformTransactionManager transactions) {
        this.versions = versions;
        this.messages = messages;
        this.transaction = new TransactionTemplate(transactions);
    }

    @Override
    public void afterPropertiesSet() {
        load();
    }

    /** Of servers that start together one loads; the others then find it done. */
    void load() {
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
            if (!read.problems().isEmpty()) {
                throw new IllegalStateException(file.file() + ": " + read.problems());
            }
            versions.put(file, text, read.rows(), null);
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
