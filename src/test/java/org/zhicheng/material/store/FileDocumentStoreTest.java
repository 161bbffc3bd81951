package org.zhicheng.material.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.util.FileSystemUtils;

/** What every store does, done with files; and what is left behind is swept away. */
class FileDocumentStoreTest extends DocumentStoreContract {

    @TempDir
    private Path directory;

    @Override
    DocumentStore opened() throws IOException {
        return new FileDocumentStore(directory, CLOCK, PAGE);
    }

    @Override
    List<String> contents() throws IOException {
        return names().filter(name -> !name.startsWith("incoming")).toList();
    }

    @Override
    List<String> spooled() throws IOException {
        return names().filter(name -> name.startsWith("incoming")).toList();
    }

    @Override
    void write(String place, byte[] bytes) throws IOException {
        Path file = directory.resolve(place);
        Files.createDirectories(file.getParent());
        Files.write(file, bytes);
    }

    @Test
    void sweepsWhatWasLeftBehindLongAgo() throws IOException {
        Path old = Files.write(directory.resolve("incoming/old.part"), BYTES);
        Path young = Files.write(directory.resolve("incoming/young.part"), BYTES);
        Files.setLastModifiedTime(old, FileTime.from(NOW.minusSeconds(7200)));
        Files.setLastModifiedTime(young, FileTime.from(NOW.minusSeconds(60)));

        opened();

        assertThat(spooled()).containsExactly("incoming/young.part");
    }

    /** Also the server's part of a request and what PDFBox wrote down; and nothing that somebody put there. */
    @Test
    void sweepsWhileItRuns() throws IOException {
        FileDocumentStore store = new FileDocumentStore(directory, CLOCK, PAGE);
        for (String name : List.of("upload_1.tmp", "PDFBox1.tmp", "1.part", "readme.txt")) {
            Path left = Files.write(directory.resolve("incoming").resolve(name), BYTES);
            Files.setLastModifiedTime(left, FileTime.from(NOW.minusSeconds(7200)));
        }

        store.sweep();

        assertThat(spooled()).containsExactly("incoming/readme.txt");
    }

    /** Whatever the umask is: with the usual one others could read what is made without a word. */
    @Test
    void nobodyElseReadsDocuments() throws IOException {
        DocumentStore store = new FileDocumentStore(directory.resolve("documents"), CLOCK, PAGE);
        try (DocumentStore.Incoming incoming = store.receive(new ByteArrayInputStream(BYTES), 100)) {
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(incoming.path())))
                    .isEqualTo("rw-------");
            incoming.keep();
        }
        try (Stream<Path> made = Files.walk(directory.resolve("documents"))) {
            assertThat(made).hasSize(5).allSatisfy(path -> assertThat(
                            PosixFilePermissions.toString(Files.getPosixFilePermissions(path)))
                    .isEqualTo(Files.isDirectory(path) ? "rwx------" : "rw-------"));
        }
    }

    @Test
    void aFolderThatWasOpenToOthersIsClosed() throws IOException {
        Files.setPosixFilePermissions(directory, PosixFilePermissions.fromString("rwxr-xr-x"));
        opened();
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(directory)))
                .isEqualTo("rwx------");
    }

    /** As where a file system is not mounted any more: the folder is there, and empty. */
    @Test
    void aFileSystemThatIsGoneHasLostNothing() throws IOException {
        FileDocumentStore store = new FileDocumentStore(directory, CLOCK, PAGE);
        String kept;
        try (DocumentStore.Incoming incoming = store.receive(new ByteArrayInputStream(BYTES), 100)) {
            incoming.keep();
            kept = incoming.sha256();
        }
        FileSystemUtils.deleteRecursively(directory);
        Files.createDirectories(directory);

        assertThatThrownBy(() -> store.open(kept)).isInstanceOf(StoreUnreachableException.class);
        assertThatThrownBy(() -> store.keptAt(kept)).isInstanceOf(StoreUnreachableException.class);
        assertThatThrownBy(() -> store.list(null)).isInstanceOf(StoreUnreachableException.class);
        assertThatThrownBy(() -> store.delete(kept)).isInstanceOf(StoreUnreachableException.class);
        assertThatThrownBy(() -> store.receive(new ByteArrayInputStream(BYTES), 100))
                .isInstanceOf(IOException.class);
        assertThat(names()).as("nothing is written where it was").isEmpty();
    }

    private Stream<String> names() throws IOException {
        try (Stream<Path> all = Files.walk(directory)) {
            return all
                    .filter(Files::isRegularFile)
                    .map(file -> directory.relativize(file).toString())
                    .toList()
                    .stream();
        }
    }
}
