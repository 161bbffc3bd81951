package org.zhicheng.secret;

import com.google.crypto.tink.InsecureSecretKeyAccess;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.Parameters;
import com.google.crypto.tink.TinkJsonProtoKeysetFormat;
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
import org.zhicheng.operation.PrivateFiles;

/** A keyset in a JSON file of Tink's. */
public final class KeysetFile {

    private static final Logger LOG = LoggerFactory.getLogger(KeysetFile.class);

    private final Path path;

    public KeysetFile(Path path) {
        this.path = path;
    }

    public boolean exists() {
        return Files.exists(path);
    }

    public Path path() {
        return path.toAbsolutePath();
    }

    public KeysetHandle read() throws GeneralSecurityException, IOException {
        return TinkJsonProtoKeysetFormat.parseKeyset(Files.readString(path), InsecureSecretKeyAccess.get());
    }

    /**
     * Reads the keyset, or makes it; of servers that start together with one folder, one makes it and the others read it.
     *
     * @param parameters of its first key
     */
    public KeysetHandle readOrMake(Parameters parameters) throws GeneralSecurityException, IOException {
        if (exists()) {
            return read();
        }
        PrivateFiles.folder(path.getParent());
        try (FileChannel guard = FileChannel.open(
                        path.resolveSibling(".making"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                FileLock held = guard.lock()) {
            if (!exists()) {
                KeysetHandle keyset = KeysetHandle.generateNew(parameters);
                write(TinkJsonProtoKeysetFormat.serializeKeyset(keyset, InsecureSecretKeyAccess.get()));
                LOG.info("Made a new keyset at {}", path());
            }
            return read();
        }
    }

    /** Writes the file whole or not at all, so that a reader never sees half a keyset. */
    private void write(String json) {
        try {
            Path half = PrivateFiles.temporaryFile(path.getParent(), ".keyset", ".json");
            try {
                Files.writeString(half, json, StandardOpenOption.TRUNCATE_EXISTING, StandardOpenOption.SYNC);
                Files.move(half, path, StandardCopyOption.ATOMIC_MOVE);
            } finally {
                Files.deleteIfExists(half);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot write the keyset " + path(), e);
        }
    }
}
