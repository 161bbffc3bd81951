package org.zhicheng.declaration.task;

import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.zhicheng.declaration.dossier.Dossiers;
import org.zhicheng.declaration.form.FormView.CaseView;
import org.zhicheng.declaration.form.TaskFormHandler.OpenTask;
import org.zhicheng.declaration.life.Declarations;
import org.zhicheng.declaration.view.CaseViews;
import org.zhicheng.task.TaskSubject;
import org.zhicheng.task.UserTask;
import tools.jackson.databind.ObjectMapper;
import tools.jackson.databind.node.ObjectNode;

/** Finds the subject of a task with an admin's own form: a case, something of another room, or nothing known. */
@Component
class PlainTaskSubjects {

    private final Declarations declarations;
    private final Dossiers dossiers;
    private final CaseViews views;
    private final List<TaskSubject> subjects;
    private final ObjectMapper json;

    /**
     * @param declarationId null where the subject is no case
     * @param view the view of the case; null where the subject is no case
     * @param facts facts that the conditions of the form may ask for
     */
    record Subject(String declarationId, CaseView view, ObjectNode facts) {}

    PlainTaskSubjects(
            Declarations declarations,
            Dossiers dossiers,
            CaseViews views,
            List<TaskSubject> subjects,
            ObjectMapper json) {
        this.declarations = declarations;
        this.dossiers = dossiers;
        this.views = views;
        this.subjects = List.copyOf(subjects);
        this.json = json;
    }

    Subject of(OpenTask open) {
        return Optional.ofNullable(open.task().declarationId())
                .flatMap(declarations::find)
                .map(dossiers::open)
                .map(dossier -> new Subject(dossier.id(), views.declaration(dossier), views.facts(dossier)))
                .orElseGet(() -> new Subject(null, null, ownFacts(open.task())));
    }

    Optional<TaskSubject> owner(UserTask task) {
        return subjects.stream().filter(subject -> subject.owns(task)).findFirst();
    }

    void admit(OpenTask open) {
        owner(open.task())
                .ifPresent(subject -> subject.admit(open.task(), open.viewer().id()));
    }

    private ObjectNode ownFacts(UserTask task) {
        return owner(task).map(subject -> subject.facts(task)).orElseGet(json::createObjectNode);
    }
}
