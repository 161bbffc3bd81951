package org.zhicheng.verification;

import static org.assertj.core.api.Assertions.assertThat;

import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.URI;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.params.provider.Arguments;
import org.springframework.context.MessageSource;
import org.springframework.context.support.ResourceBundleMessageSource;
import org.zhicheng.verification.provider.IdentityClaim;

/** Builds people who want to be verified, and lists the words that must not be told of them. */
public final class Claims {

    public static final IdentityClaim ZHANGSAN = new IdentityClaim(
            "0123456789abcdef0123456789abcdef",
            "张三",
            "320902199001010014",
            URI.create("https://rc.example.cn/verified?a=1&b=2"));

    private Claims() {}

    public static void assertSaysNothing(String text) {
        assertThat(text).doesNotContain(ZHANGSAN.name()).doesNotContain(ZHANGSAN.idNumber());
    }

    public static String stackTrace(Throwable thrown) {
        StringWriter text = new StringWriter();
        thrown.printStackTrace(new PrintWriter(text));
        return text.toString();
    }

    public static Stream<Arguments> arguments(Map<String, ResponseDefinitionBuilder> answers) {
        return answers.entrySet().stream().map(answer -> Arguments.of(answer.getKey(), answer.getValue()));
    }

    public static MessageSource messages() {
        ResourceBundleMessageSource messages = new ResourceBundleMessageSource();
        messages.setBasename("messages/verification");
        messages.setDefaultEncoding("UTF-8");
        messages.setFallbackToSystemLocale(false);
        return messages;
    }
}
