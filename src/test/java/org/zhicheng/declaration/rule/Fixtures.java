package org.zhicheng.declaration.rule;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.zhicheng.declaration.fact.Catalogue;
import org.zhicheng.declaration.fact.DeclarationFacts;
import org.zhicheng.declaration.fact.DeclarationFacts.BasicInfo;
import org.zhicheng.declaration.fact.DeclarationFacts.Check;
import org.zhicheng.declaration.fact.DeclarationFacts.CurrentTitle;
import org.zhicheng.declaration.fact.DeclarationFacts.Degree;
import org.zhicheng.declaration.fact.DeclarationFacts.Education;
import org.zhicheng.declaration.fact.DeclarationFacts.Employer;
import org.zhicheng.declaration.fact.DeclarationFacts.Publicity;
import org.zhicheng.declaration.fact.DeclarationFacts.Requirement;
import org.zhicheng.declaration.fact.DeclarationFacts.Work;
import org.zhicheng.declaration.fact.RuleSettings;
import org.zhicheng.declaration.fact.WorkingDayCount;
import org.zhicheng.problem.Messages;
import org.zhicheng.problem.Problem;
import org.zhicheng.problem.Severity;

/** Declarations that satisfy every rule, but for what a test changes. */
public final class Fixtures {

    static final LocalDate TODAY = LocalDate.parse("2026-11-23");

    static final Messages MESSAGES = org.zhicheng.form.Fixtures.messages();

    /** Until then 05-09-01-09 could be chosen, 320904, and the level of technicians. */
    static final LocalDate ENDED = LocalDate.parse("2026-11-01");

    static final Catalogue CATALOGUE = new Catalogue() {
        @Override
        public boolean divisionOffered(String division, LocalDate day) {
            return Set.of("320902", "320903", "320900self").contains(division)
                    || division.equals("320904") && !divisionEnded(division, day);
        }

        @Override
        public boolean divisionEnded(String division, LocalDate day) {
            return division.equals("320904") && day.isAfter(ENDED);
        }

        @Override
        public boolean departmentOffered(String department, String division, LocalDate day) {
            return department.equals("none") || division.equals("320900self");
        }

        @Override
        public Optional<Suggested> departmentSuggested(String specialty, String division) {
            return specialty.startsWith("14-") ? Optional.of(new Suggested("sports", "市体育局", "体育")) : Optional.empty();
        }

        @Override
        public boolean specialtyOffered(String specialty, LocalDate day) {
            return specialty.equals("05-09-01-01")
                    || specialty.equals("05-09-01-09") && !specialtyEnded(specialty, day);
        }

        @Override
        public boolean specialtyEnded(String specialty, LocalDate day) {
            return specialty.equals("05-09-01-09") && day.isAfter(ENDED);
        }

        @Override
        public boolean levelOffered(String specialty, String level, LocalDate day) {
            return specialtyOffered(specialty, day)
                    && (Set.of("assistant", "intermediate").contains(level)
                            || level.equals("technician") && !levelEnded(specialty, level, day));
        }

        @Override
        public boolean levelEnded(String specialty, String level, LocalDate day) {
            return level.equals("technician") && day.isAfter(ENDED);
        }

        @Override
        public boolean employerKnown(String employer) {
            return employer.equals("e1");
        }
    };

    static final WorkingDayCount WEEKDAYS = (first, last) -> first.datesUntil(last.plusDays(1))
            .filter(day -> day.getDayOfWeek() != DayOfWeek.SATURDAY && day.getDayOfWeek() != DayOfWeek.SUNDAY)
            .count();

    /** The guide's. */
    public static final RuleSettings SETTINGS =
            new RuleSettings(800, 3, Severity.BLOCK, LocalDate.parse("2001-01-01"), Severity.FLAG, false, 5, 0);

    static final SubmissionRules RULES = rules(SETTINGS);

    private Fixtures() {}

    public static SubmissionRules rules(RuleSettings settings) {
        return rules(settings, 3);
    }

    static SubmissionRules rules(RuleSettings settings, int insuredMonths) {
        return new SubmissionRules(settings, insuredMonths, CATALOGUE, WEEKDAYS, MESSAGES);
    }

    public static Declaration aDeclaration() {
        return new Declaration();
    }

    public static final class Declaration {

        private LocalDate declaredOn = TODAY;
        private BasicInfo basicInfo = new BasicInfo("320902", "none", "e1", "05-09-01-01", "assistant");
        private Employer employer = new Employer("e1", "盐城市XX有限公司", "91320902MA1ABCD03D", false);
        private final List<Degree> degrees = new ArrayList<>();
        private String proof;
        private String registrationCode;
        private LocalDate registrationValidUntil;
        private final List<Work> works = new ArrayList<>();
        private String summary = "本人毕业后从事电气工程，遵守职业道德，完成多个项目，今后继续努力。".repeat(30);
        private Publicity publicity = new Publicity(day("2026-11-02"), day("2026-11-06"), "none");
        private Check socialSecurity = new Check("MATCH", 12);
        private Check education = new Check("MATCH", null);
        private Check continuingEducation = new Check("NOT_FOUND", null);
        private final List<Requirement> requirements = new ArrayList<>();
        private final Set<String> uploaded = new HashSet<>();
        private final Set<String> outdated = new HashSet<>();

