package org.zhicheng.certificate.seal;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.security.Provider;
import java.security.Security;
import java.security.cert.X509Certificate;
import org.bouncycastle.jce.provider.BouncyCastleProvider;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.stereotype.Component;
import org.zhicheng.start.CannotStartException;

/**
 * Has the two keys that sign certificates as documents: one on P-256 for PDF, which every reader knows, and one of SM2 for
 * OFD, as GM/T 0099 asks. An office that has keys of an accredited authority (电子签名法 13, 14) names its key store,
 * or a device by PKCS#11; otherwise those that {@link MadeKeyStore} made are taken.
 */
@Component
public class DocumentKeys {

    /** Bouncy Castle is asked by name: to register it would change what the rest of the system does. */
    static final Provider BOUNCY_CASTLE = new BouncyCastleProvider();

    static final String PDF = "pdf";
    static final String OFD = "ofd";

    private final SigningKey pdf;
    private final SigningKey ofd;

    /**
     * Settings say whose keys sign.
     *
     * @param keystore a PKCS#12 file with the entries {@code pdf} and {@code ofd}; null for keys that we make
     * @param keystorePassword of it
     * @param pkcs11 a file that configures Java's provider of PKCS#11, where the key of PDFs is the entry {@code pdf} of a
     *     device; null where there is none. Java signs by no device with SM2.
     * @param pkcs11Pin of the device
     */
    @ConfigurationProperties("zhicheng.certificates")
    public record Settings(Path keystore, String keystorePassword, Path pkcs11, String pkcs11Pin) {}

    DocumentKeys(Settings settings, MadeKeyStore made) throws GeneralSecurityException, IOException {
        KeyStore keys = settings.keystore() == null ? made.readOrMake() : file(settings);
        char[] password = settings.keystore() == null ? MadeKeyStore.NO_PASSWORD : chars(settings.keystorePassword());
        this.pdf = settings.pkcs11() == null
                ? entry(keys, PDF, password, BOUNCY_CASTLE)
                : device(settings.pkcs11(), chars(settings.pkcs11Pin()));
        this.ofd = entry(keys, OFD, password, BOUNCY_CASTLE);
    }

    SigningKey pdf() {
        return pdf;
    }

    SigningKey ofd() {
        return ofd;
    }

    private static KeyStore file(Settings settings) throws IOException, GeneralSecurityException {
        KeyStore keys = KeyStore.getInstance("PKCS12", BOUNCY_CASTLE);
        try (InputStream content = Files.newInputStream(settings.keystore())) {
            keys.load(content, chars(settings.keystorePassword()));
            return keys;
        } catch (IOException e) {
            throw new CannotStartException(
                    "The key store of certificates " + settings.keystore().toAbsolutePath() + " cannot be read: "
                            + e.getMessage(),
                    "Check zhicheng.certificates.keystore and its password.");
        }
    }

    private static SigningKey device(Path configuration, char[] pin) throws IOException, GeneralSecurityException {
        Provider device = Security.getProvider("SunPKCS11").configure(configuration.toString());
        KeyStore keys = KeyStore.getInstance("PKCS11", device);
        keys.load(null, pin);
        return entry(keys, PDF, pin, device);
    }

    private static SigningKey entry(KeyStore keys, String name, char[] password, Provider provider)
            throws GeneralSecurityException {
        if (!(keys.getKey(name, password) instanceof PrivateKey key)
                || !(keys.getCertificate(name) instanceof X509Certificate certificate)) {
            throw new CannotStartException(
                    "The keys of certificates have no entry '" + name + "' with a key and a certificate.",
                    "Check zhicheng.certificates.");
        }
        return new SigningKey(key, certificate, provider);
    }

    private static char[] chars(String secret) {
        return secret == null ? MadeKeyStore.NO_PASSWORD : secret.toCharArray();
    }
}
