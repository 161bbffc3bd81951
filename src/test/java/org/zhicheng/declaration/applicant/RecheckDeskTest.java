package org.zhicheng.declaration.applicant;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.inOrder;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.verifyNoInteractions;
import static org.mockito.Mockito.when;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mockito.InOrder;
import org.springframework.context.support.ResourceBundleMessageSource;
import org.springframework.transaction.PlatformTransactionManager;
import org.zhicheng.account.Account;
import org.zhicheng.declaration.admission.Choices;
import org.zhicheng.declaration.check.MaterialDetermination;
import org.zhicheng.declaration.check.RecordInquiry;
import org.zhicheng.declaration.check.RecordInquiry.Answer;
import org.zhicheng.declaration.dossier.ADossier;
import org.zhicheng.declaration.dossier.Dossier;
import org.zhicheng.declaration.life.Declaration;
import org.zhicheng.declaration.life.DeclarationSections;
import org.zhicheng.limit.Throttle;
import org.zhicheng.limit.TooOftenException;
import org.zhicheng.problem.ConflictException;
import org.zhicheng.problem.Messages;
import org.zhicheng.record.CheckResult;
import org.zhicheng.record.Outcome;
import org.zhicheng.record.RecordCheck;
import org.zhicheng.record.port.RecordUnavailableException;
import tools.jackson.databind.node.MissingNode;

/** 重新核验: what is asked again, how often, and what follows. */
class RecheckDeskTest {

    private static final Answer FOUND =
            new Answer("question", new CheckResult("social-security", Outcome.MATCH, "C01", "通过", Map.of()));

    private final EditableDeclarations editable = mock(EditableDeclarations.class);
    private final RecordInquiry records = mock(RecordInquiry.class);
    private final MaterialDetermination materialDetermination = mock(MaterialDetermination.class);
    private final Throttle throttle = mock(Throttle.class);
    private final PlatformTransactionManager transactions = mock(PlatformTransactionManager.class);
    private final Account applicant = mock(Account.class);
    private final Declaration declaration = mock(Declaration.class);
    private Dossier dossier;
    private final RecheckDesk desk = new RecheckDesk(
            editable,
            new DossierChanges(mock(DeclarationSections.class), mock(Choices.class), records, materialDetermination),
            records,
            new RecheckQuota(throttle, words()),
            words(),
            transactions);

    @BeforeEach
    void filledIn() {
        when(declaration.id()).thenReturn("d1");
        when(throttle.admit(any())).thenReturn(Optional.of(new Throttle.Pass(List.of())));
        before("social-security", Outcome.UNAVAILABLE);
    }

    @Test
    void keepsTheAnswerAndHasNothingLockedWhileItAsks() {
        assertThat(desk.recheck("t1", "social-security", applicant)).isEqualTo("核验完成，结果已更新。");

        InOrder order = inOrder(records, transactions, editable, materialDetermination);
        order.verify(records).askAnew(dossier, "social-security");
        order.verify(transactions).getTransaction(any());
        order.verify(editable).lock("d1", "t1", applicant);
        order.verify(records).keep(dossier, FOUND);
        order.verify(materialDetermination).refresh(dossier);
        order.verify(transactions).commit(any());
    }

    @Test
    void leavesEverythingAsItWasWithoutAnAnswer() {
        when(records.askAnew(dossier, "social-security")).thenThrow(new RecordUnavailableException("down"));

        assertThat(desk.recheck("t1", "social-security", applicant)).startsWith("核验服务仍然不可用。");

        verifyNoInteractions(transactions, materialDetermination);
    }

    @Test
    void keepsNothingOfWhatWasSubmittedMeanwhile() {
        when(editable.lock("d1", "t1", applicant)).thenThrow(new ConflictException("正在审核"));

        assertThatThrownBy(() -> desk.recheck("t1", "social-security", applicant))
                .isInstanceOf(ConflictException.class);

        verify(records, never()).keep(any(), any());
        verify(transactions).rollback(any());
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            social-security,      UNAVAILABLE, 1
            education,            UNAVAILABLE, 1
            continuing-education, UNAVAILABLE, 1
            social-security,      NOT_FOUND,   10
            social-security,      MISMATCH,    10
            """)
    void asksNotTooOften(String kind, Outcome outcome, int minutes) {
        before(kind, outcome);
        var once = new Throttle.Count("recheck:" + kind + ":d1", new Throttle.Limit(1, Duration.ofMinutes(minutes)));
        when(throttle.admit(once)).thenReturn(Optional.empty());

        assertThatThrownBy(() -> desk.recheck("t1", kind, applicant))
                .isInstanceOf(TooOftenException.class)
                .hasMessage("刚刚核验过，每" + minutes + "分钟可以重新核验一次，请稍后再试。");

        verifyNoInteractions(records);
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            social-security,      MATCH
            education,            NOT_FOUND
            education,            MISMATCH
            continuing-education, MISMATCH
            """)
    void doesNotAskWhatHasItsAnswer(String kind, Outcome outcome) {
        before(kind, outcome);

        assertThatThrownBy(() -> desk.recheck("t1", kind, applicant)).isInstanceOf(ConflictException.class);
        assertThatThrownBy(() -> desk.recheck("t1", "no-such-kind", applicant)).isInstanceOf(ConflictException.class);

        verifyNoInteractions(records, throttle);
    }

    private void before(String kind, Outcome outcome) {
        dossier = ADossier.of(declaration)
                .answered(new RecordCheck(
                        "d1", kind, outcome, null, "", MissingNode.getInstance(), "question", Instant.EPOCH))
                .build();
        when(editable.open("t1", applicant)).thenReturn(dossier);
        when(editable.lock("d1", "t1", applicant)).thenReturn(dossier);
        when(records.askAnew(dossier, kind)).thenReturn(FOUND);
        when(records.keep(dossier, FOUND)).thenReturn(dossier);
    }

    private static Messages words() {
        ResourceBundleMessageSource source = new ResourceBundleMessageSource();
        source.setBasename("messages/declaration");
        source.setDefaultEncoding("UTF-8");
        source.setFallbackToSystemLocale(false);
        return new Messages(source);
    }
}
