package org.zhicheng.declaration.outlook;

import java.util.List;
import org.springframework.stereotype.Service;
import org.zhicheng.problem.RefusedException;

/** Answers whether somebody can declare, when, and what else: for everybody, and without keeping what was answered. */
@Service
public class OutlookDesk {

    private final QuestionReader reader;
    private final OutlookLimits limits;
    private final Prospects prospects;

    /**
     * A prospect is the whole answer.
     *
     * @param first what was asked for, or the best there is
     * @param open what is not decided yet, in words; none where everything was answered
     * @param others what else can be reached, the best first
     * @param materials of the first; none where there is nothing to declare
     * @param guessed whether a day was counted as the last of its month or year
     * @param canStart whether the first can be declared at this moment
     */
    public record Prospect(
            Outlook first,
            List<String> open,
            List<Outlook> others,
            List<Preparation.Need> materials,
            boolean guessed,
            boolean canStart,
            Surroundings.View around) {

        public Prospect {
            open = List.copyOf(open);
            others = List.copyOf(others);
            materials = List.copyOf(materials);
        }
    }

    OutlookDesk(QuestionReader reader, OutlookLimits limits, Prospects prospects) {
        this.reader = reader;
        this.limits = limits;
        this.prospects = prospects;
    }

    /**
     * @param address of whoever asks
     * @throws RefusedException with everything that is missing
     */
    public Prospect look(Answers answers, String address) {
        return limits.within(address, () -> prospects.of(reader.read(answers)));
    }
}
