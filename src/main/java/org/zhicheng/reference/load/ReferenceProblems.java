package org.zhicheng.reference.load;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.context.MessageSource;

/** Collects the problems of a file, in Chinese, as they are found. */
final class ReferenceProblems {

    /** Limits the problems listed, because nobody mends more in one go. */
    private static final int MOST = 20;

    private final MessageSource messages;
    private final List<String> found = new ArrayList<>();

    ReferenceProblems(MessageSource messages) {
        this.messages = messages;
    }

    void say(String key, Object... arguments) {
        Object[] words = Stream.of(arguments).map(String::valueOf).toArray();
        found.add(messages.getMessage("reference." + key, words, null));
    }

    boolean none() {
        return found.isEmpty();
    }

    List<String> list() {
        if (found.size() <= MOST) {
            return List.copyOf(found);
        }
        List<String> first = new ArrayList<>(found.subList(0, MOST));
        first.add(messages.getMessage("reference.more", new Object[] {String.valueOf(found.size() - MOST)}, null));
        return List.copyOf(first);
    }
}
