package org.zhicheng.process.step;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.zhicheng.process.engine.ProcessBean;
import org.zhicheng.verification.WindowNews;

/**
 * Names the task when {@code verify-at-window} is created: staff tell one application from another, without any
 * personal data.
 */
@ProcessBean
public class NameWindowTask implements TaskListener {

    private final WindowNews news;

    public NameWindowTask(WindowNews news) {
        this.news = news;
    }

    @Override
    public void notify(DelegateTask task) {
        task.setName(news.taskName(task.getExecution().getProcessBusinessKey()));
    }
}
