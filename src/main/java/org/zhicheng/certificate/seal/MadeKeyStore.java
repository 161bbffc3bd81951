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
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x500.X500NameBuilder;
import org.bouncycastle.asn1.x500.style.BCStyle;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.KeyUsage;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.zhicheng.secret.IdNumberKeys;

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
    private static final Duration HOLDS = Duration.ofDays(365 * 20 + 5);

    private final KeyRow row;
    private final Aead encryption;
    private final Clock clock;

    MadeKeyStore(JdbcClient jdbc, IdNumberKeys keys, Clock clock) {
        this.row = new KeyRow(jdbc, clock, "document_seal", "keystore");
        this.encryption = keys.aead();
        this.clock = clock;
    }

    KeyStore readOrMake() throws GeneralSecurityException, IOException {
        byte[] encrypted = Base64.getDecoder().decode(row.keptOrMade(this::made));
        return opened(encryption.decrypt(encrypted, PURPOSE));
    }

    private String made() throws GeneralSecurityException, IOException {
        KeyStore keys = opened(null);
        add(keys, DocumentKeys.PDF, "P-256", "SHA256withECDSA");
        add(keys, DocumentKeys.OFD, "sm2p256v1", "SM3withSM2");
        ByteArrayOutputStream content = new ByteArrayOutputStream();
        keys.store(content, NO_PASSWORD);
        return Base64.getEncoder().encodeToString(encryption.encrypt(content.toByteArray(), PURPOSE));
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
