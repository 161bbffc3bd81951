package org.zhicheng.archive;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.zhicheng.Attack;

/** Whatever people call their files, a package that is unpacked stays in its folder. */
class PackagePathsTest {

    @ParameterizedTest
    @Attack(Attack.Kind.PATHS)
    @ValueSource(
            strings = {
                "../../../etc/cron.d/root.pdf",
                "..\\..\\windows\\system32\\a.pdf",
                "/etc/passwd",
                "C:\\a.pdf",
                "..",
                ".",
                "a/../../b.pdf",
                "\u0000.pdf",
                "\u202Efdp.exe",
                "....//....//x.pdf",
                "x.pdf ",
                " .pdf. "
            })
    void noNameLeavesItsFolder(String name) {
        String safe = PackagePaths.safe(name);

        assertThat(safe)
                .isNotBlank()
                .doesNotContain("/", "\\", ":", "..", "\u0000", "\u202E")
                .doesNotStartWith(".")
                .doesNotEndWith(" ");
        assertThat(staysIn("材料/学历-" + safe)).isTrue();
    }

    @Property
    void noTextLeavesItsFolder(@ForAll @StringLength(max = 300) String name) {
        String safe = PackagePaths.safe(name);

        assertThat(safe).isNotEmpty().doesNotContain("/", "\\", "..");
        assertThat(safe.codePointCount(0, safe.length())).isLessThanOrEqualTo(120);
    }

    @Test
    void noTwoFilesAreTheSameAnywhere() {
        PackagePaths paths = new PackagePaths();

        assertThat(paths.free("材料/A.pdf")).isEqualTo("材料/A.pdf");
        assertThat(paths.free("材料/a.PDF"))
                .as("where capital letters do not count")
                .isEqualTo("材料/a(2).PDF");
        assertThat(paths.free("材料/A.pdf")).isEqualTo("材料/A(3).pdf");
        assertThat(paths.free("manifest.json")).as("the list's own").isEqualTo("manifest(2).json");
    }

    private static boolean staysIn(String path) {
        Path folder = Path.of("folder").toAbsolutePath();
        return folder.resolve(path).normalize().startsWith(folder);
    }
}
