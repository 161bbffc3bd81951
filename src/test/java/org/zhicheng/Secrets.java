package org.zhicheng;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** What tests used and no log may tell; {@link LogSecrecyTest} looks for it at the end of the run. */
public final class Secrets {

    static final Path USED = Path.of("target/logs/secrets.txt");

    private Secrets() {}

    /** @return the same secret */
    public static synchronized String used(String secret) {
        try {
            Files.createDirectories(USED.getParent());
            Files.writeString(USED, secret + "\n", StandardOpenOption.CREATE, StandardOpenOption.APPEND);
            return secret;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
