package org.zhicheng.material.pdf;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.OptionalInt;

/**
 * Finds and cuts off the bytes that mail programs, printer drivers and web servers leave before a PDF. Some readers
 * count positions from the file's first byte, others from the PDF's own.
 */
final class LeadingBytes {

    private static final String HEADER = "%PDF-";
    /** Readers look for the beginning within so many bytes. */
    private static final int MOST = 1024;

    private LeadingBytes() {}

    /** @return the number of bytes before the PDF; empty where no PDF begins */
    static OptionalInt in(FileChannel channel) throws IOException {
        ByteBuffer beginning = ByteBuffer.allocate(MOST + HEADER.length());
        channel.position(0);
        while (beginning.hasRemaining() && channel.read(beginning) >= 0) {
            continue;
        }
        int header =
                StandardCharsets.ISO_8859_1.decode(beginning.flip()).toString().indexOf(HEADER);
        return header < 0 ? OptionalInt.empty() : OptionalInt.of(header);
    }

    /** @return a copy without them, beside the file, that the caller deletes */
    static Path cutOff(Path file, int leading) throws IOException {
        Path rest = Files.createTempFile(file.toAbsolutePath().getParent(), "rest", ".tmp");
        try (FileChannel from = FileChannel.open(file, StandardOpenOption.READ);
                FileChannel to = FileChannel.open(rest, StandardOpenOption.WRITE)) {
            long at = leading;
            while (at < from.size()) {
                at += from.transferTo(at, from.size() - at, to);
            }
            return rest;
        } catch (IOException | RuntimeException failed) {
            Files.deleteIfExists(rest);
            throw failed;
        }
    }
}
