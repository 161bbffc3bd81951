package org.zhicheng.declaration.applicant;

import java.util.List;
import org.springframework.stereotype.Component;
import org.zhicheng.declaration.dossier.Dossier;
import org.zhicheng.declaration.life.DeclarationSections;
import org.zhicheng.declaration.life.Sections;
import org.zhicheng.declaration.life.Timeline;
import org.zhicheng.declaration.view.CaseForm;
import org.zhicheng.declaration.view.FilledInForm;
import org.zhicheng.form.FormSchema;
import org.zhicheng.task.SavedSection;
import org.zhicheng.task.UserTasks;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Copies the answers of an earlier declaration into a new one, as drafts, as far as they say something about the person.
 *
 * <p>What was made for the earlier declaration alone stays there: the publicity at the employer, and all files. The
 * letters are signed for one declaration, and whether another paper is still good is judged when it is uploaded.
 */
@Component
class EarlierAnswers {

    private static final List<String> ABOUT_THE_PERSON =
            List.of(Sections.EDUCATION, Sections.WORK_EXPERIENCE, Sections.WORK_SUMMARY, Sections.OTHER_MATERIALS);

    private final UserTasks forms;
    private final CaseForm form;
    private final DeclarationSections sections;
    private final Timeline timeline;

    EarlierAnswers(UserTasks forms, CaseForm form, DeclarationSections sections, Timeline timeline) {
        this.forms = forms;
        this.form = form;
        this.sections = sections;
        this.timeline = timeline;
    }

    /** @param begun the new declaration, which has its 职称申报基本信息 already */
    void copy(Dossier earlier, Dossier begun) {
        FormSchema schema =
                FormSchema.deployed(forms.deployedForm(FilledInForm.FORM).orElseThrow());
        ObjectNode answers = form.clean(schema, earlier.typed().data(), earlier);
        String applicant = begun.applicant().id();
        for (String section : ABOUT_THE_PERSON) {
            JsonNode content = answers.path(section);
            if (content.isObject() && !content.isEmpty()) {
                sections.save(begun.id(), section, 0, content, applicant);
            }
        }
        if (answers.path(Sections.BASIC_INFO) instanceof ObjectNode before) {
            // what was chosen, and how to reach the person, are of today
            ObjectNode basicInfo =
                    before.deepCopy().setAll((ObjectNode) begun.typed().content(Sections.BASIC_INFO));
            int version = begun.typed()
                    .find(Sections.BASIC_INFO)
                    .map(SavedSection::version)
                    .orElse(0);
            sections.save(begun.id(), Sections.BASIC_INFO, version, basicInfo, applicant);
        }
        timeline.record(begun.id(), "taken-over", null, earlier.declaration().caseNumber());
    }
}
