package org.zhicheng.process.step;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.zhicheng.process.engine.ProcessBean;
import org.zhicheng.verification.WindowNews;

/** Tells the applicant by SMS that the window verified the identity, at {@code tell-verified} 短信告知已通过. */
@ProcessBean
public class TellWindowVerified implements JavaDelegate {

    private final WindowNews news;

    public TellWindowVerified(WindowNews news) {
        this.news = news;
    }

    @Override
    public void execute(DelegateExecution execution) {
        news.tellDecision(execution.getProcessBusinessKey(), true);
    }
}
