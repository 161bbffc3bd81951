package org.zhicheng.declaration.applicant;

import org.springframework.stereotype.Component;
import org.zhicheng.declaration.admission.Choices;
import org.zhicheng.declaration.check.MaterialDetermination;
import org.zhicheng.declaration.check.RecordInquiry;
import org.zhicheng.declaration.dossier.Dossier;
import org.zhicheng.declaration.life.DeclarationSections;
import org.zhicheng.problem.StaleVersionException;
import org.zhicheng.task.SavedSection;
import tools.jackson.databind.JsonNode;

/** Writes what an applicant changed, and returns the dossier with the change. */
@Component
public class DossierChanges {

    private final DeclarationSections sections;
    private final Choices choices;
    private final RecordInquiry records;
    private final MaterialDetermination materialDetermination;

    DossierChanges(
            DeclarationSections sections,
            Choices choices,
            RecordInquiry records,
            MaterialDetermination materialDetermination) {
        this.sections = sections;
        this.choices = choices;
        this.records = records;
        this.materialDetermination = materialDetermination;
    }

    /** @throws StaleVersionException where somebody saved in between */
    Dossier save(Dossier dossier, String section, int expectedVersion, JsonNode content) {
        SavedSection saved = sections.save(
                dossier.id(),
                section,
                expectedVersion,
                content,
                dossier.applicant().id());
        return dossier.with(dossier.typed().with(saved));
    }

    /** @param basicInfo as its pickers accept it */
    Dossier choose(Dossier dossier, JsonNode basicInfo) {
        return choices.choose(dossier, basicInfo);
    }

    /** Keeps the answer to a repeated question to a record. */
    Dossier keep(Dossier dossier, RecordInquiry.Answer answer) {
        return materialDetermination.refresh(records.keep(dossier, answer));
    }

    /** Compares what was saved with the records anew, and asks again for the required materials. */
    Dossier tell(Dossier dossier) {
        return materialDetermination.refresh(records.compareAnew(dossier));
    }
}
