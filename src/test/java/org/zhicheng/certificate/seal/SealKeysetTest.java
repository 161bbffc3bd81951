package org.zhicheng.certificate.seal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.zhicheng.reference.TestDatabase;
import org.zhicheng.secret.IdNumberKeys;

/** Servers of one installation sign with the same keys, and nobody else can. */
class SealKeysetTest {

    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-30T02:00:00Z"), ZoneOffset.UTC);

    private final TestDatabase database = TestDatabase.h2();

    @AfterEach
    void close() throws Exception {
        database.close();
    }

    @Test
    void isTheSameForEveryServer(@TempDir Path folder) throws Exception {
        String first = new SealKeys(keyset(folder)).published();

        assertThat(first).contains("ES256").doesNotContain("\"d\"");
        assertThat(new SealKeys(keyset(folder)).published()).isEqualTo(first);
    }

    @Test
    void isClosedToWhoHasTheDatabaseAlone(@TempDir Path folder, @TempDir Path others) throws Exception {
        keyset(folder).readOrMake();

        assertThatThrownBy(() -> keyset(others).readOrMake()).isInstanceOf(GeneralSecurityException.class);
    }

    private SealKeyset keyset(Path folder) throws Exception {
        return new SealKeyset(database.jdbc(), new IdNumberKeys(new IdNumberKeys.Settings(folder, true)), CLOCK);
    }
}
