package org.zhicheng.account.identity;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/**
 * Refuses passwords that many people chose already; the lists and their sources lie in {@code passwords}. The
 * comparison works like somebody who guesses: in small letters, without the characters around a word and between its
 * parts, and with letters for the signs that replace them.
 */
@Component
public class CommonPasswords {

    private static final List<String> LISTS = List.of("common.txt", "chinese.txt");

    private static final Pattern AROUND = Pattern.compile("^[^a-z]+|[^a-z]+$");
    private static final Pattern BEHIND = Pattern.compile("[^a-z]+$");
    private static final Pattern BETWEEN = Pattern.compile("[^a-z0-9]+");

    private static final Map<Integer, Character> STANDING_IN = Map.of(
            (int) '0', 'o', (int) '1', 'i', (int) '3', 'e', (int) '4', 'a', (int) '5', 's', (int) '7', 't', (int) '@',
            'a', (int) '$', 's', (int) '!', 'i');

    private final Set<String> known = new HashSet<>();

    public CommonPasswords() {
        LISTS.forEach(this::read);
    }

    boolean has(String password) {
        return forms(password).anyMatch(known::contains);
    }

    /** Turns full-width letters into plain ones. */
    static String plain(String password) {
        return Normalizer.normalize(password, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
    }

    /** The word inside: {@code zhang} of {@code !Zhang@1990}. */
    static String core(String password) {
        return AROUND.matcher(plain(password)).replaceAll("");
    }

    private static Stream<String> forms(String password) {
        String plain = plain(password);
        return Stream.of(plain, BEHIND.matcher(plain).replaceAll(""), core(password))
                .flatMap(form -> Stream.of(form, BETWEEN.matcher(form).replaceAll("")))
                .distinct()
                .flatMap(form -> Stream.of(form, inLetters(form), core(inLetters(form))));
    }

    private static String inLetters(String text) {
        return text.chars()
                .mapToObj(sign -> String.valueOf(STANDING_IN.getOrDefault(sign, (char) sign)))
                .collect(Collectors.joining());
    }

    private void read(String list) {
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(
                new ClassPathResource("passwords/" + list).getInputStream(), StandardCharsets.UTF_8))) {
            lines.lines().filter(line -> !line.startsWith("# ")).forEach(known::add);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
