package org.zhicheng;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.HashSet;
import java.util.Set;
import java.util.regex.Pattern;

/** What tests used and no log may tell; {@link LogSecrecyTest} looks for it at the end of the run. */
public final class Secrets {

    static final String FILE = "secrets.txt";

    private static final Path USED = Fork.folder().resolve(FILE);

    /** Long enough to be one, a single word, and no guess like 000000. */
    private static final Pattern SECRET = Pattern.compile("(?!(.)\\1+$)[\\w-]{6,}");

    private static final Set<String> WRITTEN = new HashSet<>();

    private Secrets() {}

    /** @return the same secret */
    public static synchronized String used(String secret) {
        if (!SECRET.matcher(secret).matches() || !WRITTEN.add(secret)) {
            return secret;
        }
        try {
            Files.createDirectories(USED.getParent());
            Files.writeString(USED, secret + "\n", StandardOpenOption.CREATE, StandardOpenOption.APPEND);
            return secret;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
