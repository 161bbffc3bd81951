package org.zhicheng.declaration.admission;

import org.springframework.stereotype.Component;
import org.zhicheng.declaration.dossier.ChosenEmployer;
import org.zhicheng.declaration.dossier.ChosenEmployers;
import org.zhicheng.declaration.dossier.Dossier;
import org.zhicheng.declaration.life.Choice;
import org.zhicheng.declaration.life.Declaration;
import org.zhicheng.declaration.life.Declarations;
import org.zhicheng.declaration.life.DeclaredWindow;
import org.zhicheng.reference.SpecialtyDirectory;
import org.zhicheng.text.Typed;
import tools.jackson.databind.JsonNode;

/**
 * Keeps the choice of a declaration: 职称申报基本信息 may change the division, employer, specialty and level of the start form.
 */
@Component
public class Choices {

    private final Declarations declarations;
    private final SpecialtyDirectory specialties;
    private final ChosenEmployers employers;
    private final DeclaredWindow windows;

    public Choices(
            Declarations declarations,
            SpecialtyDirectory specialties,
            ChosenEmployers employers,
            DeclaredWindow windows) {
        this.declarations = declarations;
        this.specialties = specialties;
        this.employers = employers;
        this.windows = windows;
    }

    /**
     * @param basicInfo as its pickers accept it; an empty field keeps the earlier choice, except that an empty
     *     department means 无 (M02)
     */
    public Dossier choose(Dossier dossier, JsonNode basicInfo) {
        Choice before = dossier.declaration().choice();
        Choice choice = new Choice(
                before.business(),
                text(basicInfo, "division", before.division()),
                text(basicInfo, "department", Choice.NO_DEPARTMENT),
                text(basicInfo, "employer", before.employerId()),
                text(basicInfo, "specialty", before.specialty()),
                text(basicInfo, "level", before.level()));
        String series = specialties.seriesOf(choice.specialty());
        declarations.choose(dossier.id(), choice, series);
        Declaration chosen = dossier.declaration().choosing(choice, series);
        ChosenEmployer employer = choice.employerId().equals(before.employerId())
                ? dossier.employer()
                : employers.of(choice.employerId());
        return dossier.with(chosen, employer, windows.judgedOn(chosen));
    }

    private static String text(JsonNode basicInfo, String field, String otherwise) {
        String text = basicInfo.path(field).asString("");
        return Typed.nothing(text) ? otherwise : text;
    }
}
