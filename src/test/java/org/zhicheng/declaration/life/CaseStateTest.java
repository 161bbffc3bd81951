package org.zhicheng.declaration.life;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.Mockito.mock;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.context.support.ResourceBundleMessageSource;
import org.zhicheng.problem.ConflictException;
import org.zhicheng.problem.Messages;
import org.zhicheng.reference.TestDatabase;

/** What is refused to a declaration, and that nobody goes round it. */
class CaseStateTest {

    private static final Instant NOW = Instant.parse("2026-11-23T02:00:00Z");

    /** A statement that writes a declaration, to the place where it is run. */
    private static final Pattern WRITES = Pattern.compile(
            "(?is)(?:update\\s+declaration\\s+set|insert\\s+into\\s+declaration\\s*\\().*?\\.update\\(\\)");

    private TestDatabase database;
    private Declarations declarations;
    private CaseState state;

    @BeforeEach
    void aDraft() {
        database = TestDatabase.h2();
        database.addDeclaration("d1");
        declarations = new Declarations(database.jdbc());
        state = new CaseState(
                database.jdbc(), messages(), mock(OfficeRegister.class), Clock.fixed(NOW, ZoneId.of("Asia/Shanghai")));
    }

    @AfterEach
    void close() throws Exception {
        database.close();
    }

    @Test
    void whatMayNotFollowIsRefusedAndChangesNothing() {
        Declaration draft = declarations.get("d1");

        assertThatThrownBy(() -> state.finished(draft, DeclarationStatus.APPROVED))
                .isInstanceOf(IllegalTransitionException.class)
                .isInstanceOf(ConflictException.class)
                .hasMessage("办件目前的状态是“待提交”，不能变为“业务审核:通过”。办件内容没有改动，请刷新页面查看最新进度。");
        assertThat(declarations.get("d1")).isEqualTo(draft);
    }

    @Test
    void whoSawAnEarlierStatusIsRefusedAndChangesNothing() {
        Declaration draft = declarations.get("d1");
        state.submitted(draft, NOW, "工程/建筑", "盐城某公司");
        Declaration submitted = declarations.get("d1");

        assertThatThrownBy(() -> state.submitted(draft, NOW.plusSeconds(1), "工程/桥梁", "盐城某公司"))
                .isInstanceOf(IllegalTransitionException.class)
                .hasMessageContaining("“待提交”");
        assertThat(declarations.get("d1")).isEqualTo(submitted);
        assertThat(submitted.status()).isEqualTo(DeclarationStatus.CHECKING);
        assertThat(submitted.round()).isEqualTo(draft.round() + 1);
        assertThat(submitted.submittedAt()).isEqualTo(NOW);
    }

    @Test
    void goesBackToWhereItCameFrom() {
        state.submitted(declarations.get("d1"), NOW, "工程", "盐城某公司");
        state.sentBack(declarations.get("d1"));
        assertThat(declarations.get("d1").status()).isEqualTo(DeclarationStatus.DRAFT);
        assertThat(declarations.get("d1").sentBackAt()).isEqualTo(NOW);

        state.submitted(declarations.get("d1"), NOW, "工程", "盐城某公司");
        state.atStage(declarations.get("d1"), DeclarationStatus.COUNTY_REVIEW, 2);
        state.returned(declarations.get("d1"), NOW.plusSeconds(60));
        state.submitted(declarations.get("d1"), NOW, "工程", "盐城某公司");
        state.sentBack(declarations.get("d1"));
        assertThat(declarations.get("d1").status()).isEqualTo(DeclarationStatus.RETURNED);

        state.submitted(declarations.get("d1"), NOW, "工程", "盐城某公司");
        state.atStage(declarations.get("d1"), DeclarationStatus.COUNTY_REVIEW, 2);
        state.withdrawn(declarations.get("d1"));
        state.submitted(declarations.get("d1"), NOW, "工程", "盐城某公司");
        state.sentBack(declarations.get("d1"));
        assertThat(declarations.get("d1").status()).isEqualTo(DeclarationStatus.DRAFT);
    }

    @Test
    void whatEndedStaysAsItIs() {
        for (DeclarationStatus end :
                List.of(DeclarationStatus.APPROVED, DeclarationStatus.REJECTED, DeclarationStatus.LAPSED)) {
            assertThat(DeclarationStatus.values()).noneMatch(end::may);
        }
    }

    @Test
    void nobodyElseWritesAStatus() throws IOException {
        try (Stream<Path> files = Files.walk(Path.of("src/main/java"))) {
            List<String> writers = files.filter(file -> file.toString().endsWith(".java"))
                    .filter(CaseStateTest::writesAStatus)
                    .map(file -> file.getFileName().toString())
                    .toList();
            assertThat(writers).containsExactly("CaseState.java");
        }
    }

    private static boolean writesAStatus(Path file) {
        try {
            return WRITES.matcher(Files.readString(file))
                    .results()
                    .anyMatch(statement -> statement.group().contains("status"));
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Messages messages() {
        ResourceBundleMessageSource source = new ResourceBundleMessageSource();
        source.setBasename("messages/declaration");
        source.setDefaultEncoding("UTF-8");
        source.setFallbackToSystemLocale(false);
        return new Messages(source);
    }
}
