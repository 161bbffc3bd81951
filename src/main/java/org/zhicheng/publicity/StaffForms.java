package org.zhicheng.publicity;

import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.zhicheng.declaration.dossier.Dossier;
import org.zhicheng.declaration.dossier.Dossiers;
import org.zhicheng.declaration.form.FormView;
import org.zhicheng.declaration.form.TaskFormHandler.OpenTask;
import org.zhicheng.declaration.life.Declaration;
import org.zhicheng.declaration.life.Declarations;
import org.zhicheng.declaration.view.CaseViews;
import org.zhicheng.form.Draft;
import org.zhicheng.form.FormValidator;
import org.zhicheng.problem.Messages;
import org.zhicheng.problem.NotAllowedException;
import org.zhicheng.review.SamePerson;
import org.zhicheng.task.FormDrafts;
import org.zhicheng.task.KeptSection;
import org.zhicheng.task.SavedSection;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Shows staff the two forms of publicity, and keeps what was half-written: never those about oneself (RC04). */
@Component
public class StaffForms {

    private static final String SECTION = "form";

    private final Declarations declarations;
    private final Dossiers dossiers;
    private final CaseViews views;
    private final FormDrafts drafts;
    private final FormValidator validator;
    private final SamePerson samePerson;
    private final Messages messages;

    StaffForms(
            Declarations declarations,
            Dossiers dossiers,
            CaseViews views,
            FormDrafts drafts,
            FormValidator validator,
            SamePerson samePerson,
            Messages messages) {
        this.declarations = declarations;
        this.dossiers = dossiers;
        this.views = views;
        this.drafts = drafts;
        this.validator = validator;
        this.samePerson = samePerson;
        this.messages = messages;
    }

    /** @throws NotAllowedException where the task is about the person who has it open (RC04) */
    public Declaration require(OpenTask open) {
        Declaration declaration = declarations.get(open.task().declarationId());
        if (samePerson.are(declaration.applicantId(), open.viewer().id())) {
            throw new NotAllowedException("RC04", messages.say("publicity.own"));
        }
        return declaration;
    }

    public FormView view(OpenTask open, ObjectNode facts) {
        Dossier dossier = dossiers.open(require(open));
        List<SavedSection> saved = drafts.load(open.draftOwner());
        ObjectNode data = JsonNodeFactory.instance.objectNode();
        saved.forEach(section -> data.setAll((ObjectNode) section.content()));
        data.set("facts", facts);
        return new FormView(
                open.taskView(),
                views.declaration(dossier),
                open.schema().json(),
                data,
                sections(open, saved),
                List.of(),
                List.of(),
                List.of(),
                null,
                Map.of(),
                null);
    }

    public KeptSection save(OpenTask open, int expectedVersion, JsonNode content, ObjectNode facts) {
        require(open);
        Draft draft = validator.draft(open.schema(), content, facts);
        return new KeptSection(drafts.save(open.draftOwner(), SECTION, expectedVersion, draft.kept()), draft.said());
    }

    /** Returns what was sent, in order; what was half-written is forgotten. */
    public ObjectNode accept(OpenTask open, JsonNode data, ObjectNode facts) {
        require(open);
        ObjectNode sent = data.deepCopy().asObject();
        sent.remove("facts");
        ObjectNode clean = validator.accept(open.schema(), sent, facts);
        drafts.deleteAllOf(open.task().id());
        return clean;
    }

    private static List<FormView.SectionView> sections(OpenTask open, List<SavedSection> saved) {
        SavedSection draft = saved.stream().findFirst().orElse(null);
        return open.schema().sections(SECTION).stream()
                .map(section -> new FormView.SectionView(
                        section.key(),
                        section.label(),
                        section.required(),
                        draft == null ? 0 : draft.version(),
                        draft == null ? null : draft.savedAt(),
                        open.mine(),
                        null))
                .toList();
    }
}
