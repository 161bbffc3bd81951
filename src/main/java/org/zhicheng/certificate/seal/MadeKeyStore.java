package org.zhicheng.certificate.seal;

import com.google.crypto.tink.Aead;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.KeyStore;
import java.security.SecureRandom;
import java.security.cert.Certificate;
import java.security.spec.ECGenParameterSpec;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Date;
import java.util.Optional;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x500.X500NameBuilder;
import org.bouncycastle.asn1.x500.style.BCStyle;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.KeyUsage;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.zhicheng.secret.IdNumberKeys;
import org.zhicheng.sql.SqlTime;

/**
 * Makes keys that sign documents where an installation names none, with certificates that they sign themselves, and keeps
 * them in the database as {@link SealKeyset} does. Readers tell that such a document is unaltered, and that they do not
 * know who signed it.
 */
@Component
class MadeKeyStore {

    /** What is kept is encrypted as a whole: to stretch a password would take each start a second. */
    static final char[] NO_PASSWORD = {};

    private static final String QUICK = "BKS";

    private static final String SIGNER = "职称申报系统（自签名）";
    private static final byte[] PURPOSE = "document-seal".getBytes(StandardCharsets.UTF_8);
    private static final int ONLY = 1;
    private static final Duration HOLDS = Duration.ofDays(365 * 20 + 5);

    private final JdbcClient jdbc;
    private final Aead encryption;
    private final Clock clock;

    MadeKeyStore(JdbcClient jdbc, IdNumberKeys keys, Clock clock) {
        this.jdbc = jdbc;
        this.encryption = keys.aead();
        this.clock = clock;
    }

    KeyStore readOrMake() throws GeneralSecurityException, IOException {
        Optional<String> kept = kept();
        if (kept.isEmpty()) {
            keep(made());
        }
        byte[] encrypted = Base64.getDecoder().decode(kept.or(this::kept).orElseThrow());
        return opened(encryption.decrypt(encrypted, PURPOSE));
    }

    private Optional<String> kept() {
        return jdbc.sql("select keystore from document_seal where id = ?")
                .param(ONLY)
                .query(String.class)
                .optional();
    }

    /** Of servers that start together, one keeps its keys and the others find them. */
    private void keep(byte[] keystore) throws GeneralSecurityException {
        String encrypted = Base64.getEncoder().encodeToString(encryption.encrypt(keystore, PURPOSE));
        try {
            jdbc.sql("insert into document_seal (id, keystore, made_at) values (?, ?, ?)")
                    .params(ONLY, encrypted, SqlTime.of(clock.instant()))
                    .update();
        } catch (DuplicateKeyException e) {
            // another server has made them, which is what was wanted
        }
    }

    private byte[] made() throws GeneralSecurityException, IOException {
        KeyStore keys = opened(null);
        add(keys, DocumentKeys.PDF, "P-256", "SHA256withECDSA");
        add(keys, DocumentKeys.OFD, "sm2p256v1", "SM3withSM2");
        ByteArrayOutputStream content = new ByteArrayOutputStream();
        keys.store(content, NO_PASSWORD);
        return content.toByteArray();
    }

    private static KeyStore opened(byte[] content) throws GeneralSecurityException, IOException {
        KeyStore keys = KeyStore.getInstance(QUICK, DocumentKeys.BOUNCY_CASTLE);
        keys.load(content == null ? null : new ByteArrayInputStream(content), NO_PASSWORD);
        return keys;
    }

    private void add(KeyStore keys, String name, String curve, String algorithm)
            throws GeneralSecurityException, IOException {
        KeyPairGenerator generator = KeyPairGenerator.getInstance("EC", DocumentKeys.BOUNCY_CASTLE);
        generator.initialize(new ECGenParameterSpec(curve));
        KeyPair pair = generator.generateKeyPair();
        keys.setKeyEntry(name, pair.getPrivate(), NO_PASSWORD, new Certificate[] {certified(pair, algorithm)});
    }

    private Certificate certified(KeyPair pair, String algorithm) throws GeneralSecurityException, IOException {
        X500Name name = new X500NameBuilder()
                .addRDN(BCStyle.C, "CN")
                .addRDN(BCStyle.CN, SIGNER)
                .build();
        Instant now = clock.instant();
        try {
            return new JcaX509CertificateConverter()
                    .setProvider(DocumentKeys.BOUNCY_CASTLE)
                    .getCertificate(new JcaX509v3CertificateBuilder(
                                    name,
                                    new BigInteger(120, new SecureRandom()),
                                    Date.from(now.minus(Duration.ofDays(1))),
                                    Date.from(now.plus(HOLDS)),
                                    name,
                                    pair.getPublic())
                            .addExtension(
                                    Extension.keyUsage,
                                    true,
                                    new KeyUsage(KeyUsage.digitalSignature | KeyUsage.nonRepudiation))
                            .build(new JcaContentSignerBuilder(algorithm)
                                    .setProvider(DocumentKeys.BOUNCY_CASTLE)
                                    .build(pair.getPrivate())));
        } catch (OperatorCreationException e) {
            throw new GeneralSecurityException("A certificate for the key of documents cannot be made", e);
        }
    }
}
