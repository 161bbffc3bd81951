package org.zhicheng.process.step;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.zhicheng.declaration.life.CaseLife;
import org.zhicheng.process.engine.ProcessBean;

/** Deletes what a draft holds, at {@code delete-draft} 删除草稿. */
@ProcessBean
public class DeleteDraft implements JavaDelegate {

    private final CaseLife life;

    public DeleteDraft(CaseLife life) {
        this.life = life;
    }

    @Override
    public void execute(DelegateExecution execution) {
        life.deleted(CaseStep.declarationId(execution));
    }
}
