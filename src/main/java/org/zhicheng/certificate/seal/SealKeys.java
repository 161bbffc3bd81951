package org.zhicheng.certificate.seal;

import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.RegistryConfiguration;
import com.google.crypto.tink.jwt.JwkSetConverter;
import com.google.crypto.tink.jwt.JwtPublicKeySign;
import com.google.crypto.tink.jwt.RawJwt;
import java.io.IOException;
import java.security.GeneralSecurityException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;
import org.zhicheng.sql.CommittedChanges;
import org.zhicheng.sql.KeptValue;

/**
 * Signs with ECDSA on P-256 (ES256, RFC 7518), which every browser can check by itself. All public keys of the keyset are
 * published: what an older one signed stays good. A key that is added to the keyset is published by every server within a
 * second, and signs once everybody can know it ({@link KeyRotation}); no server has to be started again.
 */
@Component
public class SealKeys {

    /** How long others may keep the published keys. */
    public static final Duration CACHED = Duration.ofHours(1);

    private static final Logger LOG = LoggerFactory.getLogger(SealKeys.class);

    private final SealKeyset keyset;
    private final Clock clock;
    private final KeptValue<Opened> opened;

    /**
     * The keys, opened.
     *
     * @param next signs in the place of {@code signer} from the moment on that the row names; null where there is none
     */
    private record Opened(SealKeyset.Kept kept, JwtPublicKeySign signer, JwtPublicKeySign next, String published) {

        JwtPublicKeySign at(Instant now) {
            return next == null || kept.waits(now) ? signer : next;
        }
    }

    @Autowired
    SealKeys(SealKeyset keyset, Clock clock) throws GeneralSecurityException, IOException {
        this(keyset, clock, System::nanoTime);
    }

    SealKeys(SealKeyset keyset, Clock clock, LongSupplier nanoTime) throws GeneralSecurityException, IOException {
        this.keyset = keyset;
        this.clock = clock;
        this.opened = new KeptValue<>(new CommittedChanges(), nanoTime);
        keyset.readOrMake();
        opened();
    }

    /** Returns all public keys as a JSON Web Key Set (RFC 7517). */
    public String published() {
        return opened().published();
    }

    /** @return a compact JWS */
    String sign(Supplier<RawJwt> claims) {
        try {
            return opened().at(clock.instant()).signAndEncode(claims.get());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("A seal could not be made", e);
        }
    }

    private Opened opened() {
        return opened.get(() -> open(keyset.read()), this::newest);
    }

    /** While the database is away, the keys of before are as good as any. */
    private Opened newest(Opened known) {
        try {
            SealKeyset.Kept kept = keyset.read();
            return kept.equals(known.kept()) ? known : open(kept);
        } catch (DataAccessException away) {
            LOG.warn("The keys of certificates could not be looked at: {}", away.toString());
            return known;
        }
    }

    private Opened open(SealKeyset.Kept kept) {
        try {
            KeysetHandle keys = keyset.opened(kept);
            JwtPublicKeySign next =
                    kept.nextKey() == null ? null : signer(KeyRotation.signingWith(keys, kept.nextKey()));
            return new Opened(
                    kept, signer(keys), next, JwkSetConverter.fromPublicKeysetHandle(keys.getPublicKeysetHandle()));
        } catch (GeneralSecurityException | IOException e) {
            throw new IllegalStateException("The keys of certificates cannot be opened", e);
        }
    }

    private static JwtPublicKeySign signer(KeysetHandle keys) throws GeneralSecurityException {
        return keys.getPrimitive(RegistryConfiguration.get(), JwtPublicKeySign.class);
    }
}
