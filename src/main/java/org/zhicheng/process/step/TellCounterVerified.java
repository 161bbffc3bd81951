package org.zhicheng.process.step;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.zhicheng.process.engine.ProcessBean;
import org.zhicheng.verification.CounterNews;

/** Tells the applicant by SMS that the counter verified the identity, at {@code tell-verified} 短信告知已通过. */
@ProcessBean("tellWindowVerified")
public class TellCounterVerified implements JavaDelegate {

    private final CounterNews news;

    public TellCounterVerified(CounterNews news) {
        this.news = news;
    }

    @Override
    public void execute(DelegateExecution execution) {
        news.tellDecision(execution.getProcessBusinessKey(), true);
    }
}
