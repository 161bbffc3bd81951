package org.zhicheng.process.step;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.zhicheng.process.engine.ProcessBean;
import org.zhicheng.verification.CounterNews;

/** Tells the applicant by SMS that the counter refused, at {@code tell-refusal} 短信告知未通过. */
@ProcessBean("tellWindowRefusal")
public class TellCounterRefusal implements JavaDelegate {

    private final CounterNews news;

    public TellCounterRefusal(CounterNews news) {
        this.news = news;
    }

    @Override
    public void execute(DelegateExecution execution) {
        news.tellDecision(execution.getProcessBusinessKey(), false);
    }
}
