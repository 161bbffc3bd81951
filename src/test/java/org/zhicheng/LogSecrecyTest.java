package org.zhicheng;

import static org.assertj.core.api.Assertions.assertThat;

import cn.hutool.core.util.IdcardUtil;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;

/**
 * Nothing that was logged in the whole test run tells an ID number, a code, a password or a token. It runs last, and
 * looks at what the runs since the last good one left behind.
 */
@Order(Integer.MAX_VALUE)
class LogSecrecyTest {

    private static final Path LOG = Path.of("target/logs/tests.log");

    private static final Pattern ID_NUMBER = Pattern.compile("(?<![0-9a-fA-F])\\d{17}[0-9Xx](?![0-9a-fA-F])");
    private static final Pattern TELLTALE =
            Pattern.compile("验证码\\d|JSESSIONID=\\w|auth_code=\\w|[Bb]earer \\w{8}|[Pp]assword=[^,\\s\\]]");

    @Test
    void noLogTellsASecret() throws IOException {
        if (!Files.exists(LOG)) {
            return;
        }
        List<Pattern> secrets = secrets();
        List<String> told;
        try (Stream<String> lines = Files.lines(LOG)) {
            told = lines.filter(line -> tells(line, secrets)).limit(20).toList();
        }

        assertThat(told).isEmpty();
        Files.delete(LOG);
        Files.deleteIfExists(Secrets.USED);
    }

    private static boolean tells(String line, List<Pattern> secrets) {
        return TELLTALE.matcher(line).find()
                || ID_NUMBER.matcher(line).results().map(MatchResult::group).anyMatch(IdcardUtil::isValidCard18)
                || secrets.stream().anyMatch(secret -> secret.matcher(line).find());
    }

    /** A code of six digits stands alone, so that a piece of a longer number is not taken for it. */
    private static List<Pattern> secrets() throws IOException {
        Stream<String> used = Files.exists(Secrets.USED) ? Files.readAllLines(Secrets.USED).stream() : Stream.empty();
        return Stream.concat(used, Stream.of("Zhicheng2026")).collect(Collectors.toSet()).stream()
                .map(secret -> Pattern.compile("(?<![\\w.-])" + Pattern.quote(secret) + "(?![\\w-])"))
                .toList();
    }
}
