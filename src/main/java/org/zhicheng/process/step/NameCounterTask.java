package org.zhicheng.process.step;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.zhicheng.process.engine.ProcessBean;
import org.zhicheng.verification.CounterNews;

/**
 * Names the task of the counter when {@code verify-at-window} is created: staff tell one application from another, without any
 * personal data.
 */
@ProcessBean("nameWindowTask")
public class NameCounterTask implements TaskListener {

    private final CounterNews news;

    public NameCounterTask(CounterNews news) {
        this.news = news;
    }

    @Override
    public void notify(DelegateTask task) {
        task.setName(news.taskName(task.getExecution().getProcessBusinessKey()));
    }
}
