package org.zhicheng;

import static org.assertj.core.api.Assertions.assertThat;

import cn.hutool.core.util.IdcardUtil;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;

/**
 * Nothing that was logged in the whole test run tells an ID number, a code, a password, a session or a token. It runs
 * last, and looks at what the runs since the last good one left behind; alone it has nothing to look at, and fails.
 */
@Order(Integer.MAX_VALUE)
class LogSecrecyTest {

    private static final Path LOG = Path.of("target/logs/tests.log");

    /** What each server of a test says: where no line has it, the log is not theirs. */
    private static final String SERVER = "Tomcat started on port";

    private static final Pattern ID_NUMBER = Pattern.compile("(?<![0-9a-fA-F])\\d{17}[0-9Xx](?![0-9a-fA-F])");
    private static final Pattern TELLTALE =
            Pattern.compile("验证码\\d|JSESSIONID=\\w|auth_code=\\w|[Bb]earer \\w{8}|[Pp]assword=[^,\\s\\]]");

    /** A code of six digits stands alone, so that a piece of a longer number is not taken for it. */
    private static final Pattern WORD = Pattern.compile("(?<![\\w.-])[\\w-]+(?![\\w-])");

    @Test
    void noLogTellsASecret() throws IOException {
        assertThat(LOG).as("what the other tests made the system say").exists();
        Set<String> secrets = secrets();
        assertThat(secrets).as("what the other tests used").hasSizeGreaterThan(1);
        try (Stream<String> lines = Files.lines(LOG)) {
            assertThat(lines.anyMatch(line -> line.contains(SERVER)))
                    .as("lines of the tests' servers")
                    .isTrue();
        }
        List<String> told;
        try (Stream<String> lines = Files.lines(LOG)) {
            told = lines.filter(line -> tells(line, secrets)).limit(20).toList();
        }

        assertThat(told).isEmpty();
        Files.delete(LOG);
        Files.deleteIfExists(Secrets.USED);
    }

    @Test
    void aSecretIsFoundWhereverItStands() {
        Set<String> secrets = Set.of("Zhengxin-2026", "482913", "ab_-9");

        assertThat(List.of("password Zhengxin-2026.", "[code 482913]", "token=ab_-9, so", "验证码482913"))
                .allMatch(line -> tells(line, secrets));
        assertThat(List.of("1482913", "0.482913", "Zhengxin-2026-11")).noneMatch(line -> tells(line, secrets));
    }

    private static boolean tells(String line, Set<String> secrets) {
        return TELLTALE.matcher(line).find()
                || ID_NUMBER.matcher(line).results().map(MatchResult::group).anyMatch(IdcardUtil::isValidCard18)
                || WORD.matcher(line).results().map(MatchResult::group).anyMatch(secrets::contains);
    }

    private static Set<String> secrets() throws IOException {
        Set<String> secrets = new HashSet<>(Set.of("Zhicheng2026"));
        if (Files.exists(Secrets.USED)) {
            secrets.addAll(Files.readAllLines(Secrets.USED));
        }
        return secrets;
    }
}
