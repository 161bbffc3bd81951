package org.zhicheng.declaration.life;

import java.util.HashMap;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.zhicheng.record.employer.EmployersByHand;
import org.zhicheng.reference.Department;
import org.zhicheng.reference.DepartmentDirectory;
import org.zhicheng.reference.Division;
import org.zhicheng.reference.DivisionDirectory;

/** Makes the codes by which diagrams and tables decide: the engine learns nothing else about a declaration. */
@Component
public class RoutingFacts {

    private final DivisionDirectory divisions;
    private final DepartmentDirectory departments;
    private final EmployersByHand employersByHand;

    public RoutingFacts(DivisionDirectory divisions, DepartmentDirectory departments, EmployersByHand employersByHand) {
        this.divisions = divisions;
        this.departments = departments;
        this.employersByHand = employersByHand;
    }

    /** @param employerByHand whether the chosen employer was entered by hand and nobody confirmed it yet */
    public Map<String, Object> of(Declaration declaration, boolean employerByHand) {
        return of(declaration.choice(), declaration.series(), employerByHand);
    }

    /** Makes the facts of a choice, before there is a dossier. */
    public Map<String, Object> of(Choice choice, String series) {
        return of(choice, series, employersByHand.unconfirmed(choice.employerId()));
    }

    /** @param employerByHand as for a declaration; false while no employer is chosen */
    public Map<String, Object> of(Choice choice, String series, boolean employerByHand) {
        Division division = divisions.find(choice.division()).orElseGet(() -> lost(choice.division()));
        Map<String, Object> facts = new HashMap<>();
        facts.put(DeclarationProcess.BUSINESS, choice.business().code());
        facts.put(DeclarationProcess.LEVEL, choice.level());
        facts.put(DeclarationProcess.SERIES, series);
        facts.put(DeclarationProcess.SPECIALTY, choice.specialty());
        facts.put(DeclarationProcess.DIVISION, division.code());
        facts.put(DeclarationProcess.DIVISION_KIND, division.kind());
        facts.put(DeclarationProcess.CITY, division.city());
        facts.put(DeclarationProcess.DEPARTMENT, choice.department());
        facts.put(DeclarationProcess.DEPARTMENT_DIVISION, departmentDivision(choice, division));
        facts.put(DeclarationProcess.EMPLOYER_BY_HAND, employerByHand);
        return facts;
    }

    /**
     * A code that the reference data no longer have belongs to no city or county; D01 refuses it before anybody is
     * asked to review.
     */
    private static Division lost(String code) {
        return new Division(code, null, code, "lost");
    }

    /** Returns the division whose department it is: the county itself, or its city. */
    private String departmentDivision(Choice choice, Division division) {
        return departments
                .known(choice.department(), choice.division())
                .map(Department::division)
                .orElse(division.city());
    }
}
