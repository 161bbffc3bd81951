package org.zhicheng.material.virus;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;
import org.springframework.util.unit.DataSize;
import org.zhicheng.material.FakeClamd;
import org.zhicheng.material.VirusVerdicts;
import org.zhicheng.material.Words;
import org.zhicheng.material.virus.ClamdSettings.WhenUnavailable;
import org.zhicheng.problem.Problem;
import org.zhicheng.problem.TryLaterException;

/** What clamd says counts; whatever else comes back means that nobody looked. */
class ClamdScannerTest {

    private static final int LIMIT = 1_000_000;
    private static final Duration TIMEOUT = Duration.ofSeconds(1);

    @TempDir
    private Path folder;

    private FakeClamd clamd;
    private ClamdScanner scanner;

    @BeforeEach
    void start() throws IOException {
        clamd = new FakeClamd(LIMIT);
        scanner = new ClamdScanner(settings(clamd.port(), WhenUnavailable.REFUSE));
    }

    @AfterEach
    void stop() throws IOException {
        clamd.close();
    }

    @Test
    void sendsAllOfTheFile() throws IOException {
        byte[] content = new byte[700_001];
        new Random(1).nextBytes(content);

        assertThat(scanner.scan(file(content))).isEmpty();
        assertThat(clamd.scanned()).containsExactly(content);
    }

    @Test
    void saysWhatWasFound() throws IOException {
        byte[] content = ("%PDF-1.7 " + FakeClamd.EICAR).getBytes(StandardCharsets.US_ASCII);

        assertThat(scanner.scan(file(content))).contains("Eicar-Test-Signature");
    }

    @Test
    void knowsClamdsLimit() throws IOException {
        assertUnavailable(file(new byte[LIMIT + 1]));
        // Whether clamd's answer arrives before its hanging up is the network's to say; never that the file is clean.
        assertUnavailable(file(new byte[1_900_000]));
    }

    @Test
    void doesNotSendWhatIsOverOurLimit() throws IOException {
        assertUnavailable(file(new byte[2_000_001]));
        assertThat(clamd.scanned()).isEmpty();
    }

    @Test
    void takesNoHangingUpForAnAnswer() throws IOException {
        clamd.behave((in, out) -> in.readNBytes(1000));
        assertUnavailable(file(new byte[900_000]));

        clamd.behave((in, out) -> out.write("stream: OK".getBytes(StandardCharsets.US_ASCII)));
        assertUnavailable(file(new byte[10]));
    }

    @Test
    void doesNotWaitForever() throws IOException {
        long start = System.nanoTime();
        clamd.behave((in, out) -> Thread.sleep(60_000));
        assertUnavailable(file(new byte[10]));
        assertUnavailable(file(new byte[1_900_000]));

        clamd.behave((in, out) -> {
            for (byte next : "stream: OK and so on, without an end".getBytes(StandardCharsets.US_ASCII)) {
                out.write(next);
                out.flush();
                Thread.sleep(100);
            }
        });
        assertUnavailable(file(new byte[10]));
        assertThat(Duration.ofNanos(System.nanoTime() - start))
                .isLessThan(TIMEOUT.multipliedBy(3).plusSeconds(5));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "OK",
                "stream: OK FOUND OK",
                "stream:  FOUND",
                "UNKNOWN COMMAND",
                "INSTREAM: Can't write to temporary file. ERROR",
                "HTTP/1.1 400 Bad Request"
            })
    void takesNothingElseForAnAnswer(String answer) throws IOException {
        clamd.behave((in, out) -> FakeClamd.say(out, answer));
        assertUnavailable(file(new byte[10]));
    }

    @Test
    void doesNotReadEndlessAnswers() throws IOException {
        clamd.behave((in, out) -> {
            while (true) {
                out.write('x');
            }
        });
        assertUnavailable(file(new byte[10]));
    }

    @Test
    void knowsThatNobodyIsThere() throws IOException {
        clamd.close();
        assertUnavailable(file(new byte[10]));
    }

    @Test
    void doesAsThePolicySays() throws IOException {
        Path ill = file(FakeClamd.EICAR.getBytes(StandardCharsets.US_ASCII));
        Path well = file(new byte[10]);
        assertThat(check(WhenUnavailable.ACCEPT_FLAGGED, well)).isEmpty();
        assertThat(check(WhenUnavailable.ACCEPT_FLAGGED, ill))
                .contains(Problem.block("F03", "/materials/x", Words.say("material.scan.infected")));

        clamd.close();

        assertThatThrownBy(() -> check(WhenUnavailable.REFUSE, well))
                .isInstanceOf(TryLaterException.class)
                .hasMessage(Words.say("material.scan.unavailable"));
        assertThat(check(WhenUnavailable.ACCEPT_FLAGGED, well))
                .contains(Problem.flag("F03", "/materials/x", Words.say("material.scan.flagged")));
    }

    @Test
    void scansNothingWhereNoHostIsSet() throws IOException {
        clamd.close();
        ClamdSettings none = bound(Map.of("zhicheng.clamd.host", ""));

        assertThat(new VirusVerdicts(none, Words.MESSAGES).check(file(new byte[10]), "/materials/x"))
                .isEmpty();
    }

    @Test
    void readsItsSettings() {
        ClamdSettings settings =
                bound(Map.of("zhicheng.clamd.host", "clamav", "zhicheng.clamd.when-unavailable", "accept-flagged"));

        assertThat(settings.whenUnavailable()).isEqualTo(WhenUnavailable.ACCEPT_FLAGGED);
        assertThat(settings.port()).isEqualTo(3310);
        assertThat(settings.maxStream()).isEqualTo(DataSize.ofMegabytes(25));
        assertThat(bound(Map.of("zhicheng.clamd.host", "clamav")).whenUnavailable())
                .isEqualTo(WhenUnavailable.REFUSE);
    }

    private static ClamdSettings bound(Map<String, String> properties) {
        return new Binder(new MapConfigurationPropertySource(properties))
                .bindOrCreate("zhicheng.clamd", ClamdSettings.class);
    }

    private Optional<Problem> check(WhenUnavailable policy, Path file) {
        return new VirusVerdicts(settings(clamd.port(), policy), Words.MESSAGES).check(file, "/materials/x");
    }

    private static ClamdSettings settings(int port, WhenUnavailable policy) {
        return new ClamdSettings(
                "127.0.0.1", port, Duration.ofMillis(500), TIMEOUT, DataSize.ofBytes(2_000_000), policy);
    }

    private void assertUnavailable(Path file) {
        assertThatThrownBy(() -> scanner.scan(file)).isInstanceOf(ScannerUnavailableException.class);
    }

    private Path file(byte[] content) throws IOException {
        return Files.write(Files.createTempFile(folder, "upload", ".pdf"), content);
    }
}
