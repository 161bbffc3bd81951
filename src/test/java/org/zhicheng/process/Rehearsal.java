package org.zhicheng.process;

import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.jobexecutor.JobExecutorContext;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.Task;
import org.camunda.community.process_test_coverage.engine.platform7.ProcessCoverageInMemProcessEngineConfiguration;
import org.zhicheng.certificate.CertificateIssue;
import org.zhicheng.certificate.change.ChangeSteps;
import org.zhicheng.declaration.applicant.MaterialValidation;
import org.zhicheng.declaration.check.MaterialDetermination;
import org.zhicheng.declaration.check.RecordInquiry;
import org.zhicheng.declaration.life.CaseLife;
import org.zhicheng.declaration.life.CorrectionDeadlines;
import org.zhicheng.declaration.life.DeclarationProcess;
import org.zhicheng.declaration.life.ReviewRecord;
import org.zhicheng.process.certificate.CarryOutChange;
import org.zhicheng.process.certificate.DismissChange;
import org.zhicheng.process.certificate.NameChangeTask;
import org.zhicheng.process.certificate.OpenChange;
import org.zhicheng.process.publicity.BeginPublicity;
import org.zhicheng.process.publicity.CloseObjection;
import org.zhicheng.process.publicity.ClosePublicity;
import org.zhicheng.process.publicity.ExtendObjection;
import org.zhicheng.process.publicity.NameConfirmation;
import org.zhicheng.process.publicity.NameObjectionTask;
import org.zhicheng.process.publicity.OpenObjection;
import org.zhicheng.process.publicity.ReadPublicityEnd;
import org.zhicheng.process.publicity.RefusePublished;
import org.zhicheng.process.reexamination.CorrectResult;
import org.zhicheng.process.reexamination.NameReexamination;
import org.zhicheng.process.reexamination.OpenReexamination;
import org.zhicheng.process.reexamination.RedoReview;
import org.zhicheng.process.reexamination.UpholdResult;
import org.zhicheng.process.reminder.EscalateReview;
import org.zhicheng.process.reminder.RemindReviewers;
import org.zhicheng.process.reminder.ReportOverdueReview;
import org.zhicheng.process.step.CheckEducation;
import org.zhicheng.process.step.CheckSocialSecurity;
import org.zhicheng.process.step.CloseReviewStage;
import org.zhicheng.process.step.DeleteDraft;
import org.zhicheng.process.step.IssueCertificate;
import org.zhicheng.process.step.NameReviewTask;
import org.zhicheng.process.step.NoteEducationUnavailable;
import org.zhicheng.process.step.NoteSocialSecurityUnavailable;
import org.zhicheng.process.step.NotifyApproved;
import org.zhicheng.process.step.NotifyRejected;
import org.zhicheng.process.step.NotifyReturned;
import org.zhicheng.process.step.OpenForFilling;
import org.zhicheng.process.step.OpenReviewStage;
import org.zhicheng.process.step.RecordLapse;
import org.zhicheng.process.step.RecordWithdrawal;
import org.zhicheng.process.step.RegisterCase;
import org.zhicheng.process.step.RememberRequiredMaterials;
import org.zhicheng.process.step.RememberReviewStages;
import org.zhicheng.process.step.RemindApplicant;
import org.zhicheng.process.step.ValidateMaterials;
import org.zhicheng.publicity.PublicityProcess;
import org.zhicheng.publicity.PublicitySteps;
import org.zhicheng.publicity.objection.ObjectionSteps;
import org.zhicheng.reexamination.ReexaminationSteps;
import org.zhicheng.review.ReviewProcess;
import org.zhicheng.review.ReviewSteps;
import org.zhicheng.review.reminder.StageReminders;

/** The diagrams with their real delegates and tables; what stands behind the delegates is played. */
public final class Rehearsal {

    static final String NUMBER = "320902202612010001";
    static final String DECLARATION = "3f0c1f6e9d8b4a53a7c2d1e0f9b8a7c6";
    static final String APPLICANT = "zhangsan";

