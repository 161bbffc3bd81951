package org.zhicheng.demo;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.regex.Pattern;
import org.springframework.core.io.ClassPathResource;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.ObjectMapper;

/** Reads {@code demo/cases.json}. A day in it is counted from today, as in {@code {today-30}}. */
class DemoStories {

    private static final Pattern DAY = Pattern.compile("\\{today([+-]\\d+)}");

    private final ObjectMapper json;
    private final Clock clock;

    DemoStories(ObjectMapper json, Clock clock) {
        this.json = json;
        this.clock = clock;
    }

    List<DemoStory> all() throws IOException {
        LocalDate today = LocalDate.now(clock);
        String told = new ClassPathResource("demo/cases.json").getContentAsString(StandardCharsets.UTF_8);
        String dated = DAY.matcher(told).replaceAll(day -> today.plusDays(Integer.parseInt(day.group(1)))
                .toString());
        return json.readValue(dated, new TypeReference<>() {});
    }
}
