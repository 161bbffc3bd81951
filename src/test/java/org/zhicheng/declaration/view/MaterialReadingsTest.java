package org.zhicheng.declaration.view;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.times;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.context.support.StaticMessageSource;
import org.zhicheng.account.Account;
import org.zhicheng.account.Accounts;
import org.zhicheng.declaration.form.FormView.FindingView;
import org.zhicheng.declaration.life.Declaration;
import org.zhicheng.declaration.life.DeclarationSections;
import org.zhicheng.declaration.life.Declarations;
import org.zhicheng.material.Material;
import org.zhicheng.material.MaterialStatements;
import org.zhicheng.material.pdf.DocumentStatements;
import org.zhicheng.problem.Messages;
import org.zhicheng.task.SavedSection;

/** What is laid beside what was typed, and what is not, for other papers have names and dates as well. */
class MaterialReadingsTest {

    private static final Map<String, String> FACTS = Map.of(
            "name", "张三",
            "certificateNumber", "112761201305001234",
            "verificationCode", "ABCD1234EFGH5678",
            "validUntil", "2026-12-31");

    private final Declarations declarations = mock(Declarations.class);
    private final MaterialStatements findings = mock(MaterialStatements.class);
    private final DeclarationSections sections = mock(DeclarationSections.class);
    private final Accounts accounts = mock(Accounts.class);
    private final MaterialReadings readings = new MaterialReadings(
            declarations,
            findings,
            sections,
            accounts,
            words(),
            Clock.fixed(Instant.EPOCH, ZoneId.of("Asia/Shanghai")));
    private final Material form = material("m1", "education-registration");
    private final Material licence = material("m2", "licence");

    @BeforeEach
    void typed() throws Exception {
        Declaration declaration = mock(Declaration.class);
        when(declaration.applicantId()).thenReturn("zhangsan");
        when(declarations.get("d1")).thenReturn(declaration);
        Account applicant = mock(Account.class);
        when(applicant.displayName()).thenReturn("张三");
        when(accounts.find("zhangsan")).thenReturn(Optional.of(applicant));
        JsonNode education = new ObjectMapper().readTree("""
                {"degrees": [{"certificateNumber": "100001201305000001"}, {"certificateNumber": "112761201305001234"}],
                 "registrationCode": "XXXX1234EFGH5678"}""");
        SavedSection saved = mock(SavedSection.class);
        when(saved.section()).thenReturn("education");
        when(saved.content()).thenReturn(education);
        when(sections.load("d1")).thenReturn(List.of(saved));
    }

    @Test
    void saysWhatIsTheSameAndWhatIsDifferent() {
        says(Map.of("m1", new DocumentStatements(FACTS, List.of())));

        assertThat(readings.of(form))
                .extracting(FindingView::label, FindingView::value, FindingView::state)
                .containsExactly(
                        tuple("material.read.name", "张三", "same"),
                        tuple("material.read.certificateNumber", "112761201305001234", "same"),
                        tuple("material.read.verificationCode", "ABCD1234EFGH5678", "different"),
                        tuple("material.read.validUntil", "2026-12-31", "read"));
    }

    @Test
    void holdsNothingAgainstOtherPapers() {
        says(Map.of("m2", new DocumentStatements(FACTS, List.of())));

        assertThat(readings.of(licence))
                .hasSize(4)
                .extracting(FindingView::state)
                .containsOnly("read");
    }

    @Test
    void listsSignaturesAsTheyClaimToBe() {
        says(Map.of(
                "m2",
                new DocumentStatements(
                        Map.of(),
                        List.of(
                                new DocumentStatements.Signature("某某公司", Instant.parse("2026-11-23T04:05:00Z")),
                                new DocumentStatements.Signature(null, null)))));

        assertThat(readings.of(licence))
                .extracting(FindingView::value)
                .containsExactly("某某公司，2026-11-23 12:05", "material.signature.nameless");
    }

    /** However many files there are, each table is asked once. */
    @Test
    void asksOnce() {
        says(Map.of("m1", new DocumentStatements(FACTS, List.of()), "m2", new DocumentStatements(FACTS, List.of())));

        assertThat(readings.of("d1", List.of(form, licence))).containsOnlyKeys("m1", "m2");

        verify(findings, times(1)).of(any());
        verify(sections, times(1)).load("d1");
        verify(accounts, times(1)).find("zhangsan");
    }

    @Test
    void saysNothingOfWhatSaysNothing() {
        says(Map.of());

        assertThat(readings.of(form)).isEmpty();
    }

    private void says(Map<String, DocumentStatements> said) {
        when(findings.of(any())).thenReturn(said);
    }

    private static Material material(String id, String slot) {
        return new Material(id, "d1", slot, "a.pdf", "0".repeat(64), 1, 1, List.of(), Instant.EPOCH, "zhangsan");
    }

    private static Messages words() {
        StaticMessageSource source = new StaticMessageSource();
        source.addMessage("material.signature.at", Locale.SIMPLIFIED_CHINESE, "{0}，{1}");
        source.setUseCodeAsDefaultMessage(true);
        return new Messages(source);
    }
}
