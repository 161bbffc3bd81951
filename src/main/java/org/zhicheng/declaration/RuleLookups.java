package org.zhicheng.declaration;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.zhicheng.declaration.rule.DepartmentOffer;
import org.zhicheng.declaration.rule.DepartmentSuggestion;
import org.zhicheng.declaration.rule.DivisionLeaves;
import org.zhicheng.declaration.rule.EmployerLookup;
import org.zhicheng.declaration.rule.SpecialtyOffer;
import org.zhicheng.declaration.rule.WorkingDayCount;
import org.zhicheng.record.EmployerRegister;
import org.zhicheng.reference.DepartmentDirectory;
import org.zhicheng.reference.DivisionDirectory;
import org.zhicheng.reference.LevelNames;
import org.zhicheng.reference.SpecialtyDirectory;
import org.zhicheng.reference.WorkingDays;

/** Gives the rules the few look-ups that they ask for, from the reference data and the employer register. */
@Configuration
class RuleLookups {

    @Bean
    DivisionLeaves divisionLeaves(DivisionDirectory divisions) {
        return divisions::isLeaf;
    }

    @Bean
    DepartmentOffer departmentOffer(DepartmentDirectory departments) {
        return (department, division) -> Choice.NO_DEPARTMENT.equals(department)
                || departments.find(department, division).isPresent();
    }

    @Bean
    EmployerLookup employerLookup(EmployerRegister employers) {
        return id -> employers.find(id).isPresent();
    }

    @Bean
    SpecialtyOffer specialtyOffer(SpecialtyDirectory specialties, LevelNames levels) {
        return new SpecialtyOffer() {
            @Override
            public boolean isLeaf(String specialty) {
                return specialties.isLeaf(specialty);
            }

            @Override
            public boolean offers(String specialty, String level) {
                return levels.offered(specialty).stream()
                        .anyMatch(name -> name.level().equals(level));
            }
        };
    }

    @Bean
    DepartmentSuggestion departmentSuggestion(DepartmentDirectory departments, SpecialtyDirectory specialties) {
        return (specialty, division) -> specialties
                .find(specialty)
                .flatMap(found -> departments.suggested(found.series(), division))
                .map(found -> new DepartmentSuggestion.Suggested(
                        found.department().code(), found.department().name(), found.series()));
    }

    @Bean
    WorkingDayCount workingDayCount(WorkingDays workingDays) {
        return workingDays::between;
    }
}
