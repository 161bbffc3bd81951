package org.zhicheng.account;

import static org.mockito.ArgumentMatchers.anyString;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import java.util.Map;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.jobexecutor.JobExecutorContext;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.task.Task;
import org.zhicheng.account.registration.RegistrationSteps;
import org.zhicheng.process.flow.EngineRegistrationFlow;
import org.zhicheng.process.flow.EngineVerificationFlow;
import org.zhicheng.process.step.AskVerificationOnceMore;
import org.zhicheng.process.step.CountVerificationFailures;
import org.zhicheng.process.step.CreateAccount;
import org.zhicheng.process.step.CreateAlipayAccount;
import org.zhicheng.process.step.NameCounterTask;
import org.zhicheng.process.step.NoteRegistrationEnd;
import org.zhicheng.process.step.NoteVerificationEnd;
import org.zhicheng.process.step.OpenVerificationOrder;
import org.zhicheng.process.step.RecordVerified;
import org.zhicheng.process.step.SendRegistrationCode;
import org.zhicheng.process.step.TellCounterRefusal;
import org.zhicheng.process.step.TellCounterVerified;
import org.zhicheng.verification.CounterNews;
import org.zhicheng.verification.VerificationOrders;
import org.zhicheng.verification.VerificationSteps;

/** Rehearses 个人注册 and 实人认证 with their real delegates and flows; the systems behind them are played. */
public final class AccountRehearsal {

    public static final String ID = "7d1c2b3a4f5e6d7c8b9a0f1e2d3c4b5a";

    public final RegistrationSteps registration = mock(RegistrationSteps.class);
    public final VerificationSteps verification = mock(VerificationSteps.class);
    public final VerificationOrders orders = mock(VerificationOrders.class);
    public final CounterNews news = mock(CounterNews.class);
    public final EngineRegistrationFlow registrationFlow;
    public final EngineVerificationFlow verificationFlow;

    private final ProcessEngine engine;

    /** Starts with stand-ins that succeed, until a test says otherwise. */
    public AccountRehearsal(ProcessEngine engine) {
        this.engine = engine;
        this.registrationFlow = new EngineRegistrationFlow(engine.getRuntimeService(), engine.getTaskService());
        this.verificationFlow = new EngineVerificationFlow(engine.getRuntimeService());
        enter(((ProcessEngineConfigurationImpl) engine.getProcessEngineConfiguration()).getBeans());
        when(registration.createAccount(anyString())).thenReturn(true);
        when(verification.mayTry(anyString())).thenReturn(true);
        when(orders.open(anyString())).thenReturn(true);
        when(verification.recordVerified(anyString())).thenReturn(true);
    }

    private void enter(Map<Object, Object> beans) {
        beans.put("sendRegistrationCode", new SendRegistrationCode(registration));
        beans.put("createAccount", new CreateAccount(registration));
        beans.put("createAlipayAccount", new CreateAlipayAccount(registration));
        beans.put("noteRegistrationEnd", new NoteRegistrationEnd(registration));
        beans.put("countVerificationFailures", new CountVerificationFailures(verification));
        beans.put("openVerificationOrder", new OpenVerificationOrder(orders));
        beans.put("askVerificationOnceMore", new AskVerificationOnceMore(orders));
        beans.put("recordVerified", new RecordVerified(verification));
        beans.put("nameWindowTask", new NameCounterTask(news));
        beans.put("tellWindowVerified", new TellCounterVerified(news));
        beans.put("tellWindowRefusal", new TellCounterRefusal(news));
        beans.put("noteVerificationEnd", new NoteVerificationEnd(verification));
    }

    public Job job(String activity) {
        return engine.getManagementService()
                .createJobQuery()
                .activityId(activity)
                .singleResult();
    }

    public Task task() {
        return engine.getTaskService().createTaskQuery().singleResult();
    }

    /** Runs a job as the job executor does: it counts the attempts of a job that fails. */
    public void run(String activity) {
        Context.setJobExecutorContext(new JobExecutorContext());
        try {
            engine.getManagementService().executeJob(job(activity).getId());
        } finally {
            Context.removeJobExecutorContext();
        }
    }
}
