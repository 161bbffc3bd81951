package org.zhicheng.process.guard;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.zhicheng.review.tasklist.HiddenTasks;

/** Keeps out of a person's lists what the engine keeps out of its answers: the tasks about that person (Y01). */
@Component
class EngineHiddenTasks implements HiddenTasks {

    private final OwnCases ownCases;

    EngineHiddenTasks(JdbcClient jdbc) {
        this.ownCases = OwnCases.by(jdbc);
    }

    @Override
    public List<String> from(String accountId) {
        return ownCases.tasksAbout(accountId);
    }
}
