package org.zhicheng.archive;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.zhicheng.material.store.DocumentStore;
import org.zhicheng.material.store.DocumentUnavailableException;

/** Writes a package, one file after the other, and remembers the size and hash of each for the list. */
final class PackageZip {

    private final ZipOutputStream zip;
    private final DocumentStore store;
    private final PackagePaths paths = new PackagePaths();
    private final Instant at;
    private final List<Manifest.Entry> entries = new ArrayList<>();
    private final List<String> missing = new ArrayList<>();

    /** @param at the time that all files in it show */
    PackageZip(OutputStream target, DocumentStore store, Instant at) {
        this.zip = new ZipOutputStream(target, StandardCharsets.UTF_8);
        this.zip.setLevel(Deflater.BEST_SPEED);
        this.store = store;
        this.at = at;
    }

    void add(String path, DocumentStore.Content content) throws IOException {
        String free = paths.free(path);
        begin(free);
        Measured out = new Measured(zip);
        content.writeTo(out);
        zip.closeEntry();
        entries.add(new Manifest.Entry(free, out.size, HexFormat.of().formatHex(out.digest.digest())));
    }

    /** Adds a document as it lies in the store, or notes that its bytes are gone. */
    void addDocument(String path, String sha256) throws IOException {
        try (InputStream document = store.open(sha256)) {
            add(path, document::transferTo);
        } catch (DocumentUnavailableException gone) {
            miss(path);
        }
    }

    void miss(String path) {
        missing.add(path);
    }

    List<Manifest.Entry> entries() {
        return List.copyOf(entries);
    }

    List<String> missing() {
        return List.copyOf(missing);
    }

    /** Adds the list and its seal, which stand in no list, and ends the package. */
    void finish(byte[] manifest, String seal) throws IOException {
        begin(Manifest.FILE);
        zip.write(manifest);
        zip.closeEntry();
        begin(Manifest.SEAL);
        zip.write(seal.getBytes(StandardCharsets.US_ASCII));
        zip.closeEntry();
        // not in a finally: a package that broke off must not end like a whole one
        zip.finish();
        zip.flush();
    }

    private void begin(String path) throws IOException {
        ZipEntry entry = new ZipEntry(path);
        entry.setTime(at.toEpochMilli());
        zip.putNextEntry(entry);
    }

    /** Measures one file; closing it leaves the package open. */
    private static final class Measured extends FilterOutputStream {

        private final MessageDigest digest = sha256();
        private long size;

        Measured(OutputStream target) {
            super(target);
        }

        @Override
        public void write(int value) throws IOException {
            write(new byte[] {(byte) value}, 0, 1);
        }

        @Override
        public void write(byte[] bytes, int from, int length) throws IOException {
            digest.update(bytes, from, length);
            size += length;
            out.write(bytes, from, length);
        }

        @Override
        public void close() throws IOException {
            flush();
        }

        private static MessageDigest sha256() {
            try {
                return MessageDigest.getInstance("SHA-256");
            } catch (NoSuchAlgorithmException impossible) {
                throw new IllegalStateException(impossible);
            }
        }
    }
}