    final CaseLife life = mock(CaseLife.class);
    final RecordInquiry records = mock(RecordInquiry.class);
    final MaterialDetermination materialDetermination = mock(MaterialDetermination.class);
    final MaterialValidation check = mock(MaterialValidation.class);
    final CorrectionDeadlines deadlines = mock(CorrectionDeadlines.class);
    final ReviewRecord reviews = mock(ReviewRecord.class);
    final ReviewSteps steps = mock(ReviewSteps.class);
    final StageReminders reminders = mock(StageReminders.class);
    final CertificateIssue certificates = mock(CertificateIssue.class);
    final PublicitySteps publicity = mock(PublicitySteps.class);
    final ObjectionSteps objections = mock(ObjectionSteps.class);
    final ChangeSteps changes = mock(ChangeSteps.class);
    final ReexaminationSteps reexaminations = mock(ReexaminationSteps.class);

    private final ProcessEngine engine;

    /** An engine of its own for each test class: in memory, with the coverage of its diagrams. */
    public static ProcessEngineConfigurationImpl engine(String name) {
        var engine = new ProcessCoverageInMemProcessEngineConfiguration();
        engine.setProcessEngineName(name);
        engine.setJdbcUrl("jdbc:h2:mem:" + name);
        engine.setJobExecutorActivate(false);
        engine.setBeans(new HashMap<>());
        return engine;
    }

    /** Everything goes well, until a test says otherwise. */
    Rehearsal(ProcessEngine engine) {
        this.engine = engine;
        enter(((ProcessEngineConfigurationImpl) engine.getProcessEngineConfiguration()).getBeans());
        when(records.checkSocialSecurity(DECLARATION)).thenReturn("MATCH");
        when(records.checkEducation(DECLARATION)).thenReturn("MATCH");
        when(check.complete(DECLARATION)).thenReturn(true);
        when(deadlines.deadline(any())).thenReturn(day(10));
        when(deadlines.reminder(any()))
                .then(call -> call.<Instant>getArgument(0).minus(Duration.ofDays(2)));
        when(deadlines.extended(any())).then(call -> call.getArgument(0));
        when(deadlines.nextReminder(any()))
                .then(call -> call.<Instant>getArgument(0).minus(Duration.ofDays(2)));
        when(reviews.returnedItems(DECLARATION)).thenReturn(List.of());
        when(steps.open(DECLARATION)).thenReturn(new ReviewSteps.OpenStage("office-320902", day(5), day(4), day(8)));
        when(steps.taskName(DECLARATION)).thenReturn("审核申报 32090220260001");
    }

    private void enter(Map<Object, Object> beans) {
        when(life.register(eq(DECLARATION), any())).thenReturn(NUMBER);
        beans.put("registerCase", new RegisterCase(life));
        beans.put("checkSocialSecurity", new CheckSocialSecurity(records));
        beans.put("checkEducation", new CheckEducation(records));
        beans.put("noteSocialSecurityUnavailable", new NoteSocialSecurityUnavailable(records));
        beans.put("noteEducationUnavailable", new NoteEducationUnavailable(records));
        beans.put("rememberRequiredMaterials", new RememberRequiredMaterials(materialDetermination));
        beans.put("openForFilling", new OpenForFilling(life));
        beans.put("validateMaterials", new ValidateMaterials(check, life, deadlines));
        beans.put("rememberReviewStages", new RememberReviewStages(steps));
        beans.put("deleteDraft", new DeleteDraft(life));
        beans.put("recordWithdrawal", new RecordWithdrawal(life));
        beans.put("notifyApproved", new NotifyApproved(life));
        beans.put("issueCertificate", new IssueCertificate(certificates));
        beans.put("openChange", new OpenChange(changes));
        beans.put("carryOutChange", new CarryOutChange(changes));
        beans.put("dismissChange", new DismissChange(changes));
        beans.put("nameChangeTask", new NameChangeTask(changes));
        beans.put("openReexamination", new OpenReexamination(reexaminations));
        beans.put("upholdResult", new UpholdResult(reexaminations));
        beans.put("correctResult", new CorrectResult(reexaminations));
        beans.put("redoReview", new RedoReview(reexaminations));
        beans.put("nameReexamination", new NameReexamination(reexaminations));
        beans.put("beginPublicity", new BeginPublicity(publicity));
        beans.put("readPublicityEnd", new ReadPublicityEnd(publicity));
        beans.put("closePublicity", new ClosePublicity(publicity));
        beans.put("refusePublished", new RefusePublished(publicity, objections));
        beans.put("openObjection", new OpenObjection(objections));
        beans.put("extendObjection", new ExtendObjection(objections));
        beans.put("closeObjection", new CloseObjection(objections));
        beans.put("nameObjectionTask", new NameObjectionTask(objections));
        beans.put("nameConfirmation", new NameConfirmation(publicity));
        beans.put("notifyRejected", new NotifyRejected(life));
        beans.put("notifyReturned", new NotifyReturned(life, deadlines, reviews, materialDetermination));
        beans.put("remindApplicant", new RemindApplicant(life));
        beans.put("recordLapse", new RecordLapse(life));
        beans.put("openReviewStage", new OpenReviewStage(steps));
        beans.put("nameReviewTask", new NameReviewTask(steps));
        beans.put("closeReviewStage", new CloseReviewStage(steps));
        beans.put("remindReviewers", new RemindReviewers(reminders));
        beans.put("escalateReview", new EscalateReview(reminders));
        beans.put("reportOverdueReview", new ReportOverdueReview(reminders));
    }

