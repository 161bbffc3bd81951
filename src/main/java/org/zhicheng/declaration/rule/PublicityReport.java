package org.zhicheng.declaration.rule;

import java.util.ArrayList;
import java.util.List;
import org.zhicheng.declaration.fact.DeclarationFacts;
import org.zhicheng.declaration.fact.DeclarationFacts.Publicity;
import org.zhicheng.declaration.fact.RuleSettings;
import org.zhicheng.declaration.fact.WorkingDayCount;
import org.zhicheng.problem.Messages;
import org.zhicheng.problem.Problem;

/** Requires that the employer's publicity lasted five working days and is over, and its report (T03). */
final class PublicityReport extends SignedLetter {

    private final RuleSettings settings;
    private final WorkingDayCount workingDays;
    private final Messages messages;

    PublicityReport(RuleSettings settings, WorkingDayCount workingDays, Messages messages) {
        super("T03", "publicity-report", messages);
        this.settings = settings;
        this.workingDays = workingDays;
        this.messages = messages;
    }

    @Override
    public List<Problem> check(DeclarationFacts facts) {
        List<Problem> problems = new ArrayList<>(super.check(facts));
        Publicity publicity = facts.publicity();
        if (publicity.startDate() == null || publicity.endDate() == null) {
            return problems;
        }
        if (publicity.endDate().isBefore(publicity.startDate())) {
            problems.add(Problem.block(id(), "/publicity/endDate", messages.say("T03.order")));
        } else if (publicity.endDate().isAfter(facts.submittedOn())) {
            problems.add(Problem.block(id(), "/publicity/endDate", messages.say("T03.future")));
        } else if (workingDays.between(publicity.startDate(), publicity.endDate()) < settings.publicityDays()) {
            problems.add(Problem.warn(id(), "/publicity/endDate", messages.say("T03.days", settings.publicityDays())));
        }
        return problems;
    }
}
