package org.zhicheng.certificate.seal;

import com.google.crypto.tink.Aead;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.TinkJsonProtoKeysetFormat;
import com.google.crypto.tink.jwt.JwtEcdsaParameters;
import com.google.crypto.tink.jwt.JwtEcdsaParameters.Algorithm;
import com.google.crypto.tink.jwt.JwtEcdsaParameters.KidStrategy;
import com.google.crypto.tink.jwt.JwtSignatureConfig;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Clock;
import java.util.Optional;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.zhicheng.secret.IdNumberKeys;
import org.zhicheng.sql.SqlTime;

/**
 * Keeps the keys that sign certificates in the database, encrypted with the keys of the ID numbers: every server has the
 * same, and who has a backup of database and keys has them too. The first start that misses them makes them.
 */
@Component
class SealKeyset {

    private static final byte[] PURPOSE = "certificate-seal".getBytes(StandardCharsets.UTF_8);
    private static final int ONLY = 1;

    private final JdbcClient jdbc;
    private final Aead encryption;
    private final Clock clock;

    SealKeyset(JdbcClient jdbc, IdNumberKeys keys, Clock clock) {
        this.jdbc = jdbc;
        this.encryption = keys.aead();
        this.clock = clock;
    }

    KeysetHandle readOrMake() throws GeneralSecurityException, IOException {
        JwtSignatureConfig.register();
        Optional<String> kept = kept();
        if (kept.isEmpty()) {
            make();
        }
        return TinkJsonProtoKeysetFormat.parseEncryptedKeyset(
                kept.or(this::kept).orElseThrow(), encryption, PURPOSE);
    }

    private Optional<String> kept() {
        return jdbc.sql("select keyset from certificate_seal where id = ?")
                .param(ONLY)
                .query(String.class)
                .optional();
    }

    /** Of servers that start together, one makes the keys and the others find them made. */
    private void make() throws GeneralSecurityException {
        KeysetHandle keys = KeysetHandle.generateNew(JwtEcdsaParameters.builder()
                .setAlgorithm(Algorithm.ES256)
                .setKidStrategy(KidStrategy.BASE64_ENCODED_KEY_ID)
                .build());
        String encrypted = TinkJsonProtoKeysetFormat.serializeEncryptedKeyset(keys, encryption, PURPOSE);
        try {
            jdbc.sql("insert into certificate_seal (id, keyset, made_at) values (?, ?, ?)")
                    .params(ONLY, encrypted, SqlTime.of(clock.instant()))
                    .update();
        } catch (DuplicateKeyException e) {
            // another server has made them, which is what was wanted
        }
    }
}
