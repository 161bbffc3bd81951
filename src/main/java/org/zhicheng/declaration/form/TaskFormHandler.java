package org.zhicheng.declaration.form;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.zhicheng.account.Account;
import org.zhicheng.form.FormSchema;
import org.zhicheng.problem.Problem;
import org.zhicheng.problem.RefusedException;
import org.zhicheng.task.FormDrafts;
import org.zhicheng.task.KeptSection;
import org.zhicheng.task.UserTask;
import tools.jackson.databind.JsonNode;

/** Handles the forms of certain user tasks: it shows and saves their data, and takes what is submitted. */
public interface TaskFormHandler {

    boolean serves(UserTask task);

    FormView view(OpenTask open);

    /**
     * Saves what was typed, and reports what is wrong with it.
     *
     * @throws RefusedException where the content does not fit this form; what was saved before stays
     */
    KeptSection saveDraft(OpenTask open, String section, int expectedVersion, JsonNode content);

    /** Counts an attempt of this person before {@link #submit}, outside its transaction. */
    default void count(UserTask task, JsonNode data, Account viewer) {}

    /**
     * Takes what the form sends, in the transaction that completes the task.
     *
     * @param confirmed the warnings that the person read and confirmed
     * @return routing facts for the process
     * @throws RefusedException with every problem at once
     */
    Map<String, Object> submit(OpenTask open, JsonNode data, List<Problem> confirmed);

    /** Lists the ready and the missing items of what was saved; empty where the form has no such list. */
    default Optional<Readiness> readiness(OpenTask open) {
        return Optional.empty();
    }

    /** Returns the key of the message that thanks the person after submitting. */
    String thanks();

    /** A task, its form as deployed, and the person who has it open. */
    record OpenTask(UserTask task, FormSchema schema, Account viewer) {

        public boolean mine() {
            return task.assignedTo(viewer.id());
        }

        /** Returns whose drafts of this form are kept: each viewer has an own one. */
        public String draftOwner() {
            return FormDrafts.ownerOf(task.id(), viewer.id());
        }

        public FormView.TaskView taskView() {
            return new FormView.TaskView(
                    task.id(),
                    task.key(),
                    task.name(),
                    task.processKey(),
                    task.assignee(),
                    mine(),
                    mine(),
                    task.dueAt());
        }
    }
}
