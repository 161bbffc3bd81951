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
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.zhicheng.secret.IdNumberKeys;

/**
 * Keeps the keys that sign certificates in the database, encrypted with the keys of the ID numbers: every server has the
 * same, and who has a backup of database and keys has them too. The first start that misses them makes them.
 */
@Component
class SealKeyset {

    private static final byte[] PURPOSE = "certificate-seal".getBytes(StandardCharsets.UTF_8);

    private final KeyRow row;
    private final Aead encryption;

    SealKeyset(JdbcClient jdbc, IdNumberKeys keys, Clock clock) {
        this.row = new KeyRow(jdbc, clock, "certificate_seal", "keyset");
        this.encryption = keys.aead();
    }

    KeysetHandle readOrMake() throws GeneralSecurityException, IOException {
        JwtSignatureConfig.register();
        return TinkJsonProtoKeysetFormat.parseEncryptedKeyset(row.keptOrMade(this::made), encryption, PURPOSE);
    }

    private String made() throws GeneralSecurityException {
        KeysetHandle keys = KeysetHandle.generateNew(JwtEcdsaParameters.builder()
                .setAlgorithm(Algorithm.ES256)
                .setKidStrategy(KidStrategy.BASE64_ENCODED_KEY_ID)
                .build());
        return TinkJsonProtoKeysetFormat.serializeEncryptedKeyset(keys, encryption, PURPOSE);
    }
}
