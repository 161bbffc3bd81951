package org.zhicheng.journey;

import java.util.List;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.task.TaskQuery;

/** A reviewer's list of unclaimed tasks and its length, asked of an engine directly. */
final class OfficeQuestion {

    private final ProcessEngine engine;
    private final String reviewer;
    private final List<String> offices;

    OfficeQuestion(ProcessEngine engine, String reviewer, List<String> offices) {
        this.engine = engine;
        this.reviewer = reviewer;
        this.offices = offices;
    }

    /** @return how many tasks there are */
    long ask() {
        engine.getIdentityService().setAuthentication(reviewer, offices);
        try {
            int page = tasks().orderByTaskCreateTime().asc().listPage(0, 15).size();
            long all = tasks().count();
            if (page != Math.min(15, all)) {
                throw new IllegalStateException(page + " of " + all);
            }
            return all;
        } finally {
            engine.getIdentityService().clearAuthentication();
        }
    }

    private TaskQuery tasks() {
        return engine.getTaskService().createTaskQuery().taskCandidateGroupIn(offices);
    }
}
