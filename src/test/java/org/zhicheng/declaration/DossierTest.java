package org.zhicheng.declaration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyInt;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.verifyNoInteractions;
import static org.mockito.Mockito.when;
import static org.zhicheng.form.Fixtures.json;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.zhicheng.account.Accounts;
import org.zhicheng.declaration.dossier.ADossier;
import org.zhicheng.declaration.dossier.CaseNotes;
import org.zhicheng.declaration.dossier.ChosenEmployer;
import org.zhicheng.declaration.dossier.ChosenEmployers;
import org.zhicheng.declaration.dossier.Dossier;
import org.zhicheng.declaration.dossier.Dossiers;
import org.zhicheng.declaration.dossier.PaperReader;
import org.zhicheng.declaration.dossier.RecordAnswers;
import org.zhicheng.declaration.life.Business;
import org.zhicheng.declaration.life.Declaration;
import org.zhicheng.declaration.life.DeclarationSections;
import org.zhicheng.declaration.life.DeclarationStatus;
import org.zhicheng.declaration.life.DeclaredWindow;
import org.zhicheng.declaration.life.ReviewRecord.ReturnedItem;
import org.zhicheng.record.Outcome;
import org.zhicheng.record.RecordCheck;
import org.zhicheng.record.RecordChecks;
import org.zhicheng.record.employer.EmployersByHand;
import org.zhicheng.record.port.EmployerRegister;
import org.zhicheng.record.port.RecordUnavailableException;
import org.zhicheng.task.SavedSection;
import tools.jackson.databind.node.MissingNode;

/** A dossier is what was read at one moment: it never changes, and is asked for no more than it may hold. */
class DossierTest {

    private static final Declaration DRAFT =
            Declared.declaration("d1", Business.INITIAL, DeclarationStatus.DRAFT, 0, "320902", null, null);

    private static final Declaration RETURNED = Declared.declaration(
            "d1", Business.INITIAL, DeclarationStatus.RETURNED, 1, "320902", "2026-06-15T12:00", null);

    private final Accounts accounts = mock(Accounts.class);
    private final DeclarationSections sections = mock(DeclarationSections.class);
    private final RecordChecks checks = mock(RecordChecks.class);
    private final CaseNotes notes = mock(CaseNotes.class);
    private final EmployerRegister register = mock(EmployerRegister.class);
    private final Dossiers dossiers = new Dossiers(
            accounts,
            sections,
            mock(PaperReader.class),
            checks,
            new ChosenEmployers(register, mock(EmployersByHand.class)),
            notes,
            mock(DeclaredWindow.class));

    @Test
    void whatWasNeverSentWasNeverDecidedAbout() {
        Dossier dossier = dossiers.open(DRAFT, ADossier.ZHANGSAN);

        assertThat(dossier.sent("basicInfo")).isEqualTo(MissingNode.getInstance());
        assertThat(dossier.returnedItems()).isEmpty();
        assertThat(dossier.opinion()).isNull();
        verify(sections, never()).submitted(any(), anyInt());
        verifyNoInteractions(notes, accounts);
    }

    @Test
    void whoIsNotKnownYetIsLookedUp() {
        when(accounts.find("zhangsan")).thenReturn(Optional.of(ADossier.ZHANGSAN));

        assertThat(dossiers.open(RETURNED).applicant()).isEqualTo(ADossier.ZHANGSAN);
        verify(sections).submitted("d1", 1);
        verify(notes).decisions("d1");
        verify(notes).found("d1");
    }

    /** A register that is away holds nothing against anybody. */
    @Test
    void aRegisterThatIsAwayIsNoAnswer() {
        when(register.find("e0001"))
                .thenThrow(new RecordUnavailableException("down"))
                .thenReturn(Optional.empty());

        ChosenEmployer away = dossiers.open(DRAFT, ADossier.ZHANGSAN).employer();

        assertThat(away.fact().name()).isEmpty();
        assertThat(away.name()).isEqualTo("e0001");
        assertThat(dossiers.open(DRAFT, ADossier.ZHANGSAN).employer().fact()).isNull();
    }

    @Test
    void aChangeGivesAnotherOne() {
        Dossier before = ADossier.of(DRAFT).typed("education", json("{}")).build();

        Dossier after = before.with(
                before.typed().with(new SavedSection("education", json("{\"proof\": \"x\"}"), 2, Instant.EPOCH)));

        assertThat(before.typed().version("education")).isEqualTo(1);
        assertThat(after.typed().version("education")).isEqualTo(2);
        assertThat(after.typed().version("workSummary")).isZero();
        assertThat(after.typed().data().toString()).isEqualTo("{\"education\":{\"proof\":\"x\"}}");
        assertThatThrownBy(() -> before.typed().saved().clear()).isInstanceOf(UnsupportedOperationException.class);
    }

    @Test
    void aNewAnswerStandsInTheOrderOfAllAnswers() {
        RecordAnswers answers = new RecordAnswers(List.of(check("social-security"), check("education")));

        RecordAnswers more = answers.with(check("continuing-education")).with(mismatch("social-security"));

        assertThat(more.all())
                .extracting(RecordCheck::kind)
                .containsExactly("social-security", "education", "continuing-education");
        assertThat(more.outcome("social-security")).isEqualTo("MISMATCH");
        assertThat(answers.outcome("social-security")).isEqualTo("MATCH");
        assertThat(answers.outcome("continuing-education")).isNull();
    }

    @Test
    void theNewestDecisionSaysWhatIsToBeMended() {
        Dossier dossier = ADossier.of(RETURNED)
                .returned(new ReturnedItem("section:education", "旧"))
                .returned(new ReturnedItem("material:licence", "新"))
                .build();

        assertThat(dossier.returned()).isTrue();
        assertThat(dossier.returnedItems()).containsExactly(new ReturnedItem("material:licence", "新"));
    }

    private static RecordCheck check(String kind) {
        return new RecordCheck("d1", kind, Outcome.MATCH, null, "", MissingNode.getInstance(), "q", Instant.EPOCH);
    }

    private static RecordCheck mismatch(String kind) {
        return new RecordCheck("d1", kind, Outcome.MISMATCH, null, "", MissingNode.getInstance(), "q", Instant.EPOCH);
    }
}
