package org.zhicheng.supply;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.zhicheng.supply.Licences.Odd;

/** What others made may be given away as we do; how to keep the lists, docs/operations.md says. */
class LicencesTest {

    private final Licences licences = Licences.kept();

    @Test
    void everythingThatIsShippedOrBuiltWithHasALicenceThatFits() {
        List<Dependency> all = Dependencies.all();
        assertThat(all).filteredOn(Dependency::shipped).hasSizeGreaterThan(200);
        assertThat(all).filteredOn(one -> !one.shipped()).hasSizeGreaterThan(80);
        assertThat(all).filteredOn(one -> !licences.fit(one)).isEmpty();
    }

    @Test
    void nothingIsKeptInTheListsThatNobodyNeeds() {
        List<Dependency> all = Dependencies.all();
        assertThat(licences.odd().keySet())
                .isSubsetOf(all.stream().map(Dependency::name).toList());
        assertThat(licences.allowed().keySet())
                .filteredOn(licence -> unused(licence, all))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "GPL-3.0-only, true, false",
        "AGPL-3.0, true, false",
        "nothing, true, false",
        "LGPL-3.0, true, false",
        "SEE LICENSE IN LICENSE, true, false",
        "MIT AND GPL-3.0-only, true, false",
        "(MIT AND Zlib), true, true",
        "(MPL-2.0 OR GPL-3.0-only), true, true",
        "Python-2.0, true, false",
        "Python-2.0, false, true",
        "GPL-3.0-only, false, false",
    })
    void aLicenceFitsOrDoesNot(String stated, boolean shipped, boolean fits) {
        assertThat(licences.fit(new Dependency("new", List.of(stated), shipped)))
                .isEqualTo(fits);
    }

    @Test
    void anOddPackageThatChangesItsMindIsLookedAtAgain() {
        assertThat(licences.fit(new Dependency("bpmn-js", List.of("SEE LICENSE IN LICENSE"), true)))
                .isTrue();
        assertThat(licences.fit(new Dependency("bpmn-js", List.of("GPL-3.0-only"), true)))
                .isFalse();
    }

    @Test
    void theBillOfMaterialsTellsWhatBrowsersGetFromWhatIsBuiltWith() {
        var scopes = Dependencies.components(Dependencies.SHIPPED_TO_BROWSERS)
                .collect(Collectors.toMap(
                        part -> part.path("name").asString(),
                        part -> part.path("scope").asString(),
                        (one, same) -> one,
                        TreeMap::new));
        assertThat(scopes)
                .containsEntry("pdfjs-dist", "required")
                .containsEntry("jspdf", "required")
                .containsEntry("hanamin", "required")
                .containsEntry("esbuild", "excluded")
                .containsEntry("canvg", "excluded");
    }

    @Test
    void lockFilesNameNoPlaceToDownloadFrom() throws IOException {
        for (Path lock : Dependencies.LOCKS) {
            assertThat(Files.readString(lock)).doesNotContain("\"resolved\"");
        }
    }

    @Test
    void licencesLieBesideTheFontsAndInTheJar() {
        assertThat(Path.of("target/classes/META-INF/LICENSE")).hasSameTextualContentAs(Path.of("LICENSE"));
        assertThat(Path.of("target/classes/META-INF/NOTICE")).hasSameTextualContentAs(Path.of("NOTICE"));
        assertThat(Path.of("target/classes/fonts/NotoSerifSC-Regular.ttf.LICENSE.txt"))
                .content()
                .contains("SIL OPEN FONT LICENSE");
        assertThat(Path.of("target/classes/fonts/NotoNaskhArabic-Regular.ttf.LICENSE.txt"))
                .content()
                .contains("SIL OPEN FONT LICENSE");
        assertThat(Path.of("target/classes/fonts/rare/LICENSE.txt")).content().contains("Hanazono Font License");
        assertThat(Path.of("target/classes/static/renderer/licences.txt"))
                .content()
                .contains("pdfjs-dist", "the watermark must stay fully visible");
    }

    private boolean unused(String licence, List<Dependency> all) {
        var without = new TreeMap<>(licences.allowed());
        without.remove(licence);
        Licences fewer = new Licences(without, new TreeMap<String, Odd>(licences.odd()));
        return all.stream().allMatch(one -> fewer.fit(one) || !licences.fit(one));
    }
}
