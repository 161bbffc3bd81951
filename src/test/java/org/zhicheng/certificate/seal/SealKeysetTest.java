package org.zhicheng.certificate.seal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.zhicheng.Attack;
import org.zhicheng.Proves;
import org.zhicheng.SetClock;
import org.zhicheng.audit.AuditLog;
import org.zhicheng.reference.TestDatabase;
import org.zhicheng.secret.IdNumberKeys;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Servers of one installation sign with the same keys, take a new one up by themselves, and nobody else can. */
class SealKeysetTest {

    private static final String PLATFORM = "https://rc.example.cn";

    private final SetClock clock = SetClock.atNoon();
    private final AtomicLong nanos = new AtomicLong();
    private final TestDatabase database = TestDatabase.h2();

    @AfterEach
    void close() throws Exception {
        database.close();
    }

    @Test
    void isTheSameForEveryServer(@TempDir Path folder) throws Exception {
        String first = server(folder).published();

        assertThat(first).contains("ES256").doesNotContain("\"d\"");
        assertThat(server(folder).published()).isEqualTo(first);
    }

    @Test
    void isClosedToWhoHasTheDatabaseAlone(@TempDir Path folder, @TempDir Path others) throws Exception {
        keyset(folder).readOrMake();
        SealKeyset stranger = keyset(others);
        SealKeyset.Kept kept = stranger.readOrMake();

        assertThatThrownBy(() -> stranger.opened(kept)).isInstanceOf(GeneralSecurityException.class);
    }

    @Test
    @Proves("CF08")
    void aNewKeyIsPublishedThenSignsAndTheOldOneStaysGood(@TempDir Path folder) throws Exception {
        SealKeys running = server(folder);
        String before = sealed(running);
        String list = listed(running);
        KeyRotation rotation = rotation(folder);

        KeyRotation.PublishedKey added = rotation.add(KeyRotation.USUAL).orElseThrow();
        aSecondPasses();
        assertThat(kids(running)).as("on a server that runs").hasSize(2).contains(added.kid());
        assertThat(kid(sealed(running))).as("not yet").isEqualTo(kid(before));
        assertThat(rotation.add(KeyRotation.USUAL)).as("while it waits").isEmpty();
        assertThat(rotation.keys()).extracting(KeyRotation.PublishedKey::signs).containsExactly(true, false);

        clock.pass(KeyRotation.USUAL);
        String after = sealed(running);
        assertThat(kid(after)).isEqualTo(added.kid());
        assertThat(kid(listed(running))).as("the list").isEqualTo(added.kid());
        assertThat(rotation.keys()).extracting(KeyRotation.PublishedKey::signs).containsExactly(false, true);
        for (String seal : new String[] {before, after}) {
            assertThat(ManifestSeal.opened(seal, running.published())).isPresent();
            assertThat(ManifestSeal.opened(seal, server(folder).published()))
                    .as("a server that starts now")
                    .isPresent();
        }
        assertThat(kid(list)).isEqualTo(kid(before));

        clock.pass(Duration.ofDays(400));
        KeyRotation.PublishedKey third = rotation.add(KeyRotation.USUAL).orElseThrow();
        aSecondPasses();
        assertThat(kid(sealed(running)))
                .as("the second one, until the third does")
                .isEqualTo(added.kid());
        clock.pass(KeyRotation.USUAL);
        assertThat(kid(sealed(running))).isEqualTo(third.kid());
        assertThat(ManifestSeal.opened(before, running.published())).isPresent();
    }

    @Test
    @Attack(Attack.Kind.CERTIFICATES)
    void aKeyIsNotAddedForThoseWhoCannotKnowItYet(@TempDir Path folder) throws Exception {
        server(folder);

        assertThatThrownBy(() -> rotation(folder).add(Duration.ofMinutes(59)))
                .isInstanceOf(IllegalArgumentException.class);
        assertThat(kids(server(folder))).hasSize(1);
    }

    /** Whoever writes into the row without the keys of the folder stops what looks at it, and signs nothing. */
    @Test
    @Attack(Attack.Kind.CERTIFICATES)
    void aKeyFromElsewhereSignsNothing(@TempDir Path folder, @TempDir Path others) throws Exception {
        SealKeys running = server(folder);
        String honest = database.jdbc()
                .sql("select keyset from certificate_seal")
                .query(String.class)
                .single();
        database.jdbc().sql("delete from certificate_seal").update();
        server(others);
        aSecondPasses();

        assertThatThrownBy(() -> sealed(running)).isInstanceOf(IllegalStateException.class);
        database.jdbc()
                .sql("update certificate_seal set keyset = ?")
                .param(honest)
                .update();
        aSecondPasses();
        assertThat(ManifestSeal.opened(sealed(running), running.published())).isPresent();
    }

    private void aSecondPasses() {
        nanos.addAndGet(Duration.ofSeconds(1).toNanos());
    }

    private String sealed(SealKeys keys) {
        return new ManifestSeal(keys).over(new SealedManifest("p", "1", "00"), clock.instant(), PLATFORM);
    }

    private String listed(SealKeys keys) {
        return StatusList.of(1, Map.of()).signed(keys, PLATFORM, clock.instant(), Duration.ofHours(1));
    }

    private static List<String> kids(SealKeys keys) throws Exception {
        return JsonMapper.shared().readTree(keys.published()).path("keys").findValuesAsString("kid");
    }

    private static String kid(String token) throws Exception {
        JsonNode header = JsonMapper.shared()
                .readTree(new String(Base64.getUrlDecoder().decode(token.split("\\.")[0]), StandardCharsets.UTF_8));
        return header.path("kid").asString();
    }

    private SealKeys server(Path folder) throws Exception {
        return new SealKeys(keyset(folder), clock, nanos::get);
    }

    private KeyRotation rotation(Path folder) throws Exception {
        return new KeyRotation(keyset(folder), new AuditLog(database.jdbc(), clock), database.transactions(), clock);
    }

    private SealKeyset keyset(Path folder) throws Exception {
        return new SealKeyset(database.jdbc(), new IdNumberKeys(new IdNumberKeys.Settings(folder, true)), clock);
    }
}
