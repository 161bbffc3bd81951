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
import java.time.Instant;
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
    private static final String READ = "select keyset, next_key, next_from from certificate_seal where id = 1";

    private final JdbcClient jdbc;
    private final KeyRow row;
    private final Aead encryption;

    /**
     * The row as it is.
     *
     * @param nextKey id of the key that signs from {@code nextFrom} on; null where none was ever added
     */
    record Kept(String keyset, Integer nextKey, Instant nextFrom) {

        /** Returns whether a key is published and does not sign yet. */
        boolean waits(Instant now) {
            return nextFrom != null && now.isBefore(nextFrom);
        }
    }

    SealKeyset(JdbcClient jdbc, IdNumberKeys keys, Clock clock) {
        this.jdbc = jdbc;
        this.row = new KeyRow(jdbc, clock, "certificate_seal", "keyset");
        this.encryption = keys.aead();
    }

    Kept readOrMake() throws GeneralSecurityException, IOException {
        JwtSignatureConfig.register();
        row.keptOrMade(this::made);
        return read();
    }

    Kept read() {
        return read(READ);
    }

    /** Nobody else changes it until the transaction ends. */
    Kept lock() {
        return read(READ + " for update");
    }

    KeysetHandle opened(Kept kept) throws GeneralSecurityException {
        return TinkJsonProtoKeysetFormat.parseEncryptedKeyset(kept.keyset(), encryption, PURPOSE);
    }

    /** @param next id of the key that signs from then on */
    void keep(KeysetHandle keys, int next, Instant from) throws GeneralSecurityException {
        jdbc.sql("update certificate_seal set keyset = ?, next_key = ?, next_from = ? where id = 1")
                .params(closed(keys), next, SqlTime.exact(from))
                .update();
    }

    /** ES256, which every browser can check by itself; the key's id in the set is its {@code kid}. */
    static JwtEcdsaParameters parameters() throws GeneralSecurityException {
        return JwtEcdsaParameters.builder()
                .setAlgorithm(Algorithm.ES256)
                .setKidStrategy(KidStrategy.BASE64_ENCODED_KEY_ID)
                .build();
    }

    private Kept read(String sql) {
        return jdbc.sql(sql)
                .query((found, number) -> new Kept(
                        found.getString("keyset"),
                        found.getObject("next_key", Integer.class),
                        SqlTime.read(found, "next_from")))
                .single();
    }

    private String made() throws GeneralSecurityException {
        return closed(KeysetHandle.generateNew(parameters()));
    }

    private String closed(KeysetHandle keys) throws GeneralSecurityException {
        return TinkJsonProtoKeysetFormat.serializeEncryptedKeyset(keys, encryption, PURPOSE);
    }
}