        Declaration provenBy(String proof) {
            this.proof = proof;
            return this;
        }

        public Declaration declaredOn(String date) {
            declaredOn = day(date);
            return this;
        }

        public Declaration in(String division) {
            basicInfo = new BasicInfo(
                    division, basicInfo.department(), basicInfo.employer(), basicInfo.specialty(), basicInfo.level());
            return this;
        }

        public Declaration of(String specialty, String level) {
            basicInfo =
                    new BasicInfo(basicInfo.division(), basicInfo.department(), basicInfo.employer(), specialty, level);
            return this;
        }

        public Declaration employedBy(String name, String uscc) {
            employer = new Employer("e1", name, uscc, false);
            return this;
        }

        Declaration whoseEmployerWasEnteredByHand() {
            employer = new Employer("hand-1", employer.name(), employer.uscc(), true);
            return this;
        }

        public Declaration withoutEmployer() {
            employer = null;
            return this;
        }

        Declaration graduated(String date) {
            return graduated(date, "full-time", true);
        }

        Declaration graduated(String date, String studyForm, boolean basis) {
            degrees.add(new Degree("bachelor", studyForm, day(date), basis));
            return this;
        }

        Declaration withoutEducation() {
            degrees.clear();
            return this;
        }

        public Declaration registration(String code, String validUntil) {
            registrationCode = code;
            registrationValidUntil = day(validUntil);
            return this;
        }

        Declaration worked(String from, String to) {
            return worked(from, to, "盐城市XX有限公司");
        }

        Declaration worked(String from, String to, String employerName) {
            works.add(new Work(works.size(), day(from), day(to), employerName));
            return this;
        }

        public Declaration withSummary(String text) {
            summary = text;
            return this;
        }

        public Declaration publicised(String from, String to, String result) {
            publicity = new Publicity(day(from), day(to), result);
            return this;
        }

        public Declaration socialSecurity(String outcome, Integer months) {
            socialSecurity = new Check(outcome, months);
            return this;
        }

        public Declaration educationRecord(String outcome) {
            education = new Check(outcome, null);
            return this;
        }

        public Declaration continuingEducation(String outcome) {
            continuingEducation = new Check(outcome, null);
            return this;
        }

        public Declaration requiring(String slot, String rule, String message) {
            requirements.add(new Requirement(slot, "材料" + slot, true, rule, message));
            return this;
        }

        public Declaration offering(String slot) {
            return offering(slot, null);
        }

        public Declaration offering(String slot, String rule) {
            requirements.add(new Requirement(slot, "材料" + slot, false, rule, null));
            return this;
        }

        Declaration uploaded(String slot) {
            uploaded.add(slot);
            return this;
        }

        Declaration printedFromAnOlderTemplate(String slot) {
            outdated.add(slot);
            return uploaded(slot);
        }

        /** As it is, with what a test says itself and nothing more. */
        public DeclarationFacts asItIs() {
            return new DeclarationFacts(
                    "initial",
                    basicInfo.level(),
                    TODAY,
                    declaredOn,
                    basicInfo,
                    new CurrentTitle(null, null),
                    employer,
                    new Education(degrees, proof, registrationCode, registrationValidUntil),
                    works,
                    summary,
                    publicity,
                    socialSecurity,
                    education,
                    continuingEducation,
                    requirements,
                    uploaded,
                    outdated);
        }

        /** With a usual degree and work where a test says nothing of them. */
        public DeclarationFacts facts() {
            if (degrees.isEmpty()) {
                graduated("2012-06-30");
            }
            if (works.isEmpty()) {
                worked("2012-07-01", null);
            }
            return asItIs();
        }

        private static LocalDate day(String date) {
            return date == null ? null : LocalDate.parse(date);
        }
    }

    public static List<Problem> check(String rule, DeclarationFacts facts) {
        return check(RULES, rule, facts);
    }

    public static List<Problem> check(SubmissionRules rules, String rule, DeclarationFacts facts) {
        return rules.all().stream()
                .filter(one -> one.id().equals(rule))
                .flatMap(one -> one.check(facts).stream())
                .toList();
    }

    public static Problem block(String rule, String pointer, String message) {
        return Problem.block(rule, pointer, message);
    }

    public static Problem warn(String rule, String pointer, String message) {
        return Problem.warn(rule, pointer, message);
    }

    static Problem flag(String rule, String pointer, String message) {
        return Problem.flag(rule, pointer, message);
    }
}
