package org.zhicheng.audit;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Properties;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Checks the list of audited events: each kind has its Chinese words, none is forgotten, none is made up. */
class AuditKindsTest {

    private static final String KIND = "audit.kind.";
    private static final String FAULT = "audit.fault.";

    @Test
    void eachHasItsWordsAndNothingElseHas() throws IOException {
        Properties words = words();

        assertThat(keys(words, KIND))
                .isEqualTo(Stream.of(AuditKind.values()).map(AuditKind::code).collect(Collectors.toSet()));
        assertThat(keys(words, FAULT))
                .isEqualTo(Stream.of(AuditFaults.Kind.values())
                        .map(kind -> kind.name().toLowerCase(Locale.ROOT))
                        .collect(Collectors.toSet()));
        assertThat(words.values())
                .allSatisfy(word -> assertThat(word.toString()).containsPattern("\\p{IsHan}"));
        assertThat(keys(words, KIND).stream().map(code -> words.getProperty(KIND + code)))
                .as("no two kinds read alike")
                .doesNotHaveDuplicates();
    }

    /** A kind that nobody writes down any more is a promise that is not kept. */
    @Test
    void eachIsWrittenDownSomewhere() {
        JavaClasses house = new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                .importPackages("org.zhicheng");
        Set<String> used = house.stream()
                .filter(type -> !type.isEquivalentTo(AuditKind.class))
                .flatMap(type -> type.getFieldAccessesFromSelf().stream())
                .filter(access -> access.getTargetOwner().isEquivalentTo(AuditKind.class))
                .map(access -> access.getTarget().getName())
                .collect(Collectors.toSet());

        assertThat(Stream.of(AuditKind.values()).map(Enum::name))
                .allSatisfy(kind -> assertThat(used).contains(kind));
    }

    @Test
    void aKindIsFoundByItsCode() {
        assertThat(AuditKind.SIGN_IN_FAILED.code()).isEqualTo("sign-in-failed");
        assertThat(AuditKind.of("sign-in-failed")).contains(AuditKind.SIGN_IN_FAILED);
        assertThat(AuditKind.of("SIGN_IN")).isEmpty();
        assertThat(Stream.of(AuditKind.values()).map(AuditKind::code))
                .allSatisfy(code -> assertThat(code).hasSizeLessThanOrEqualTo(64));
    }

    private static Set<String> keys(Properties words, String prefix) {
        return words.stringPropertyNames().stream()
                .filter(key -> key.startsWith(prefix))
                .map(key -> key.substring(prefix.length()))
                .collect(Collectors.toSet());
    }

    private static Properties words() throws IOException {
        Properties words = new Properties();
        try (Reader reader = Files.newBufferedReader(Path.of("src/main/resources/messages/audit.properties"))) {
            words.load(reader);
        }
        return words;
    }
}
