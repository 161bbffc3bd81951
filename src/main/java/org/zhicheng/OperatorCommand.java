package org.zhicheng;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.WebApplicationType;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.support.ResourceBundleMessageSource;

/**
 * A command of an operator, {@code java -jar zhicheng.jar --zhicheng.<command>}: it starts what it needs and nothing else,
 * says in Chinese what it found, and ends with a code.
 */
abstract class OperatorCommand {

    private final String option;
    private final ResourceBundleMessageSource words = new ResourceBundleMessageSource();
    private final PrintStream out;

    /** @param words the file of messages that it speaks from */
    OperatorCommand(String option, String words, PrintStream out) {
        this.option = option;
        this.out = out;
        this.words.setBasename(words);
        this.words.setDefaultEncoding(StandardCharsets.UTF_8.name());
        this.words.setFallbackToSystemLocale(false);
    }

    /** Finds the command that is meant; empty where the server is. */
    static Optional<OperatorCommand> of(PrintStream out, String... arguments) {
        return Stream.of(new VerifyAudit(out), new VerifyArchive(out), new RetainArchive(out), new RotateKeys(out))
                .filter(command -> given(command.option, arguments))
                .findFirst();
    }

    static boolean given(String option, String... arguments) {
        return Stream.of(arguments).anyMatch(argument -> argument.equals(option) || argument.startsWith(option + "="));
    }

    /** @return the exit code */
    abstract int run(String... arguments);

    /** Returns what stands behind an option, as often as it is given, and between commas. */
    static List<String> values(String option, String... arguments) {
        return Stream.of(arguments)
                .filter(argument -> argument.startsWith(option + "="))
                .flatMap(argument ->
                        Stream.of(argument.substring(option.length() + 1).split(",")))
                .filter(value -> !value.isEmpty() && !value.equals("true"))
                .toList();
    }

    /** Starts a few parts: no server, no engine, no migration. A lost folder of keys is missed, not made anew. */
    static ConfigurableApplicationContext start(Class<?> parts, String... arguments) {
        SpringApplication application = new SpringApplication(parts);
        application.setWebApplicationType(WebApplicationType.NONE);
        application.setRegisterShutdownHook(false);
        application.setDefaultProperties(Map.of("logging.level.root", "warn", "spring.main.banner-mode", "off"));
        return application.run(Stream.concat(Arrays.stream(arguments), Stream.of("--zhicheng.keys.create=false"))
                .toArray(String[]::new));
    }

    void say(String key, Object... values) {
        out.println(words(key, values));
    }

    String words(String key, Object... values) {
        return words.getMessage(key, values, key, Locale.CHINA);
    }
}
