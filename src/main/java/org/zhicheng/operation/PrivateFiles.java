package org.zhicheng.operation;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Makes files and folders that only their owner may read, whatever the umask says: 0600 and 0700. Files that libraries
 * write by themselves lie in such folders. A file system without these permissions has rules of its own.
 */
public final class PrivateFiles {

    private static final Logger LOG = LoggerFactory.getLogger(PrivateFiles.class);
    private static final Set<PosixFilePermission> FILE = PosixFilePermissions.fromString("rw-------");
    private static final Set<PosixFilePermission> FOLDER = PosixFilePermissions.fromString("rwx------");
    private static final boolean POSIX =
            FileSystems.getDefault().supportedFileAttributeViews().contains("posix");

    private PrivateFiles() {}

    /** Makes a folder with its missing parents; an existing folder is closed to others if it was open to them. */
    public static Path folder(Path folder) throws IOException {
        if (Files.isDirectory(folder)) {
            close(folder, FOLDER);
            return folder;
        }
        return Files.createDirectories(folder, attributes(FOLDER));
    }

    /** A new file to write into. */
    public static OutputStream create(Path file) throws IOException {
        return Channels.newOutputStream(Files.newByteChannel(
                file, Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE), attributes(FILE)));
    }

    /** Closes a file to others, and creates it empty where it is missing. */
    public static void file(Path file) throws IOException {
        if (Files.exists(file)) {
            close(file, FILE);
        } else {
            create(file).close();
        }
    }

    public static Path temporaryFile(Path folder, String prefix, String suffix) throws IOException {
        return Files.createTempFile(folder, prefix, suffix, attributes(FILE));
    }

    /** Sets the permissions. A folder of another owner, for example a mounted one, is for that owner to close. */
    private static void close(Path path, Set<PosixFilePermission> permissions) throws IOException {
        if (!POSIX || permissions.containsAll(Files.getPosixFilePermissions(path))) {
            return;
        }
        try {
            Files.setPosixFilePermissions(path, permissions);
        } catch (IOException notOurs) {
            LOG.warn(
                    "{} can be opened by others than its owner, and that cannot be changed: {}",
                    path.toAbsolutePath(),
                    notOurs.toString());
        }
    }

    private static FileAttribute<?>[] attributes(Set<PosixFilePermission> permissions) {
        return POSIX
                ? new FileAttribute<?>[] {PosixFilePermissions.asFileAttribute(permissions)}
                : new FileAttribute<?>[0];
    }
}
