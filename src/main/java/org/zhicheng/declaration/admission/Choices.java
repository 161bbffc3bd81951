package org.zhicheng.declaration.admission;

import com.fasterxml.jackson.databind.JsonNode;
import org.springframework.stereotype.Component;
import org.zhicheng.declaration.life.Choice;
import org.zhicheng.declaration.life.Declaration;
import org.zhicheng.declaration.life.Declarations;
import org.zhicheng.reference.SpecialtyDirectory;
import org.zhicheng.text.Typed;

/** 职称申报基本信息 may choose another division, employer, specialty or level than the start form did. */
@Component
public class Choices {

    private final Declarations declarations;
    private final SpecialtyDirectory specialties;

    Choices(Declarations declarations, SpecialtyDirectory specialties) {
        this.declarations = declarations;
        this.specialties = specialties;
    }

    /**
     * @param basicInfo as its pickers accept it; what is empty stays as it was chosen before, but for the department,
     *     where empty means 无 (M02)
     */
    public Declaration choose(Declaration declaration, JsonNode basicInfo) {
        Choice before = declaration.choice();
        Choice choice = new Choice(
                before.business(),
                text(basicInfo, "division", before.division()),
                text(basicInfo, "department", Choice.NO_DEPARTMENT),
                text(basicInfo, "employer", before.employerId()),
                text(basicInfo, "specialty", before.specialty()),
                text(basicInfo, "level", before.level()));
        declarations.choose(declaration.id(), choice, specialties.seriesOf(choice.specialty()));
        return declarations.get(declaration.id());
    }

    private static String text(JsonNode basicInfo, String field, String otherwise) {
        String text = basicInfo.path(field).asText("");
        return Typed.nothing(text) ? otherwise : text;
    }
}
