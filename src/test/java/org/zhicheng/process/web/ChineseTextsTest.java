package org.zhicheng.process.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Our Chinese texts of Camunda's web applications, held against the English ones that the release brings: a newer release
 * with a text more shows a raw key in that place, which nobody would notice here.
 */
class ChineseTextsTest {

    /** Names and signs that are the same in every language. */
    private static final Set<String> NAMES = Set.of("CSV", "JSON", "<", "<=", ">", ">=");

    /** Words in Latin letters that people here say, too. */
    private static final Set<String> WORDS = Set.of(
            "CSV",
            "JSON",
            "BPMN",
            "DMN",
            "XML",
            "LDAP",
            "CTRL",
            "F",
            "TU",
            "PI",
            "DI",
            "FNI",
            "EDE",
            "Cockpit",
            "Optimize",
            "cockpit",
            "tasklist",
            "yyyy",
            "MM",
            "ddTHH",
            "mm",
            "ss",
            "T");

    /**
     * What a sentence of ours leaves out on purpose: good wishes, names of permissions and resources in English, an
     * advertisement, and a welcome to a page that is not here.
     */
    private static final Set<String> SHORTER = Set.of(
            "AUTH_LOGOUT_THANKS", "PAGES_MSG_ACCESS_DENIED_RESOURCE_ID", "BANNER_CE_EOL_TEXT", "FIRST_LOGIN_INFO");

    private static final Pattern PARAMETER = Pattern.compile("\\{\\{\\s*(\\w+)\\s*}}|\\{}");
    private static final Pattern ADDRESS = Pattern.compile("href=\"[^\"]*\"");
    private static final Pattern CODE = Pattern.compile("\\{\\{[^}]*}}|<[a-z/][^>]*>|&[a-z]+;");
    private static final Pattern LATIN = Pattern.compile("[A-Za-z]+");

    @ParameterizedTest
    @ValueSource(strings = {"tasklist", "cockpit", "admin", "welcome"})
    void everyTextIsChinese(String application) {
        Map<String, String> english = texts(application, "en");
        Map<String, String> chinese = texts(application, "zh");
        assertThat(english).hasSizeGreaterThan(100);
        assertThat(chinese.keySet()).containsExactlyInAnyOrderElementsOf(english.keySet());
        english.forEach((key, text) -> {
            assertThat(NAMES.contains(text) || !chinese.get(key).equals(text))
                    .as(key + ": " + text)
                    .isTrue();
            assertThat(words(chinese.get(key)))
                    .as(key + ": " + chinese.get(key))
                    .isSubsetOf(WORDS);
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"tasklist", "cockpit", "admin", "welcome"})
    void everyParameterIsSaid(String application) {
        Map<String, String> english = texts(application, "en");
        texts(application, "zh").forEach((key, text) -> {
            if (!SHORTER.contains(key)) {
                assertThat(found(PARAMETER, text)).as(key + ": " + text).isEqualTo(found(PARAMETER, english.get(key)));
                assertThat(found(ADDRESS, text)).as(key).isEqualTo(found(ADDRESS, english.get(key)));
            }
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"tasklist", "cockpit", "admin"})
    void datesAreWrittenInChinese(String application) throws IOException {
        JsonNode english = read(application, "en").path("dateLocales");
        JsonNode chinese = read(application, "zh").path("dateLocales");
        english.propertyNames().forEach(name -> {
            assertThat(chinese.has(name)).as(name).isTrue();
            english.path(name).propertyNames().forEach(part -> assertThat(
                            chinese.path(name).has(part))
                    .as(name + "." + part)
                    .isTrue());
        });
        for (String names : List.of("months", "monthsShort", "weekdays", "weekdaysShort", "weekdaysMin")) {
            assertThat(chinese.path(names)).hasSameSizeAs(english.path(names)).allSatisfy(name -> assertThat(
                            name.asString().codePoints().anyMatch(Character::isIdeographic))
                    .as(name.asString())
                    .isTrue());
        }
    }

    /** How often each is in the text; a parameter without the blanks around it. */
    private static Map<String, Long> found(Pattern pattern, String text) {
        Map<String, Long> found = new TreeMap<>();
        pattern.matcher(text)
                .results()
                .map(match -> match.group().replaceAll("\\s", ""))
                .forEach(one -> found.merge(one, 1L, Long::sum));
        return found;
    }

    private static List<String> words(String text) {
        return LATIN.matcher(CODE.matcher(text).replaceAll(" "))
                .results()
                .map(MatchResult::group)
                .toList();
    }

    private static Map<String, String> texts(String application, String language) {
        Map<String, String> texts = new LinkedHashMap<>();
        try {
            read(application, language)
                    .path("labels")
                    .properties()
                    .forEach(text -> texts.put(text.getKey(), text.getValue().asString()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return texts;
    }

    private static JsonNode read(String application, String language) throws IOException {
        String file = "/META-INF/resources/webjars/camunda/app/" + application + "/locales/" + language + ".json";
        try (InputStream in = ChineseTextsTest.class.getResourceAsStream(file)) {
            assertThat(in).as(file).isNotNull();
            String json = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            return JsonMapper.shared().readTree(json.startsWith("\uFEFF") ? json.substring(1) : json);
        }
    }
}
