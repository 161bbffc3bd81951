package org.zhicheng.declaration.life;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;
import static org.zhicheng.declaration.Declared.SHANGHAI;
import static org.zhicheng.declaration.Declared.instant;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.zhicheng.declaration.Declared;
import org.zhicheng.reference.DeclarationWindow;
import org.zhicheng.reference.DeclarationWindows;
import org.zhicheng.reference.Division;
import org.zhicheng.reference.DivisionDirectory;

/** Two windows a year, as 宿迁 has them: each has its own time for corrections. */
class DeclaredWindowTest {

    private static final DeclarationWindow MARCH = window("2026-03-01T00:00", "2026-03-10T23:59", "2026-03-25T18:00");
    private static final DeclarationWindow JUNE = window("2026-06-01T00:00", "2026-06-10T23:59", "2026-06-25T18:00");

    private final DeclarationWindows table = mock(DeclarationWindows.class);
    private final DivisionDirectory divisions = mock(DivisionDirectory.class);
    private final Declarations declarations = mock(Declarations.class);
    private final Clock clock = mock(Clock.class);
    private final DeclaredWindow windows = new DeclaredWindow(table, divisions, declarations, clock);

    @BeforeEach
    void windows() {
        when(divisions.find("321302")).thenReturn(Optional.of(mock(Division.class)));
        when(table.of(any(), any(), any())).thenReturn(List.of(MARCH, JUNE));
        when(clock.getZone()).thenReturn(SHANGHAI);
    }

    @Test
    void whatWasTakenBackInMarchAndComesInJuneIsJunes() {
        when(clock.instant()).thenReturn(instant("2026-06-05T09:00"));
        Instant declaredAt = windows.declaredAt(declaration(DeclarationStatus.WITHDRAWN, "2026-03-03T09:00"));
        when(declarations.get("d1"))
                .thenReturn(declaration(
                        DeclarationStatus.COUNTY_REVIEW,
                        LocalDateTime.ofInstant(declaredAt, SHANGHAI).toString()));

        assertThat(windows.correctionsUntil("d1")).contains(instant("2026-06-25T18:00"));
    }

    /** Sent back by the checks after its window closed, or returned: judged by the day on which it was declared. */
    @ParameterizedTest
    @CsvSource(textBlock = """
            DRAFT,     2026-03-11T09:00, 2026-03-03T09:00
            DRAFT,     2026-03-05T09:00, 2026-03-05T09:00
            RETURNED,  2026-03-05T09:00, 2026-03-03T09:00
            RETURNED,  2026-06-05T09:00, 2026-03-03T09:00
            CHECKING,  2026-06-05T09:00, 2026-03-03T09:00
            """)
    void keepsTheDayOfDeclaration(DeclarationStatus status, String now, String judgedBy) {
        when(clock.instant()).thenReturn(instant(now));

        assertThat(windows.declaredAt(declaration(status, "2026-03-03T09:00"))).isEqualTo(instant(judgedBy));
    }

    @Test
    void whatIsFilledInIsJudgedByToday() {
        when(clock.instant()).thenReturn(instant("2026-04-05T09:00"));

        assertThat(windows.declaredAt(declaration(DeclarationStatus.DRAFT, null)))
                .isEqualTo(instant("2026-04-05T09:00"));
    }

    private static Declaration declaration(DeclarationStatus status, String declaredAt) {
        return Declared.declaration("d1", Business.INITIAL, status, 1, "321302", declaredAt, null);
    }

    private static DeclarationWindow window(String opensAt, String closesAt, String correctionsUntil) {
        return new DeclarationWindow(
                LocalDateTime.parse(opensAt),
                LocalDateTime.parse(closesAt),
                LocalDateTime.parse(correctionsUntil),
                null,
                null,
                null,
                null);
    }
}
