package org.zhicheng.certificate.seal;

import com.google.crypto.tink.KeysetHandle;
import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.zhicheng.audit.AuditKind;
import org.zhicheng.audit.AuditLog;

/**
 * Adds a key to those that sign codes, lists and packages. It is published at once and signs after a while, when nobody
 * keeps an older set of keys any more; the key before it stays published, for what it signed.
 */
@Component
public class KeyRotation {

    /** Twice as long as anybody may keep the published keys. */
    public static final Duration USUAL = SealKeys.CACHED.multipliedBy(2);

    private final SealKeyset keyset;
    private final AuditLog audit;
    private final TransactionTemplate transaction;
    private final Clock clock;

    /**
     * A published key.
     *
     * @param kid as tokens name it
     * @param from since when or from when on it signs; null where that is not known any more
     */
    public record PublishedKey(String kid, boolean signs, Instant from) {}

    KeyRotation(SealKeyset keyset, AuditLog audit, PlatformTransactionManager transactions, Clock clock) {
        this.keyset = keyset;
        this.audit = audit;
        this.transaction = new TransactionTemplate(transactions);
        this.clock = clock;
    }

    /** Returns all keys that are published, the oldest first. */
    public List<PublishedKey> keys() {
        SealKeyset.Kept kept = keyset.read();
        try {
            KeysetHandle keys = keyset.opened(kept);
            boolean waits = kept.waits(clock.instant());
            List<PublishedKey> all = new ArrayList<>();
            for (int i = 0; i < keys.size(); i++) {
                KeysetHandle.Entry entry = keys.getAt(i);
                boolean next = kept.nextKey() != null && entry.getId() == kept.nextKey();
                boolean signs = kept.nextKey() == null || waits ? entry.isPrimary() : next;
                all.add(new PublishedKey(kid(entry.getId()), signs, next ? kept.nextFrom() : null));
            }
            return List.copyOf(all);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("The keys of certificates cannot be opened", e);
        }
    }

    /**
     * Adds a key.
     *
     * @param after how long it is published before it signs
     * @return empty where another one is published and does not sign yet
     */
    public Optional<PublishedKey> add(Duration after) {
        if (after.compareTo(SealKeys.CACHED) < 0) {
            throw new IllegalArgumentException("Others keep the published keys for " + SealKeys.CACHED);
        }
        return transaction.execute(status -> {
            SealKeyset.Kept kept = keyset.lock();
            return kept.waits(clock.instant())
                    ? Optional.<PublishedKey>empty()
                    : Optional.of(added(kept, clock.instant().plus(after)));
        });
    }

    private PublishedKey added(SealKeyset.Kept kept, Instant from) {
        try {
            KeysetHandle before = keyset.opened(kept);
            KeysetHandle signing = kept.nextKey() == null ? before : signingWith(before, kept.nextKey());
            KeysetHandle keys = KeysetHandle.newBuilder(signing)
                    .addEntry(KeysetHandle.generateEntryFromParameters(SealKeyset.parameters())
                            .withRandomId())
                    .build();
            int added = keys.getAt(keys.size() - 1).getId();
            keyset.keep(keys, added, from);
            audit.record(null, AuditKind.ADD_CERTIFICATE_KEY, "certificate-seal", kid(added), from.toString());
            return new PublishedKey(kid(added), false, from);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("A key cannot be added", e);
        }
    }

    /** Returns the same keys, of which this one signs. */
    static KeysetHandle signingWith(KeysetHandle keys, int id) throws GeneralSecurityException {
        KeysetHandle.Builder builder = KeysetHandle.newBuilder(keys);
        for (int i = 0; i < keys.size(); i++) {
            if (keys.getAt(i).getId() == id) {
                builder.getAt(i).makePrimary();
            }
        }
        return builder.build();
    }

    private static String kid(int id) {
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(ByteBuffer.allocate(Integer.BYTES).putInt(id).array());
    }
}
