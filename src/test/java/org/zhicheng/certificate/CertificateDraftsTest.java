package org.zhicheng.certificate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.verifyNoInteractions;
import static org.mockito.Mockito.when;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.zhicheng.Proves;
import org.zhicheng.account.Account;
import org.zhicheng.account.Accounts;
import org.zhicheng.account.IdNumbers;
import org.zhicheng.declaration.life.Business;
import org.zhicheng.declaration.life.Choice;
import org.zhicheng.declaration.life.Declaration;
import org.zhicheng.declaration.life.ReviewRecord;
import org.zhicheng.problem.Messages;
import org.zhicheng.reference.LevelNames;

/** What a certificate says, and when there is none. */
class CertificateDraftsTest {

    private static final Clock SHANGHAI =
            Clock.fixed(Instant.parse("2026-12-02T01:00:00Z"), ZoneId.of("Asia/Shanghai"));

    private final Accounts accounts = mock(Accounts.class);
    private final IdNumbers idNumbers = mock(IdNumbers.class);
    private final LevelNames levels = mock(LevelNames.class);
    private final ReviewRecord reviews = mock(ReviewRecord.class);
    private final CertificateNumbers numbers = mock(CertificateNumbers.class);
    private final Messages messages = mock(Messages.class);

    private final CertificateDrafts drafts =
            new CertificateDrafts(accounts, idNumbers, levels, reviews, numbers, messages, SHANGHAI);

    @BeforeEach
    void lisiWasApproved() {
        when(accounts.find("lisi"))
                .thenReturn(Optional.of(new Account("lisi", "lisi", "李四", null, null, null, Set.of())));
        when(levels.name("05-09", "assistant")).thenReturn(Optional.of("助理工程师"));
        when(reviews.stages(any())).thenReturn(List.of(stage("亭湖区人社局"), stage("盐城市人社局")));
        when(numbers.of(any(), any())).thenReturn(new CertificateNumbers.Numbered("1", 0));
    }

    /** Late in the evening in Shanghai it is the day before by the clock of London. */
    @Test
    @Proves("CF02")
    void isHeldFromTheDayOfTheLastApprovalAndGivenByTheLastOffice() {
        Certificate certificate = drafts.of(approvedAt("2026-11-30T17:00:00Z"), "{serial}");

        assertThat(certificate.obtainedOn()).isEqualTo(LocalDate.of(2026, 12, 1));
        assertThat(certificate.office()).isEqualTo("盐城市人社局");
        assertThat(certificate.title()).isEqualTo("助理工程师");
    }

    @Test
    @Proves("CF04")
    void nothingIsIssuedThatLacksATitle() {
        when(levels.name("05-09", "assistant")).thenReturn(Optional.empty());

        assertThatThrownBy(() -> drafts.of(approvedAt("2026-11-30T17:00:00Z"), "{serial}"))
                .isInstanceOf(IllegalStateException.class);
        verifyNoInteractions(numbers);
    }

    private static Declaration approvedAt(String moment) {
        return Declaration.of("case", "lisi")
                .choice(new Choice(Business.INITIAL, "320902", "none", "employer", "05-09", "assistant"), "05")
                .specialtyPath("工程 → 电力工程")
                .finishedAt(Instant.parse(moment))
                .build();
    }

    private static ReviewRecord.Stage stage(String office) {
        return new ReviewRecord.Stage("审核", "done", office, null, null, null, true);
    }
}
