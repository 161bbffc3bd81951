package org.zhicheng.declaration.admission;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.argThat;
import static org.mockito.Mockito.doAnswer;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;
import static org.zhicheng.declaration.Declared.SHANGHAI;
import static org.zhicheng.declaration.Declared.instant;

import java.time.Clock;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.zhicheng.Proves;
import org.zhicheng.account.staff.Bans;
import org.zhicheng.declaration.Declared;
import org.zhicheng.declaration.admission.AdmissionTables.Objection;
import org.zhicheng.declaration.dossier.ADossier;
import org.zhicheng.declaration.dossier.Dossier;
import org.zhicheng.declaration.life.Business;
import org.zhicheng.declaration.life.Declaration;
import org.zhicheng.declaration.life.DeclarationStatus;
import org.zhicheng.declaration.life.Declarations;
import org.zhicheng.declaration.life.DeclaredWindow;
import org.zhicheng.declaration.life.RoutingFacts;
import org.zhicheng.problem.Messages;
import org.zhicheng.problem.Problem;
import org.zhicheng.reference.DeclarationWindow;
import org.zhicheng.reference.SpecialtyDirectory;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** E01, E02 and Z02 at each submission, the first and the later ones. */
class AdmissionToSubmitTest {

    private static final DeclarationWindow JUNE = new DeclarationWindow(
            LocalDateTime.parse("2026-06-01T09:00"),
            LocalDateTime.parse("2026-06-30T17:30"),
            null,
            null,
            null,
            null,
            null);

    private static final DeclarationWindow JULY = new DeclarationWindow(
            LocalDateTime.parse("2026-07-01T09:00"),
            LocalDateTime.parse("2026-07-31T17:30"),
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
    private final Messages messages = mock(Messages.class);
    private final DeclarationTimes times =
            new DeclarationTimes(windows, (person, choice) -> Optional.empty(), messages, clock);
    private final Admission admission = new Admission(
            times,
            new ApplicantStanding(declarations, bans, messages, clock),
            mock(SpecialtyDirectory.class),
            tables,
            mock(RoutingFacts.class),
            mock(OfferedLevels.class),
            messages);

    @BeforeEach
    void june() {
        when(windows.all(any())).thenReturn(List.of(JUNE));
        when(windows.openAt(any(), any()))
                .then(call -> JUNE.contains(LocalDateTime.ofInstant(call.getArgument(1), SHANGHAI)));
        when(bans.until(any())).thenReturn(Optional.empty());
        when(tables.examOnly(any())).thenReturn(Optional.empty());
        when(clock.getZone()).thenReturn(SHANGHAI);
        now("2026-06-30T17:29");
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            DRAFT,                     , 2026-06-30T17:29, true
            DRAFT,                     , 2026-06-30T17:31, false
            WITHDRAWN,                 , 2026-06-30T17:29, true
            WITHDRAWN,                 , 2026-06-30T17:31, false
            DRAFT,     2026-06-30T17:32, 2026-07-01T17:31, true
            DRAFT,     2026-06-30T17:32, 2026-07-01T17:33, false
            DRAFT,     2026-07-03T08:00, 2026-07-04T07:59, true
            WITHDRAWN, 2026-06-30T17:32, 2026-07-01T09:00, false
            RETURNED,                  , 2026-09-01T09:00, true
            CHECKING,                  , 2026-06-30T17:31, true
            """)
    void onlyACorrectionIsTakenAfterTheWindow(DeclarationStatus status, String sentBackAt, String now, boolean taken) {
        now(now);
        Declaration declaration = sentBack(status, sentBackAt);
        assertThat(rules(declaration)).isEqualTo(taken ? List.of() : List.of("E01"));
    }

    /** Its own window is July's, which did not contain the day on which it was declared. */
    @ParameterizedTest
    @CsvSource(textBlock = """
            320902, 320903, 2026-07-15T09:00, true
            320902, 320903, 2026-09-01T09:00, false
            320903, 320903, 2026-09-01T09:00, true
            """)
    void aCorrectionDoesNotMoveIntoAClosedWindow(String sent, String chosen, String now, boolean taken) {
        doAnswer(call -> JULY.contains(LocalDateTime.ofInstant(call.getArgument(1), SHANGHAI)))
                .when(windows)
                .openAt(argThat(choice -> choice != null && choice.division().equals("320903")), any());
        now(now);
        Declaration declaration = Declared.declaration(
                "d1", Business.INITIAL, DeclarationStatus.RETURNED, 1, chosen, "2026-06-15T12:00", null);
        assertThat(rules(ADossier.of(declaration)
                        .sent("basicInfo", basicInfo(sent))
                        .build()))
                .isEqualTo(taken ? List.of() : List.of("E01"));
    }

    @Test
    void saysUntilWhenWhatWasSentBackMayComeAgain() {
        assertThat(times.deadline(sentBack(DeclarationStatus.DRAFT, null))).contains(instant("2026-06-30T17:30"));
        assertThat(times.deadline(sentBack(DeclarationStatus.DRAFT, "2026-06-30T17:25")))
                .contains(instant("2026-07-01T17:25"));
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
            Business business, DeclarationStatus status, String declaredAt, boolean inTheWay) {
        Declaration own = declaration("d1", business, DeclarationStatus.DRAFT, 0);
        Declaration other = Declared.declaration("d2", business, status, 1, "320902", declaredAt, null);
        when(declarations.ofPerson("zhangsan")).thenReturn(List.of(own, other));
        assertThat(rules(own)).isEqualTo(inTheWay ? List.of("E02") : List.of());
    }

    @Test
    @Proves("Z02")
    void notWhereAnExaminationDecides() {
        when(tables.examOnly(any())).thenReturn(Optional.of(new Objection("Z02", true, false, "该级别实行以考代评")));
        assertThat(admission.toSubmit(ADossier.of(declaration("d1", Business.INITIAL, DeclarationStatus.DRAFT, 0))
                        .build()))
                .containsExactly(Problem.block("Z02", "/basicInfo/level", "该级别实行以考代评"));
    }

    private List<String> rules(Declaration declaration) {
        return rules(ADossier.of(declaration).build());
    }

    private List<String> rules(Dossier dossier) {
        return admission.toSubmit(dossier).stream().map(Problem::rule).toList();
    }

    private void now(String time) {
        when(clock.instant()).thenReturn(instant(time));
    }

    private static ObjectNode basicInfo(String division) {
        return JsonNodeFactory.instance.objectNode().put("division", division).put("level", "assistant");
    }

    private static Declaration sentBack(DeclarationStatus status, String at) {
        return Declared.declaration("d1", Business.INITIAL, status, 1, "320902", "2026-06-15T12:00", at);
    }

    private static Declaration declaration(String id, Business business, DeclarationStatus status, int round) {
        return Declared.declaration(id, business, status, round, "320902", "2026-06-15T12:00", null);
    }
}
