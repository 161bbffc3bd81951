package org.zhicheng.archive;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import org.zhicheng.certificate.seal.ManifestSeal;
import org.zhicheng.certificate.seal.SealedManifest;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.ObjectMapper;
import tools.jackson.databind.json.JsonMapper;

/**
 * Holds a package against its own list, and the list against its seal. Nothing is unpacked, so that no name in it leads
 * anywhere; what claims to be larger than the list says is not read to its end.
 */
public final class PackageReading {

    private static final int LONGEST_LIST = 16 * 1024 * 1024;
    private static final int CHUNK = 64 * 1024;
    private static final ObjectMapper JSON = JsonMapper.builder().build();

    private final String keys;
    private final List<Fault> faults = new ArrayList<>();
    private Manifest manifest;

    /** What is wrong with a file, or with the package as a whole. */
    public enum Kind {
        /** It is no ZIP, or not to its end. */
        UNREADABLE,
        /** It has no list, or no seal. */
        UNLISTED,
        /** The seal is of nobody whom we know, or of another list. */
        FORGED,
        MISSING,
        CHANGED,
        EXTRA
    }

    /** @param path empty where it is about the package as a whole */
    public record Fault(Kind kind, String path) {}

    /** @param manifest null where there is none that can be believed */
    public record Report(Manifest manifest, List<Fault> faults) {

        public boolean whole() {
            return faults.isEmpty();
        }
    }

    private PackageReading(String keys) {
        this.keys = keys;
    }

    /** @param keys the public keys to believe, as a JSON Web Key Set */
    public static Report of(Path file, String keys) throws IOException {
        PackageReading reading = new PackageReading(keys);
        try (ZipFile zip = new ZipFile(file.toFile(), StandardCharsets.UTF_8)) {
            reading.read(zip);
        } catch (ZipException | EOFException | IllegalArgumentException broken) {
            // the last: a name in it is no UTF-8
            reading.faults.add(new Fault(Kind.UNREADABLE, ""));
        }
        return new Report(reading.manifest, List.copyOf(reading.faults));
    }

    private void read(ZipFile zip) throws IOException {
        Optional<byte[]> list = text(zip, Manifest.FILE);
        Optional<byte[]> seal = text(zip, Manifest.SEAL);
        if (list.isEmpty() || seal.isEmpty()) {
            faults.add(new Fault(Kind.UNLISTED, ""));
            return;
        }
        manifest = believed(list.get(), new String(seal.get(), StandardCharsets.UTF_8))
                .orElse(null);
        if (manifest == null) {
            faults.add(new Fault(Kind.FORGED, ""));
        } else {
            compare(zip);
        }
    }

    private Optional<Manifest> believed(byte[] list, String seal) {
        try {
            Manifest said = JSON.readValue(list, Manifest.class);
            return ManifestSeal.opened(seal, keys)
                    .filter(SealedManifest.of(said.id(), said.caseNumber(), list)::equals)
                    .filter(known -> Manifest.FORMAT.equals(said.format()))
                    .map(known -> said);
        } catch (JacksonException noList) {
            return Optional.empty();
        }
    }

    private void compare(ZipFile zip) throws IOException {
        Map<String, ZipEntry> found = new HashMap<>();
        for (ZipEntry entry : (Iterable<ZipEntry>) zip.stream().map(ZipEntry.class::cast)::iterator) {
            boolean known =
                    entry.getName().equals(Manifest.FILE) || entry.getName().equals(Manifest.SEAL);
            if (found.put(entry.getName(), entry) != null) {
                faults.add(new Fault(Kind.EXTRA, entry.getName()));
            } else if (!known && listed(entry.getName()).isEmpty()) {
                faults.add(new Fault(Kind.EXTRA, entry.getName()));
            }
        }
        for (Manifest.Entry listed : manifest.files()) {
            ZipEntry entry = found.get(listed.path());
            if (entry == null) {
                faults.add(new Fault(Kind.MISSING, listed.path()));
            } else if (!same(zip, entry, listed)) {
                faults.add(new Fault(Kind.CHANGED, listed.path()));
            }
        }
    }

    private Optional<Manifest.Entry> listed(String path) {
        return manifest.files().stream()
                .filter(entry -> entry.path().equals(path))
                .findFirst();
    }

    private static boolean same(ZipFile zip, ZipEntry entry, Manifest.Entry listed) {
        try (InputStream content = zip.getInputStream(entry)) {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            byte[] chunk = new byte[CHUNK];
            long size = 0;
            for (int read = content.read(chunk); read >= 0 && size <= listed.size(); read = content.read(chunk)) {
                size += read;
                digest.update(chunk, 0, read);
            }
            return size == listed.size()
                    && HexFormat.of().formatHex(digest.digest()).equals(listed.sha256());
        } catch (IOException unreadable) {
            return false;
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static Optional<byte[]> text(ZipFile zip, String name) throws IOException {
        ZipEntry entry = zip.getEntry(name);
        if (entry == null) {
            return Optional.empty();
        }
        try (InputStream content = zip.getInputStream(entry)) {
            byte[] text = content.readNBytes(LONGEST_LIST);
            return text.length < LONGEST_LIST ? Optional.of(text) : Optional.empty();
        } catch (ZipException | EOFException broken) {
            return Optional.empty();
        }
    }
}
