package org.zhicheng.declaration.outlook;

import org.springframework.stereotype.Component;
import org.zhicheng.problem.Messages;
import org.zhicheng.reference.DepartmentDirectory;
import org.zhicheng.reference.Office;
import org.zhicheng.reference.Offices;
import org.zhicheng.reference.SpecialtyDirectory;

/** Finds who answers questions about a declaration in a division, and which department usually reviews it (M01). */
@Component
class Surroundings {

    private final Offices offices;
    private final DepartmentDirectory departments;
    private final SpecialtyDirectory specialties;
    private final Messages messages;

    /**
     * A view shows whom to ask.
     *
     * @param office null where the division has none
     * @param department in words
     */
    record View(Office office, String department) {}

    Surroundings(Offices offices, DepartmentDirectory departments, SpecialtyDirectory specialties, Messages messages) {
        this.offices = offices;
        this.departments = departments;
        this.specialties = specialties;
        this.messages = messages;
    }

    View of(Question question) {
        return new View(
                offices.ofDivision(question.division())
                        .flatMap(offices::contact)
                        .orElse(null),
                departments
                        .suggested(specialties.seriesOf(question.specialty()), question.division())
                        .map(suggested -> messages.say(
                                "department.suggested",
                                suggested.series(),
                                suggested.department().name()))
                        .orElseGet(() -> messages.say("department.usual")));
    }
}
