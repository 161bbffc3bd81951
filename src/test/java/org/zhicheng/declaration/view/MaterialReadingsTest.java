package org.zhicheng.declaration.view;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.verifyNoInteractions;
import static org.mockito.Mockito.when;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.context.support.StaticMessageSource;
import org.zhicheng.declaration.dossier.ADossier;
import org.zhicheng.declaration.dossier.Dossier;
import org.zhicheng.declaration.form.FormView.FindingView;
import org.zhicheng.declaration.life.Declaration;
import org.zhicheng.declaration.life.DeclarationSections;
import org.zhicheng.material.Material;
import org.zhicheng.material.Uploaded;
import org.zhicheng.material.pdf.DocumentStatements;
import org.zhicheng.problem.Messages;
import org.zhicheng.task.SavedSection;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What is laid beside what was typed, and what is not, for other papers have names and dates as well. */
class MaterialReadingsTest {

    private static final Map<String, String> FACTS = Map.of(
            "name", "张三",
            "certificateNumber", "112761201305001234",
            "verificationCode", "ABCD1234EFGH5678",
            "validUntil", "2026-12-31");

    private final DeclarationSections sections = mock(DeclarationSections.class);
    private final MaterialReadings readings =
            new MaterialReadings(sections, words(), Clock.fixed(Instant.EPOCH, ZoneId.of("Asia/Shanghai")));
    private final Material form = material("m1", "education-registration");
    private final Material licence = material("m2", "licence");
    private JsonNode education;

    @BeforeEach
    void typed() throws Exception {
        education = JsonMapper.shared().readTree("""
                {"degrees": [{"certificateNumber": "100001201305000001"}, {"certificateNumber": "112761201305001234"}],
                 "registrationCode": "XXXX1234EFGH5678"}""");
        when(sections.load("d1")).thenReturn(List.of(new SavedSection("education", education, 1, Instant.EPOCH)));
    }

    /** As it is said after the upload, and as it is said of the whole case. */
    private List<FindingView> readings(Material material, DocumentStatements says) {
        List<FindingView> now = readings.of(new Uploaded(material, says), ADossier.ZHANGSAN);
        Dossier dossier = ADossier.of(mock(Declaration.class))
                .typed("education", education)
                .with(material, says)
                .build();
        assertThat(readings.of(dossier)).containsOnly(Map.entry(material.id(), now));
        return now;
    }

    @Test
    void saysWhatIsTheSameAndWhatIsDifferent() {
        assertThat(readings(form, new DocumentStatements(FACTS, List.of())))
                .extracting(FindingView::label, FindingView::value, FindingView::state)
                .containsExactly(
                        tuple("material.read.name", "张三", "same"),
                        tuple("material.read.certificateNumber", "112761201305001234", "same"),
                        tuple("material.read.verificationCode", "ABCD1234EFGH5678", "different"),
                        tuple("material.read.validUntil", "2026-12-31", "read"));
    }

    @Test
    void holdsNothingAgainstOtherPapers() {
        assertThat(readings(licence, new DocumentStatements(FACTS, List.of())))
                .hasSize(4)
                .extracting(FindingView::state)
                .containsOnly("read");
    }

    @Test
    void listsSignaturesAsTheyClaimToBe() {
        DocumentStatements signed = new DocumentStatements(
                Map.of(),
                List.of(
                        new DocumentStatements.Signature("某某公司", Instant.parse("2026-11-23T04:05:00Z")),
                        new DocumentStatements.Signature(null, null)));

        assertThat(readings(licence, signed))
                .extracting(FindingView::value)
                .containsExactly("某某公司，2026-11-23 12:05", "material.signature.nameless");
    }

    /** However many files there are, nothing is asked for: a dossier knows what was typed. */
    @Test
    void asksNothing() {
        Dossier dossier = ADossier.of(mock(Declaration.class))
                .typed("education", education)
                .with(form, new DocumentStatements(FACTS, List.of()))
                .with(licence, new DocumentStatements(FACTS, List.of()))
                .build();

        assertThat(readings.of(dossier)).containsOnlyKeys("m1", "m2");
        readings.of(new Uploaded(licence, new DocumentStatements(FACTS, List.of())), ADossier.ZHANGSAN);

        verifyNoInteractions(sections);
    }

    @Test
    void saysNothingOfWhatSaysNothing() {
        assertThat(readings.of(new Uploaded(form, DocumentStatements.NONE), ADossier.ZHANGSAN))
                .isEmpty();
        assertThat(readings.of(ADossier.of(mock(Declaration.class)).with(form).build()))
                .isEmpty();
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
