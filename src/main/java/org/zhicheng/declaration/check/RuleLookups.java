package org.zhicheng.declaration.check;

import java.time.LocalDate;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.zhicheng.declaration.fact.DepartmentOffer;
import org.zhicheng.declaration.fact.DepartmentSuggestion;
import org.zhicheng.declaration.fact.DivisionLeaves;
import org.zhicheng.declaration.fact.EmployerLookup;
import org.zhicheng.declaration.fact.RuleSettings;
import org.zhicheng.declaration.fact.SpecialtyOffer;
import org.zhicheng.declaration.fact.WorkingDayCount;
import org.zhicheng.declaration.life.Choice;
import org.zhicheng.declaration.rule.SubmissionRules;
import org.zhicheng.problem.Messages;
import org.zhicheng.record.SocialSecurityCheck;
import org.zhicheng.record.port.EmployerRegister;
import org.zhicheng.reference.DepartmentDirectory;
import org.zhicheng.reference.DivisionDirectory;
import org.zhicheng.reference.LevelNames;
import org.zhicheng.reference.SpecialtyDirectory;
import org.zhicheng.reference.WorkingDays;

/** Provides the look-ups that the rules need from the reference data and the employer register. */
@Configuration
class RuleLookups {

    @Bean
    DivisionLeaves divisionLeaves(DivisionDirectory divisions) {
        return new DivisionLeaves() {
            @Override
            public boolean isLeaf(String division, LocalDate day) {
                return divisions.isLeaf(division, day);
            }

            @Override
            public boolean ended(String division, LocalDate day) {
                return divisions.ended(division, day);
            }
        };
    }

    @Bean
    DepartmentOffer departmentOffer(DepartmentDirectory departments) {
        return (department, division, day) -> Choice.NO_DEPARTMENT.equals(department)
                || departments.offered(division, day).stream()
                        .anyMatch(offered -> offered.code().equals(department));
    }

    @Bean
    EmployerLookup employerLookup(EmployerRegister employers) {
        return new RecentEmployers(id -> employers.find(id).isPresent(), System::nanoTime);
    }

    @Bean
    SpecialtyOffer specialtyOffer(SpecialtyDirectory specialties, LevelNames levels) {
        return new SpecialtyOffer() {
            @Override
            public boolean isLeaf(String specialty, LocalDate day) {
                return specialties.isLeaf(specialty, day);
            }

            @Override
            public boolean offers(String specialty, String level, LocalDate day) {
                return levels.offered(specialty, day).stream()
                        .anyMatch(name -> name.level().equals(level));
            }

            @Override
            public boolean ended(String specialty, LocalDate day) {
                return specialties.ended(specialty, day);
            }

            @Override
            public boolean ended(String specialty, String level, LocalDate day) {
                return levels.ended(specialty, level, day);
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
    RuleSettings ruleSettings(RuleProperties properties) {
        return properties.settings();
    }

    @Bean
    SubmissionRules submissionRules(
            RuleSettings settings,
            SocialSecurityCheck.Settings socialSecurity,
            DivisionLeaves divisions,
            SpecialtyOffer specialties,
            DepartmentSuggestion departments,
            WorkingDayCount workingDays,
            Messages messages) {
        return new SubmissionRules(
                settings, socialSecurity.months(), divisions, specialties, departments, workingDays, messages);
    }

    @Bean
    WorkingDayCount workingDayCount(WorkingDays workingDays) {
        return workingDays::between;
    }
}
