package org.zhicheng.declaration.check;

import java.time.LocalDate;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.zhicheng.declaration.fact.Catalogue;
import org.zhicheng.declaration.life.Choice;
import org.zhicheng.record.port.EmployerRegister;
import org.zhicheng.reference.DepartmentDirectory;
import org.zhicheng.reference.DivisionDirectory;
import org.zhicheng.reference.LevelNames;
import org.zhicheng.reference.SpecialtyDirectory;

/** Reads the catalogue of the rules from the reference data and the employer register. */
@Component
class ReferenceCatalogue implements Catalogue {

    private final DivisionDirectory divisions;
    private final DepartmentDirectory departments;
    private final SpecialtyDirectory specialties;
    private final LevelNames levels;
    private final RecentEmployers employers;

    ReferenceCatalogue(
            DivisionDirectory divisions,
            DepartmentDirectory departments,
            SpecialtyDirectory specialties,
            LevelNames levels,
            EmployerRegister employers) {
        this.divisions = divisions;
        this.departments = departments;
        this.specialties = specialties;
        this.levels = levels;
        this.employers = new RecentEmployers(id -> employers.find(id).isPresent(), System::nanoTime);
    }

    @Override
    public boolean divisionOffered(String division, LocalDate day) {
        return divisions.isLeaf(division, day);
    }

    @Override
    public boolean divisionEnded(String division, LocalDate day) {
        return divisions.ended(division, day);
    }

    @Override
    public boolean departmentOffered(String department, String division, LocalDate day) {
        return Choice.NO_DEPARTMENT.equals(department)
                || departments.offered(division, day).stream()
                        .anyMatch(offered -> offered.code().equals(department));
    }

    @Override
    public Optional<Suggested> departmentSuggested(String specialty, String division) {
        return specialties
                .find(specialty)
                .flatMap(found -> departments.suggested(found.series(), division))
                .map(found -> new Suggested(
                        found.department().code(), found.department().name(), found.series()));
    }

    @Override
    public boolean specialtyOffered(String specialty, LocalDate day) {
        return specialties.isLeaf(specialty, day);
    }

    @Override
    public boolean specialtyEnded(String specialty, LocalDate day) {
        return specialties.ended(specialty, day);
    }

    @Override
    public boolean levelOffered(String specialty, String level, LocalDate day) {
        return levels.offered(specialty, day).stream()
                .anyMatch(name -> name.level().equals(level));
    }

    @Override
    public boolean levelEnded(String specialty, String level, LocalDate day) {
        return levels.ended(specialty, level, day);
    }

    @Override
    public boolean employerKnown(String employer) {
        return employers.knows(employer);
    }
}
