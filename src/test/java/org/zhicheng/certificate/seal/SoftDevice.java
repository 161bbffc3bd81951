package org.zhicheng.certificate.seal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.springframework.util.FileSystemUtils;

/** A device of PKCS#11 in software, with a key that was made in it. It finds its settings by SOFTHSM2_CONF alone. */
record SoftDevice(Path configuration) {

    static final String PIN = "123456";

    static SoftDevice with(Path library) throws IOException, InterruptedException {
        Path settings = Path.of(System.getenv("SOFTHSM2_CONF"));
        Path folder = Files.createDirectories(settings.toAbsolutePath().getParent());
        FileSystemUtils.deleteRecursively(folder.resolve("tokens"));
        Path tokens = Files.createDirectories(folder.resolve("tokens"));
        Files.writeString(settings, "directories.tokendir = " + tokens + "\n");
        run("softhsm2-util", "--init-token", "--free", "--label", "office", "--so-pin", PIN, "--pin", PIN);
        Path configuration = folder.resolve("pkcs11.cfg");
        Files.writeString(configuration, "name = Office\nlibrary = " + library + "\nslotListIndex = 0\n");
        run(
                "keytool",
                "-genkeypair",
                "-alias",
                "pdf",
                "-keyalg",
                "EC",
                "-groupname",
                "secp256r1",
                "-dname",
                "CN=office",
                "-providerClass",
                "sun.security.pkcs11.SunPKCS11",
                "-providerArg",
                configuration.toString(),
                "-keystore",
                "NONE",
                "-storetype",
                "PKCS11",
                "-storepass",
                PIN);
        return new SoftDevice(configuration);
    }

    private static void run(String... command) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        String said = new String(process.getInputStream().readAllBytes());
        assertThat(process.waitFor()).as(said).isZero();
    }
}
