package org.zhicheng.office.fact;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import tools.jackson.core.JsonParser;
import tools.jackson.databind.ObjectMapper;
import tools.jackson.databind.json.JsonMapper;

/** Counts say how often each thing was counted. To add to them needs no order, and what is 0 is not there. */
public final class Counts {

    private static final String APART = "|";
    private static final ObjectMapper JSON = JsonMapper.shared();

    private final Map<String, Integer> counts = new HashMap<>();

    /** The same in order, where it was asked for since something was added. */
    private TreeMap<String, Integer> sorted;

    /** Reads what {@link #json} wrote. */
    static Counts read(String json) {
        Counts read = new Counts();
        read.add(json);
        return read;
    }

    /** Adds what {@link #json} wrote. */
    void add(String json) {
        try (JsonParser parser = JSON.createParser(json)) {
            parser.nextToken();
            for (String key = parser.nextName(); key != null; key = parser.nextName()) {
                addTo(key, parser.nextIntValue(0));
            }
        }
    }

    /** Adds to what is counted under these words. */
    public void add(int number, Object... words) {
        addTo(key(words), number);
    }

    /** Adds all of these. */
    public void add(Counts more) {
        more.counts.forEach(this::addTo);
    }

    private void addTo(String key, int number) {
        sorted = null;
        counts.merge(key, number, (before, more) -> before + more == 0 ? null : before + more);
    }

    /** Returns how often this was counted. */
    public int of(Object... words) {
        return counts.getOrDefault(key(words), 0);
    }

    /** Takes everything that is counted under these words and one more, by that one. */
    public void each(BiConsumer<String, Integer> taker, Object... words) {
        String begin = key(words) + APART;
        inOrder()
                .subMap(begin, begin + Character.MAX_VALUE)
                .forEach((key, number) -> taker.accept(key.substring(begin.length()), number));
    }

    /** Returns the sum of everything that is counted under these words. */
    public int sum(Object... words) {
        int[] sum = {0};
        each((word, number) -> sum[0] += number, words);
        return sum[0];
    }

    /** Returns the words that follow these ones, each once. */
    public List<String> words(Object... words) {
        List<String> next = new ArrayList<>();
        each((rest, number) -> next.add(rest.substring(0, (rest + APART).indexOf(APART))), words);
        return next.stream().distinct().toList();
    }

    public boolean isEmpty() {
        return counts.isEmpty();
    }

    String json() {
        return JSON.writeValueAsString(inOrder());
    }

    private TreeMap<String, Integer> inOrder() {
        if (sorted == null) {
            sorted = new TreeMap<>(counts);
        }
        return sorted;
    }

    private static String key(Object... words) {
        return String.join(
                APART,
                Arrays.stream(words)
                        .map(word -> word.toString().replace(APART, "｜"))
                        .toList());
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Counts that && counts.equals(that.counts);
    }

    @Override
    public int hashCode() {
        return counts.hashCode();
    }

    @Override
    public String toString() {
        return inOrder().toString();
    }
}
