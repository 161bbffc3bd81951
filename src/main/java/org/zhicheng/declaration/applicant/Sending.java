package org.zhicheng.declaration.applicant;

import java.util.List;
import org.springframework.stereotype.Component;
import org.zhicheng.declaration.dossier.Dossier;
import org.zhicheng.declaration.life.CaseLife;
import org.zhicheng.declaration.life.ConfirmedWarnings;
import org.zhicheng.declaration.life.Declaration;
import org.zhicheng.declaration.life.DeclarationSections;
import org.zhicheng.problem.Problem;
import org.zhicheng.reference.SpecialtyDirectory;

/** Writes a case that was sent: its state, its sections, and the warnings that its applicant confirmed. */
@Component
class Sending {

    private final CaseLife life;
    private final DeclarationSections sections;
    private final ConfirmedWarnings warnings;
    private final SpecialtyDirectory specialties;

    Sending(CaseLife life, DeclarationSections sections, ConfirmedWarnings warnings, SpecialtyDirectory specialties) {
        this.life = life;
        this.sections = sections;
        this.warnings = warnings;
        this.specialties = specialties;
    }

    void send(Dossier dossier, List<Problem> confirmed) {
        Declaration declaration = dossier.declaration();
        int round = declaration.round() + 1;
        warnings.keep(declaration.id(), round, confirmed);
        life.submitted(
                declaration,
                dossier.applicant(),
                dossier.day().declaredAt(),
                specialties.displayPath(declaration.specialty()),
                dossier.employer().name());
        sections.snapshot(declaration.id(), round);
    }
}
