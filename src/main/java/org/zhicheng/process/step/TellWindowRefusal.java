package org.zhicheng.process.step;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.zhicheng.process.engine.ProcessBean;
import org.zhicheng.verification.WindowNews;

/** Tells the applicant by SMS that the window refused, at {@code tell-refusal} 短信告知未通过. */
@ProcessBean
public class TellWindowRefusal implements JavaDelegate {

    private final WindowNews news;

    public TellWindowRefusal(WindowNews news) {
        this.news = news;
    }

    @Override
    public void execute(DelegateExecution execution) {
        news.tellDecision(execution.getProcessBusinessKey(), false);
    }
}
