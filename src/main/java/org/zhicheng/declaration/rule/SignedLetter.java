package org.zhicheng.declaration.rule;

import java.util.ArrayList;
import java.util.List;
import org.zhicheng.declaration.fact.DeclarationFacts;
import org.zhicheng.problem.Messages;
import org.zhicheng.problem.Problem;

/**
 * Requires a letter that somebody signs or seals. No machine sees a seal on a scan, so that the reviewer is told to
 * look for it. A letter printed from an older template is doubted, where the file still has the text that says so.
 */
class SignedLetter extends MaterialUploaded {

    private final String slot;
    private final Messages messages;

    /**
     * The message {@code <id>.look} says what to look for, and {@code <id>.outdated} that the template is an older one.
     */
    SignedLetter(String id, String slot, Messages messages) {
        super(id, messages);
        this.slot = slot;
        this.messages = messages;
    }

    @Override
    public List<Problem> check(DeclarationFacts facts) {
        List<Problem> problems = new ArrayList<>(super.check(facts));
        String pointer = "/materials/" + slot;
        if (facts.outdatedLetters().contains(slot)) {
            problems.add(Problem.warn(id(), pointer, messages.say(id() + ".outdated")));
        }
        if (facts.requirement(slot).isPresent() && facts.uploadedSlots().contains(slot)) {
            problems.add(Problem.flag(id(), pointer, messages.say(id() + ".look")));
        }
        return problems;
    }
}
