package org.zhicheng.declaration.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.zhicheng.declaration.dossier.ADossier;
import org.zhicheng.declaration.dossier.Dossiers;
import org.zhicheng.declaration.fact.RuleSettings;
import org.zhicheng.declaration.life.Declaration;
import org.zhicheng.declaration.life.Declarations;
import org.zhicheng.declaration.life.RoutingFacts;
import org.zhicheng.material.EnclosureReader;
import org.zhicheng.material.MaterialRequirements;
import org.zhicheng.problem.Severity;
import tools.jackson.core.JacksonException;
import tools.jackson.core.json.JsonReadFeature;
import tools.jackson.databind.json.JsonMapper;

/** X02, X04: the paper that is asked for goes with the degree that the declaration rests on, and with no other. */
class MaterialDeterminationTest {

    private static final JsonMapper JSON =
            JsonMapper.builder().enable(JsonReadFeature.ALLOW_SINGLE_QUOTES).build();

    private final MaterialDetermination determination = new MaterialDetermination(
            mock(Declarations.class),
            mock(Dossiers.class),
            mock(MaterialRequirements.class),
            mock(EnclosureReader.class),
            mock(MaterialDecision.class),
            mock(RoutingFacts.class),
            new RuleSettings(800, 3, Severity.BLOCK, LocalDate.parse("2001-01-01"), Severity.WARN, true, 5, 0));

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', nullValues = "-", textBlock = """
            {'highest': true, 'graduationDate': '2000-12-31'}                                                     | true
            {'highest': true, 'graduationDate': '2001-01-01'}                                                     | false
            {'highest': false, 'graduationDate': '1999-06-30'}, {'highest': true, 'graduationDate': '2010-06-30'} | false
            {'highest': true, 'graduationDate': '1999-06-30'}, {'highest': false, 'graduationDate': '2010-06-30'} | true
            {'highest': true}, {'highest': false, 'graduationDate': '1999-06-30'}                                 | -
            {'highest': true, 'graduationDate': ''}, {'highest': false, 'graduationDate': '2010-06-30'}           | -
            {'graduationDate': '1999-06-30'}, {'graduationDate': '2010-06-30'}                                    | -
            {'highest': true}                                                                                     | -
            """)
    void judgesByTheDegreeThatTheDeclarationRestsOn(String degrees, Boolean before) throws JacksonException {
        assertThat(graduatedBefore2001(degrees)).isEqualTo(before);
    }

    /** 暂存 keeps it as it was typed. */
    @Test
    void aDayThatNoMonthHasIsNoDateYet() throws JacksonException {
        assertThat(graduatedBefore2001("{'highest': true, 'graduationDate': '2018-06-31'}"))
                .isNull();
    }

    @Test
    void nothingIsKnownWhileNothingIsTyped() throws JacksonException {
        assertThat(graduatedBefore2001("")).isNull();
    }

    private Boolean graduatedBefore2001(String degrees) throws JacksonException {
        Declaration declaration = mock(Declaration.class);
        when(declaration.id()).thenReturn("d1");
        return determination
                .graduatedBefore2001(ADossier.of(declaration)
                        .typed("education", JSON.readTree("{'degrees': [" + degrees + "]}"))
                        .build())
                .orElse(null);
    }
}
