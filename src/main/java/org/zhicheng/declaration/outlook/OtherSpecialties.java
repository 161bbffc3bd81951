package org.zhicheng.declaration.outlook;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.zhicheng.declaration.life.Business;
import org.zhicheng.problem.Messages;

/** Tells what stays open while the specialty is not decided, and of which specialties the answer is another one. */
@Component
class OtherSpecialties {

    private final Outlooks outlooks;
    private final SpecialtyCover cover;
    private final Messages messages;

    OtherSpecialties(Outlooks outlooks, SpecialtyCover cover, Messages messages) {
        this.outlooks = outlooks;
        this.cover = cover;
        this.messages = messages;
    }

    /**
     * Lists sentences; none where the specialty is decided.
     *
     * @param answered what was said of the specialty that stands for all
     */
    List<String> open(Question question, LevelsBelow levels, Outlook answered) {
        if (!question.undecided()) {
            return List.of();
        }
        List<String> open = new ArrayList<>();
        open.add(messages.say("outlook.open-specialty", cover.names(Set.copyOf(question.leaves()))));
        Optional<Outlook> common = outlook(question, levels, answered);
        Set<String> others = question.leaves().stream()
                .filter(leaf -> !outlook(question.of(leaf), levels, answered).equals(common))
                .collect(Collectors.toSet());
        if (!others.isEmpty()) {
            open.add(messages.say("outlook.open-others", cover.names(others)));
        }
        return open;
    }

    /** By today's tables, without looking for a later day: what differs differs today. Empty where there is no such level. */
    private Optional<Outlook> outlook(Question question, LevelsBelow levels, Outlook answered) {
        Business business = Business.of(answered.business());
        return levels.of(question.specialty()).stream()
                .filter(level -> level.level().equals(answered.level()))
                .findFirst()
                .map(level -> outlooks.of(question, business, level, false));
    }
}
