package org.zhicheng.material.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.springframework.util.unit.DataSize;

/** Measures the file system that uploads go to: the store's own, or the one where they wait on their way to S3. */
@Component
class DocumentsDisk {

    private final Path folder;
    private final DataSize least;

    @Autowired
    DocumentsDisk(
            @Value("${zhicheng.documents.store:file}") String store,
            @Value("${zhicheng.documents.directory:./data/documents}") Path directory,
            S3Settings s3,
            @Value("${zhicheng.documents.least-free:1GB}") DataSize least) {
        this(store.equals("s3") ? s3.spool() : directory.resolve("incoming"), least);
    }

    DocumentsDisk(Path folder, DataSize least) {
        this.folder = folder.toAbsolutePath();
        this.least = least;
    }

    /** Bytes that may still be written. @throws IOException where it is away, or can only be read */
    long free() throws IOException {
        Path written = Files.createTempFile(folder, "health", ".tmp");
        try {
            Files.write(written, new byte[] {1});
            return Files.getFileStore(folder).getUsableSpace();
        } finally {
            Files.deleteIfExists(written);
        }
    }

    boolean tooFew(long free) {
        return free < least.toBytes();
    }
}
