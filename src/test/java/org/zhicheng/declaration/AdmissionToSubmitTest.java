package org.zhicheng.declaration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.zhicheng.Proves;
import org.zhicheng.account.Bans;
import org.zhicheng.declaration.AdmissionTables.Objection;
import org.zhicheng.form.Messages;
import org.zhicheng.form.Problem;
import org.zhicheng.reference.SpecialtyDirectory;
import org.zhicheng.reference.Window;

/** E01, E02 and Z02 at each submission, the first and the later ones. */
class AdmissionToSubmitTest {

    private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");
    private static final Window JUNE = new Window(
            LocalDateTime.parse("2026-06-01T09:00"),
            LocalDateTime.parse("2026-06-30T17:30"),
            null,
            null,
            null,
            null,
            null);

    private final DeclaredWindow windows = mock(DeclaredWindow.class);
    private final Declarations declarations = mock(Declarations.class);
    private final Bans bans = mock(Bans.class);
    private final AdmissionTables tables = mock(AdmissionTables.class);
    private final Clock clock = mock(Clock.class);
    private final Admission admission = new Admission(
            windows,
            mock(SpecialtyDirectory.class),
            declarations,
            bans,
            tables,
            mock(RoutingFacts.class),
            mock(Messages.class),
            clock);

    @BeforeEach
    void june() {
        when(windows.all(any())).thenReturn(List.of(JUNE));
        when(bans.until(any())).thenReturn(Optional.empty());
        when(tables.examOnly(any())).thenReturn(Optional.empty());
        when(clock.getZone()).thenReturn(SHANGHAI);
        now("2026-06-30T17:29");
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            DRAFT,     0, 2026-06-30T17:29, true
            DRAFT,     0, 2026-06-30T17:31, false
            WITHDRAWN, 1, 2026-06-30T17:29, true
            WITHDRAWN, 1, 2026-06-30T17:31, false
            DRAFT,     1, 2026-07-01T17:29, true
            DRAFT,     1, 2026-07-01T17:31, false
            DRAFT,     3, 2026-09-01T09:00, false
            RETURNED,  1, 2026-09-01T09:00, true
            CHECKING,  1, 2026-06-30T17:31, true
            """)
    void onlyACorrectionIsTakenAfterTheWindow(DeclarationStatus status, int round, String now, boolean taken) {
        now(now);
        assertThat(rules(declaration("d1", Business.INITIAL, status, round)))
                .isEqualTo(taken ? List.of() : List.of("E01"));
    }

    @Test
    void saysUntilWhenWhatWasSentBackMayComeAgain() {
        assertThat(admission.deadline(declaration("d1", Business.INITIAL, DeclarationStatus.DRAFT, 0)))
                .contains(instant("2026-06-30T17:30"));
        assertThat(admission.deadline(declaration("d1", Business.INITIAL, DeclarationStatus.DRAFT, 1)))
                .contains(instant("2026-07-01T17:30"));
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            INITIAL, APPROVED,      2024-05-01T12:00, true
            INITIAL, COUNTY_REVIEW, 2026-06-01T12:00, true
            INITIAL, REJECTED,      2026-06-01T12:00, false
            INITIAL, LAPSED,        2026-06-01T12:00, false
            REVIEW,  APPROVED,      2026-01-01T00:00, true
            REVIEW,  APPROVED,      2025-12-31T23:59, false
            REVIEW,  WITHDRAWN,     2025-06-01T12:00, true
            """)
    @Proves("E02")
    void oneCasePerLevelAndOfReviewsOneAYear(
            Business business, DeclarationStatus status, String createdAt, boolean inTheWay) {
        Declaration own = declaration("d1", business, DeclarationStatus.DRAFT, 0);
        Declaration other = declaration("d2", business, status, 1, createdAt);
        when(declarations.of("zhangsan")).thenReturn(List.of(own, other));
        assertThat(rules(own)).isEqualTo(inTheWay ? List.of("E02") : List.of());
    }

    @Test
    @Proves("Z02")
    void notWhereAnExaminationDecides() {
        when(tables.examOnly(any())).thenReturn(Optional.of(new Objection("Z02", true, "该级别实行以考代评")));
        assertThat(admission.toSubmit(declaration("d1", Business.INITIAL, DeclarationStatus.DRAFT, 0)))
                .containsExactly(Problem.block("Z02", "/basicInfo/level", "该级别实行以考代评"));
    }

    private List<String> rules(Declaration declaration) {
        return admission.toSubmit(declaration).stream().map(Problem::rule).toList();
    }

    private void now(String time) {
        when(clock.instant()).thenReturn(instant(time));
    }

    private static Declaration declaration(String id, Business business, DeclarationStatus status, int round) {
        return declaration(id, business, status, round, "2026-06-15T12:00");
    }

    private static Declaration declaration(
            String id, Business business, DeclarationStatus status, int round, String createdAt) {
        return new Declaration(
                id,
                "32090220260001",
                "zhangsan",
                business,
                status,
                null,
                "320902",
                "none",
                "e0001",
                "05-09-01-01",
                null,
                "05",
                "assistant",
                null,
                null,
                null,
                round,
                instant(createdAt),
                null,
                null);
    }

    private static Instant instant(String time) {
        return LocalDateTime.parse(time).atZone(SHANGHAI).toInstant();
    }
}
