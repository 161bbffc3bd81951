package org.zhicheng;

import static org.assertj.core.api.Assertions.assertThat;

import cn.hutool.core.util.IdcardUtil;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * No log of the test run tells an ID number, a code, a password, a session or a token. It runs after all others, in an
 * execution of its own, and looks at what every fork left behind since the last good run; alone it has nothing to look
 * at, and fails.
 */
class LogSecrecyTest {

    private static final Path TARGET = Path.of("target");
    private static final String LOG = "tests.log";

    /** What each server of a test says: where no line has it, the log is not theirs. */
    private static final String SERVER = "Tomcat started on port";

    private static final Pattern ID_NUMBER = Pattern.compile("(?<![0-9a-fA-F])\\d{17}[0-9Xx](?![0-9a-fA-F])");
    private static final Pattern TELLTALE =
            Pattern.compile("验证码\\d|JSESSIONID=\\w|auth_code=\\w|[Bb]earer \\w{8}|[Pp]assword=[^,\\s\\]]");

    /** A code of six digits stands alone, so that a piece of a longer number is not taken for it. */
    private static final Pattern WORD = Pattern.compile("(?<![\\w.-])[\\w-]+(?![\\w-])");

    @Test
    void noLogTellsASecret() throws IOException {
        List<Path> logs = leftBehind(LOG);
        assertThat(logs).as("what the other tests made the system say").isNotEmpty();
        Set<String> secrets = secrets();
        assertThat(secrets).as("what the other tests used").hasSizeGreaterThan(1);
        boolean servers = false;
        List<String> told = new ArrayList<>();
        for (Path log : logs) {
            try (Stream<String> lines = Files.lines(log)) {
                servers |= lines.anyMatch(line -> line.contains(SERVER));
            }
            try (Stream<String> lines = Files.lines(log)) {
                lines.filter(line -> tells(line, secrets)).limit(20).forEach(told::add);
            }
        }

        assertThat(servers).as("lines of the tests' servers").isTrue();
        assertThat(told).isEmpty();
        for (Path read : logs) {
            Files.delete(read);
        }
        for (Path read : leftBehind(Secrets.FILE)) {
            Files.delete(read);
        }
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
        for (Path used : leftBehind(Secrets.FILE)) {
            secrets.addAll(Files.readAllLines(used));
        }
        return secrets;
    }

    private static List<Path> leftBehind(String name) throws IOException {
        try (Stream<Path> folders = Files.list(TARGET)) {
            return folders.filter(folder -> folder.getFileName().toString().startsWith("fork-"))
                    .map(folder -> folder.resolve(name))
                    .filter(Files::exists)
                    .toList();
        }
    }
}
