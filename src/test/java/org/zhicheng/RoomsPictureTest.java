package org.zhicheng;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Holds the picture of the rooms, which newcomers see first, against what the rooms import. */
class RoomsPictureTest {

    private static final Pattern PICTURE = Pattern.compile("(?s)```mermaid(.*?)```");

    /** A box and its words: {@code task["task, form: tasks, drafts, forms"]}. */
    private static final Pattern BOX = Pattern.compile("(\\w+)\\[\"([^\":]*)[^\"]*\"]");

    private static final Pattern ARROW = Pattern.compile("(\\w+)(?:\\[\"[^\"]*\"])? --> (\\w+)");

    private final Map<String, String> boxes = new HashMap<>();
    private final Map<String, Set<String>> drawn = new TreeMap<>();

    RoomsPictureTest() throws IOException {
        Matcher picture = PICTURE.matcher(Files.readString(Path.of("docs/architecture.md")));
        assertThat(picture.find()).isTrue();
        BOX.matcher(picture.group(1)).results().forEach(box -> Arrays.stream(
                        box.group(2).split(","))
                .forEach(room -> boxes.put(room.strip(), box.group(1))));
        ARROW.matcher(picture.group(1)).results().forEach(arrow -> drawn.computeIfAbsent(
                        arrow.group(1), any -> new TreeSet<>())
                .add(arrow.group(2)));
    }

    /** An arrow need not be drawn where others lead there: who stands above sees all below. */
    @Test
    void everyArrowOfTheHouseIsDrawn() {
        Map<String, Set<String>> house = house();

        assertThat(house).hasSizeGreaterThan(10);
        assertThat(house)
                .allSatisfy((box, others) ->
                        assertThat(below(box)).as("what stands below %s", box).containsAll(others));
    }

    @Test
    void everyArrowThatIsDrawnIsOneOfTheHouse() {
        Map<String, Set<String>> house = house();

        assertThat(drawn).hasSizeGreaterThan(10);
        assertThat(drawn).allSatisfy((box, others) -> assertThat(house.get(box)).containsAll(others));
    }

    /** Returns what the rooms of each box import from those of others. */
    private Map<String, Set<String>> house() {
        Map<String, Set<String>> house = new TreeMap<>();
        Imports.ofTheHouse().forEach((room, others) -> {
            Set<String> uses = house.computeIfAbsent(box(room), any -> new TreeSet<>());
            others.stream()
                    .map(this::box)
                    .filter(other -> !other.equals(box(room)))
                    .forEach(uses::add);
        });
        return house;
    }

    private String box(String room) {
        String wing = room.contains(".") ? room.substring(0, room.indexOf('.')) : room;
        assertThat(boxes).containsKey(wing);
        return boxes.get(wing);
    }

    private Set<String> below(String box) {
        Set<String> below = new TreeSet<>();
        drawn.getOrDefault(box, Set.of()).forEach(next -> {
            below.add(next);
            below.addAll(below(next));
        });
        return below;
    }
}
