package org.zhicheng.journey;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import jdk.jfr.consumer.RecordedEvent;
import jdk.jfr.consumer.RecordedFrame;
import jdk.jfr.consumer.RecordingFile;

/** Sorts the samples of a recording by what they were spent on: by the topmost package of a stack that is known. */
final class Profile {

    /** What the CPU is spent on. Of two prefixes that fit, the longer one counts. */
    enum Part {
        ENGINE("engine", "org.camunda.bpm.engine", "org.apache.ibatis", "org.camunda.bpm.impl.juel"),
        SQL("SQL outside the engine", "org.springframework.jdbc", "org.springframework.transaction"),
        SESSIONS("sessions", "org.springframework.session"),
        TABLES("decision tables (FEEL, DMN)", "org.camunda.feel", "org.camunda.bpm.dmn", "scala", "org.camunda.bpm.model.dmn"),
        PDF("PDF and files", "org.apache.pdfbox", "org.apache.fontbox", "org.zhicheng.material"),
        PASSWORD(
                "password hash",
                "org.springframework.security.crypto",
                "org.bouncycastle",
                "org.camunda.bpm.engine.impl.digest"),
        JSON("JSON", "tools.jackson", "com.fasterxml.jackson", "org.camunda.spin"),
        RENDERING("rendering of pages", "org.thymeleaf", "org.attoparser", "org.unbescape"),
        HTTP(
                "HTTP, security, Spring",
                "org.apache.catalina",
                "org.apache.coyote",
                "org.apache.tomcat",
                "org.springframework",
                "org.glassfish.jersey",
                "org.camunda.bpm.engine.rest"),
        OURS("our own Java", "org.zhicheng"),
        OTHER("other");

        final String words;
        final List<String> prefixes;

        Part(String words, String... prefixes) {
            this.words = words;
            this.prefixes = List.of(prefixes);
        }

        static Part of(String type) {
            Part best = OTHER;
            int length = 0;
            for (Part part : values()) {
                for (String prefix : part.prefixes) {
                    if (prefix.length() > length && type.startsWith(prefix + ".")) {
                        best = part;
                        length = prefix.length();
                    }
                }
            }
            return best;
        }
    }

    /** From when to when. */
    record Window(Instant from, Instant to) {

        boolean holds(Instant moment) {
            return !moment.isBefore(from) && moment.isBefore(to);
        }
    }

    private final Map<Part, Integer> samples = new EnumMap<>(Part.class);
    private final Map<Part, Map<String, Integer>> methods = new EnumMap<>(Part.class);
    private int all;

    static Profile of(Path recording, List<Window> windows) throws IOException {
        Profile profile = new Profile();
        try (RecordingFile events = new RecordingFile(recording)) {
            while (events.hasMoreEvents()) {
                RecordedEvent event = events.readEvent();
                if (event.getEventType().getName().equals("jdk.ExecutionSample")
                        && event.getStackTrace() != null
                        && windows.stream().anyMatch(window -> window.holds(event.getStartTime()))) {
                    profile.add(event.getStackTrace().getFrames());
                }
            }
        }
        return profile;
    }

    int samples() {
        return all;
    }

    double share(Part part) {
        return all == 0 ? 0 : (double) samples.getOrDefault(part, 0) / all;
    }

    /** The methods of ours nearest to where the time goes, or of whoever's where none of ours is there; share of all. */
    List<String> top(Part part, int count) {
        return methods.getOrDefault(part, Map.of()).entrySet().stream()
                .sorted(Map.Entry.<String, Integer>comparingByValue(Comparator.reverseOrder())
                        .thenComparing(Map.Entry.comparingByKey()))
                .limit(count)
                .map(method -> String.format("%s %.1f %%", method.getKey(), 100.0 * method.getValue() / all))
                .toList();
    }

    private void add(List<RecordedFrame> stack) {
        Part part = part(stack);
        all++;
        samples.merge(part, 1, Integer::sum);
        methods.computeIfAbsent(part, any -> new HashMap<>()).merge(method(stack), 1, Integer::sum);
    }

    private static Part part(List<RecordedFrame> stack) {
        for (RecordedFrame frame : stack) {
            Part part = Part.of(type(frame));
            if (part == Part.SQL && stack.stream().anyMatch(below -> type(below).startsWith("org.springframework.session.jdbc"))) {
                return Part.SESSIONS;
            }
            if (part != Part.OTHER) {
                return part;
            }
        }
        return Part.OTHER;
    }

    private static String method(List<RecordedFrame> stack) {
        for (int i = 0; i < stack.size(); i++) {
            if (type(stack.get(i)).startsWith("org.zhicheng.") && !(i > 0 && passesOn(stack.get(i), stack.get(i - 1)))) {
                return named(stack.get(i));
            }
        }
        return stack.stream()
                .filter(frame -> Part.of(type(frame)) != Part.OTHER)
                .findFirst()
                .map(Profile::named)
                .orElse("Java itself");
    }

    /** Filters of requests and interceptors of the engine's commands stand below everything, and say nothing. */
    private static boolean passesOn(RecordedFrame frame, RecordedFrame called) {
        return frame.getMethod().getName().startsWith("doFilter")
                || type(called).startsWith("org.camunda.bpm.engine.impl.interceptor")
                || type(called).startsWith("org.camunda.bpm.engine.spring.SpringTransactionInterceptor");
    }

    private static String named(RecordedFrame frame) {
        return simple(type(frame)) + "." + frame.getMethod().getName();
    }

    private static String type(RecordedFrame frame) {
        return frame.getMethod().getType().getName();
    }

    private static String simple(String type) {
        return type.substring(type.lastIndexOf('.') + 1);
    }
}
