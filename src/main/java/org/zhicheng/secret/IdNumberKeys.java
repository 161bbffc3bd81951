package org.zhicheng.secret;

import com.google.crypto.tink.Aead;
import com.google.crypto.tink.InsecureSecretKeyAccess;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.Mac;
import com.google.crypto.tink.Parameters;
import com.google.crypto.tink.RegistryConfiguration;
import com.google.crypto.tink.TinkJsonProtoKeysetFormat;
import com.google.crypto.tink.aead.AeadConfig;
import com.google.crypto.tink.aead.PredefinedAeadParameters;
import com.google.crypto.tink.mac.HmacParameters;
import com.google.crypto.tink.mac.MacConfig;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.security.GeneralSecurityException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.stereotype.Component;
import org.zhicheng.operation.PrivateFiles;
import org.zhicheng.start.CannotStartException;

/**
 * Loads the two keysets that protect ID numbers, JSON files of Tink's in one folder. The embedded default makes them at
 * its first start; in production they are mounted, and making them is off: a lost folder must stop the system, not
 * quietly start with keys that open nothing.
 */
@Component
public class IdNumberKeys {

    private static final Logger LOG = LoggerFactory.getLogger(IdNumberKeys.class);

    private final Aead aead;
    private final Mac mac;

    /**
     * Settings say where the keysets lie.
     *
     * @param directory where {@code id-number-aead.json} and {@code id-number-mac.json} lie
     * @param create whether missing keysets are made
     */
    @ConfigurationProperties("zhicheng.keys")
    public record Settings(
            @DefaultValue("./data/keys") Path directory,
            @DefaultValue("false") boolean create) {}

    public IdNumberKeys(Settings settings) throws GeneralSecurityException, IOException {
        AeadConfig.register();
        MacConfig.register();
        this.aead = keyset(settings, "id-number-aead.json", PredefinedAeadParameters.AES256_GCM)
                .getPrimitive(RegistryConfiguration.get(), Aead.class);
        this.mac = keyset(settings, "id-number-mac.json", unprefixedHmac())
                .getPrimitive(RegistryConfiguration.get(), Mac.class);
    }

    public Aead aead() {
        return aead;
    }

    public Mac mac() {
        return mac;
    }

    private static KeysetHandle keyset(Settings settings, String fileName, Parameters parameters)
            throws GeneralSecurityException, IOException {
        Path file = settings.directory().resolve(fileName);
        if (Files.exists(file)) {
            return read(file);
        }
        if (!settings.create()) {
            throw new CannotStartException(
                    "No keyset at " + file.toAbsolutePath() + ": without it no ID number can be read.",
                    "Mount the folder that holds it, or bring it back from a backup. Only a new installation makes it:"
                            + " ZHICHENG_KEYS_CREATE=true (zhicheng.keys.create).");
        }
        return madeOnce(file, parameters);
    }

    /** Makes the keyset; of servers that start together with one folder, one makes it and the others read it. */
    private static KeysetHandle madeOnce(Path file, Parameters parameters)
            throws GeneralSecurityException, IOException {
        PrivateFiles.folder(file.getParent());
        try (FileChannel guard = FileChannel.open(
                        file.resolveSibling(".making"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                FileLock held = guard.lock()) {
            if (!Files.exists(file)) {
                KeysetHandle keyset = KeysetHandle.generateNew(parameters);
                write(file, TinkJsonProtoKeysetFormat.serializeKeyset(keyset, InsecureSecretKeyAccess.get()));
                LOG.info("Made a new keyset at {}", file.toAbsolutePath());
            }
            return read(file);
        }
    }

    private static KeysetHandle read(Path file) throws GeneralSecurityException, IOException {
        return TinkJsonProtoKeysetFormat.parseKeyset(Files.readString(file), InsecureSecretKeyAccess.get());
    }

    /** Writes the file whole or not at all, so that a reader never sees half a keyset. */
    private static void write(Path file, String json) {
        try {
            Path half = PrivateFiles.temporaryFile(file.getParent(), ".keyset", ".json");
            try {
                Files.writeString(half, json, StandardOpenOption.TRUNCATE_EXISTING, StandardOpenOption.SYNC);
                Files.move(half, file, StandardCopyOption.ATOMIC_MOVE);
            } finally {
                Files.deleteIfExists(half);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot write the keyset " + file.toAbsolutePath(), e);
        }
    }

    private static HmacParameters unprefixedHmac() throws GeneralSecurityException {
        return HmacParameters.builder()
                .setKeySizeBytes(32)
                .setTagSizeBytes(32)
                .setHashType(HmacParameters.HashType.SHA256)
                .setVariant(HmacParameters.Variant.NO_PREFIX)
                .build();
    }
}
