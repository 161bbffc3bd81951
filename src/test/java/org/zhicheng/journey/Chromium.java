package org.zhicheng.journey;

import com.microsoft.playwright.BrowserType.LaunchOptions;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** The tests drive the machine's own Chromium, or where it has none, the one of an npm package. */
final class Chromium {

    private static final String CHOSEN = System.getenv().getOrDefault("CHROMIUM", "");

    /** In the variable CHROMIUM: take the package's, whatever the machine has. */
    private static final String OF_NPM = "npm";

    /** The one without windows in front: it draws the same with two thirds of the work. */
    private static final List<String> USUAL = List.of(
            "/usr/bin/chromium-headless-shell",
            "/usr/bin/chromium",
            "/usr/bin/chromium-browser",
            "/usr/bin/google-chrome");

    private Chromium() {}

    static LaunchOptions options() {
        LaunchOptions options = new LaunchOptions()
                .setArgs(List.of("--no-sandbox", "--disable-gpu", "--disable-background-networking"));
        Optional<Path> own = own();
        return own.isPresent() ? options.setExecutablePath(own.get()) : ofNpm(options);
    }

    /** The one of npm finds our font by its family, but not by the names that a PDF gives to fonts of a system. */
    static boolean hasFontsOfASystem() {
        return own().isPresent();
    }

    private static Optional<Path> own() {
        return CHOSEN.equals(OF_NPM)
                ? Optional.empty()
                : Stream.concat(Stream.of(CHOSEN), USUAL.stream())
                        .filter(path -> !path.isEmpty())
                        .map(Path::of)
                        .filter(Files::isExecutable)
                        .findFirst();
    }

    /** It brings the libraries that it needs, and finds no fonts but ours. */
    private static LaunchOptions ofNpm(LaunchOptions options) {
        Path folder = Path.of("target/chromium").toAbsolutePath();
        make(folder);
        Map<String, String> environment = new HashMap<>(System.getenv());
        environment.put("LD_LIBRARY_PATH", folder.resolve("lib").toString());
        environment.put("FONTCONFIG_FILE", folder.resolve("fonts.conf").toString());
        return options.setExecutablePath(folder.resolve("chromium")).setEnv(environment);
    }

    /** Several processes may want it at once. */
    private static void make(Path folder) {
        try (FileChannel channel = FileChannel.open(
                        Path.of("target/chromium.lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                FileLock lock = channel.lock()) {
            Process node = new ProcessBuilder(
                            "node", "src/test/browser/chromium.mjs", folder.toString(), "target/classes/fonts")
                    .redirectErrorStream(true)
                    .start();
            String said = new String(node.getInputStream().readAllBytes());
            if (node.waitFor() != 0) {
                throw new IllegalStateException(
                        "No Chromium here: install it, or name it in CHROMIUM. The one of npm cannot be had: " + said);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
