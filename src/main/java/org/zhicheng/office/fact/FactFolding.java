package org.zhicheng.office.fact;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.zhicheng.reference.WorkingDays;

/**
 * Adds what happened to the tallies, each fact once, however many servers there are: what is counted and that it was
 * counted is written in one transaction. Where other days are off than those by which it was counted, or where it is
 * counted in another way now, all is counted anew, and who reads meanwhile reads what was there before.
 */
@Component
public class FactFolding {

    private static final Logger LOG = LoggerFactory.getLogger(FactFolding.class);

    /** The progress moves where so many facts were counted. */
    private static final int STEP = 2_000;

    /** After so long nobody needs to know who decided how fast. */
    static final int YEARS_OF_REVIEWERS = 2;

    private final TallyRuns runs;
    private final Facts facts;
    private final Tallies tallies;
    private final ReviewerTallies reviewers;
    private final WorkingDays workingDays;
    private final Clock clock;

    FactFolding(
            TallyRuns runs,
            Facts facts,
            Tallies tallies,
            ReviewerTallies reviewers,
            WorkingDays workingDays,
            Clock clock) {
        this.runs = runs;
        this.facts = facts;
        this.tallies = tallies;
        this.reviewers = reviewers;
        this.workingDays = workingDays;
        this.clock = clock;
    }

    /** Counts what is not counted yet, unless another server does. */
    @Scheduled(initialDelayString = "PT15S", fixedDelayString = "${zhicheng.statistics.interval:30s}")
    @Transactional
    public void fold() {
        runs.hold().ifPresent(last -> {
            Instant now = clock.instant();
            String holidays = workingDays.version();
            boolean anew = !last.countedLike(Counting.WAY, holidays);
            if (anew) {
                LOG.info("The statistics of the offices are counted anew");
                tallies.clear();
                reviewers.clear();
                facts.allWaitAgain();
            }
            if (last.at() == null || day(last.at()).isBefore(day(now))) {
                forgetBefore(Blocks.begin(day(now).minusYears(YEARS_OF_REVIEWERS), ReviewerTallies.LARGEST_BLOCK));
            }
            ByOffice byOffice = new ByOffice(anew, anew ? facts.countWaiting() : 0);
            facts.eachWaiting(byOffice::take);
            byOffice.write();
            runs.done(Counting.WAY, holidays, now);
        });
    }

    private void forgetBefore(LocalDate begin) {
        facts.forgetReviewersBefore(begin);
        reviewers.forgetBefore(begin);
    }

    private LocalDate day(Instant moment) {
        return LocalDate.ofInstant(moment, clock.getZone());
    }

    /** Facts come office by office: no more than those of one are held. */
    private final class ByOffice {

        private final boolean anew;
        private final int waiting;
        private int counted;
        private String office;
        private Counting counting;

        /** @param waiting how many facts there are where all is counted anew, which is told */
        ByOffice(boolean anew, int waiting) {
            this.anew = anew;
            this.waiting = waiting;
            tell();
        }

        void take(Fact fact) {
            if (!fact.turn().office().equals(office)) {
                write();
                office = fact.turn().office();
                counting = new Counting(workingDays);
            }
            counting.add(fact);
            counted++;
            if (counted % STEP == 0) {
                tell();
            }
        }

        private void tell() {
            if (anew) {
                runs.comes(counted, waiting);
            }
        }

        void write() {
            if (counting != null) {
                tallies.add(office, counting.cells(), anew);
                reviewers.add(office, counting.reviewers(), anew);
                facts.counted(counting.counted());
            }
        }
    }
}
