package org.zhicheng.journey;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.zhicheng.journey.Browser.Answer;

/** Sends the requests of one declaration one after the other and keeps their names. */
final class Walk {

    private final List<String> steps = new ArrayList<>();
    private final Consumer<String> afterEach;

    Walk() {
        this(step -> {});
    }

    /** @param afterEach is told the name of each step that was answered */
    Walk(Consumer<String> afterEach) {
        this.afterEach = afterEach;
    }

    /** @throws IllegalStateException where the answer is another than expected */
    Answer step(String name, int expected, Supplier<Answer> request) {
        Answer answer = step(name, request);
        if (answer.status() != expected) {
            throw new IllegalStateException(name + ": " + answer.status() + " " + answer.text());
        }
        return answer;
    }

    /** Whatever is answered. */
    Answer step(String name, Supplier<Answer> request) {
        Answer answer = request.get();
        steps.add(name);
        afterEach.accept(name);
        return answer;
    }

    List<String> steps() {
        return List.copyOf(steps);
    }
}