    static Instant day(int day) {
        return Instant.parse("2026-12-01T10:00:00Z").plus(Duration.ofDays(day - 1L));
    }

    /** 职称初定, 工程 in 亭湖区, 助理级: one stage of review. */
    ProcessInstance start() {
        Map<String, Object> facts = new HashMap<>(Map.of(
                "declarationId", DECLARATION,
                "applicantId", APPLICANT,
                "business", "initial",
                "level", "assistant",
                "series", "05",
                "specialty", "05-09-01-01",
                "division", "320902",
                "divisionKind", "county",
                "city", "320900",
                "department", "none"));
        facts.put("departmentDivision", "320900");
        facts.put("submitted", false);
        facts.put("returned", false);
        facts.put("factsChanged", false);
        facts.put("graduatedBefore2001", null);
        return engine.getRuntimeService().startProcessInstanceByKey(DeclarationProcess.KEY, DECLARATION, facts);
    }

    void runChecks() {
        run("check-social-security");
        run("check-education");
    }

    /** The applicant's 提交, and the validation that follows it. */
    void submit(String task) {
        submit(task, false);
    }

    void submit(String task, boolean factsChanged) {
        complete(task, Map.of("submitted", true, "factsChanged", factsChanged, "graduatedBefore2001", false));
        run("validate-materials");
    }

    void decide(String outcome) {
        complete(ReviewProcess.REVIEW_STAGE, Map.of(DeclarationProcess.REVIEW_OUTCOME, outcome));
    }

    /** Somebody objects to what is published. */
    void object() {
        engine.getRuntimeService()
                .createMessageCorrelation(PublicityProcess.OBJECTION_MESSAGE)
                .correlate();
    }

    /** One process hears of something. */
    void say(ProcessInstance instance, String message) {
        engine.getRuntimeService()
                .createMessageCorrelation(message)
                .processInstanceId(instance.getId())
                .correlate();
    }

    void complete(String task, Map<String, Object> facts) {
        engine.getTaskService().complete(task(task).getId(), facts);
    }

    Task task(String key) {
        return engine.getTaskService()
                .createTaskQuery()
                .taskDefinitionKey(key)
                .initializeFormKeys()
                .singleResult();
    }

    Job job(String activity) {
        return engine.getManagementService()
                .createJobQuery()
                .activityId(activity)
                .singleResult();
    }

    Date due(String timer) {
        return job(timer).getDuedate();
    }

    /** As the job executor does: it counts the attempts of a job that fails. */
    void run(String activity) {
        Context.setJobExecutorContext(new JobExecutorContext());
        try {
            engine.getManagementService().executeJob(job(activity).getId());
        } finally {
            Context.removeJobExecutorContext();
        }
    }
}
