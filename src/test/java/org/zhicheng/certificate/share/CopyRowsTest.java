package org.zhicheng.certificate.share;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.zhicheng.Proves;
import org.zhicheng.certificate.CertificateState;
import org.zhicheng.reference.TestDatabase;

/** What becomes of copies, on both databases. */
class CopyRowsTest {

    private static final Instant AT = Instant.parse("2026-11-30T02:00:00Z");
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 30);

    @Nested
    class OnH2 extends Rows {

        @Override
        TestDatabase open() {
            return TestDatabase.h2();
        }
    }

    @Nested
    class OnPostgresql extends Rows {

        @Override
        TestDatabase open() {
            return TestDatabase.postgresql();
        }
    }

    /** What became of the certificate counts first, then the holder's word, then the day. */
    @ParameterizedTest
    @Proves("CF10")
    @CsvSource({
        "VALID,     2026-11-30, false, VALID",
        "VALID,     2026-11-29, false, EXPIRED",
        "VALID,     2026-11-30, true,  ENDED",
        "VALID,     2026-11-29, true,  ENDED",
        "CORRECTED, 2026-11-30, false, CORRECTED",
        "CORRECTED, 2026-11-29, true,  CORRECTED",
        "REVOKED,   2026-11-30, false, REVOKED",
        "REVOKED,   2026-11-29, true,  REVOKED"
    })
    void aCopyIsValidOnlyWhileAllIsWell(CertificateState certificate, LocalDate until, boolean ended, CopyState state) {
        CertificateCopy copy =
                new CertificateCopy("k", "c", "1", "h", "投标", until, AT, ended ? AT : null, 1, "ab".repeat(32));

        assertThat(CopyState.of(copy, certificate, TODAY)).isEqualTo(state);
    }

    abstract static class Rows {

        private TestDatabase database;
        private CopyRows rows;

        abstract TestDatabase open();

        @BeforeEach
        void aCertificate() {
            database = open();
            rows = new CopyRows(database.jdbc());
            database.jdbc()
                    .sql(
                            "insert into certificate (id, number, declaration_id, holder_id, holder_name, level, title, specialty,"
                                    + " way, office, obtained_on, issued_at, status_index, state, state_at, document, version)"
                                    + " values ('c', '1', 'd', 'h', '张三', 'assistant', '助理工程师', '工程', '初定', '亭湖区',"
                                    + " date '2026-11-30', current_timestamp, 0, 'VALID', current_timestamp, 'x', 1)")
                    .update();
            rows.insert(copy("k", TODAY, 1));
        }

        @AfterEach
        void close() {
            database.close();
        }

        @Test
        void isTheHoldersUntilItIsEndedOnce() {
            assertThat(rows.ofHolder("h")).hasSize(1);
            assertThat(rows.ofHolder("k", "somebody")).isEmpty();
            assertThat(rows.usable("1", TODAY)).isEqualTo(1);
            assertThat(rows.end("k", AT)).isTrue();
            assertThat(rows.end("k", AT)).isFalse();
            assertThat(rows.usable("1", TODAY)).isZero();
            assertThat(rows.withDocument("hash-of-k")).get().satisfies(kept -> assertThat(kept.state(TODAY))
                    .isEqualTo(CopyState.ENDED));
        }

        @Test
        void isForgottenAYearAfterItsDay() {
            rows.insert(copy("l", TODAY.plusDays(1), 2));
            rows.forgetThoseUntil(TODAY);

            assertThat(rows.ofHolder("h")).extracting(kept -> kept.copy().id()).containsExactly("l");
        }

        private static CertificateCopy copy(String id, LocalDate until, int place) {
            return new CertificateCopy(id, "c", "1", "h", "投标", until, AT, null, place, "hash-of-" + id);
        }
    }
}
