package org.zhicheng;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.constructors;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaConstructor;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.BeanPropertyRowMapper;
import org.springframework.jdbc.core.SimplePropertyRowMapper;
import org.springframework.stereotype.Component;
import org.springframework.stereotype.Service;
import org.zhicheng.process.engine.ProcessBean;

/** The house as docs and CONTRIBUTING describe it. */
@AnalyzeClasses(packages = "org.zhicheng", importOptions = ImportOption.DoNotIncludeTests.class)
class HouseTest {

    private static final String HOUSE = "org.zhicheng";

    @ArchTest
    static final ArchRule CAMUNDA_STAYS_IN_ONE_ROOM = noClasses()
            .that()
            .resideOutsideOfPackage("org.zhicheng.process..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.camunda..", "org.operaton..");

    /** Both lie on the class path, and whoever imports the wrong one would learn it when it runs: see decision 18. */
    @ArchTest
    static final ArchRule JACKSON_2_IS_THE_ENGINES = noClasses()
            .that()
            .haveNameNotMatching("org\\.zhicheng\\.(process\\.web\\.(EngineInterface.*|EngineRefusal|TooMuchJson)"
                    + "|portal\\.door\\.JsonLimits|portal\\.document\\.InterfaceDocument.*)")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("com.fasterxml.jackson.core..", "com.fasterxml.jackson.databind..");

    /**
     * What a package may use stands beside the sentence that says what it is, in its {@code package-info}. An import
     * counts even where only a comment needs it: whoever reads the file would follow it.
     */
    @ArchTest
    static void eachRoomUsesWhatItNamesAndNothingElse(JavaClasses house) {
        Map<String, Set<String>> used = new TreeMap<>();
        Map<String, Set<String>> named = new TreeMap<>();
        Map<String, Set<String>> imported = Imports.ofTheHouse();
        for (JavaClass type : house) {
            String room = room(type.getPackageName());
            if (room.isEmpty() || type.getSimpleName().equals("package-info")) {
                continue;
            }
            Set<String> uses = used.computeIfAbsent(room, any -> asNamed(imported.get(room), room));
            uses.addAll(asNamed(
                    type.getDirectDependenciesFromSelf().stream()
                            .map(dependency -> dependency.getTargetClass().getBaseComponentType())
                            .filter(target -> target.getPackageName().startsWith(HOUSE))
                            .map(target -> room(target.getPackageName()))
                            .collect(Collectors.toSet()),
                    room));
            named.computeIfAbsent(room, any -> type.getPackage()
                    .tryGetAnnotationOfType(Room.class)
                    .map(said -> new TreeSet<>(Set.of(said.uses())))
                    .orElseGet(() -> new TreeSet<>(Set.of("has no @Room in its package-info"))));
        }

        assertThat(used).hasSizeGreaterThan(50);
        assertThat(used).allSatisfy((room, uses) -> assertThat(named.get(room))
                .as("what %s says it uses", room)
                .containsExactlyElementsOf(uses));
    }

    /** Names the others as {@link Room} does: a part of the same room in full, another room as a whole. */
    private static Set<String> asNamed(Set<String> others, String room) {
        return others.stream()
                .filter(other -> !other.equals(room))
                .map(other -> wing(other).equals(wing(room)) ? other : wing(other))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    @Test
    void noPackageImportsWhatLeadsBackToIt() {
        Map<String, Set<String>> left = Imports.ofTheHouse();

        assertThat(left).hasSizeGreaterThan(50);
        while (left.values().removeIf(others -> Collections.disjoint(others, left.keySet()))) {
            continue;
        }
        assertThat(left).isEmpty();
    }

    @Test
    void everyFileLiesInTheFolderOfItsPackage() throws IOException {
        for (Path sources : List.of(Path.of("src/main/java"), Path.of("src/test/java"))) {
            try (Stream<Path> files = Files.walk(sources)) {
                assertThat(files.filter(file -> file.toString().endsWith(".java")))
                        .hasSizeGreaterThan(100)
                        .allSatisfy(file -> assertThat(Files.readString(file))
                                .contains("package "
                                        + sources.relativize(file.getParent())
                                                .toString()
                                                .replace('/', '.') + ";"));
            }
        }
    }

    private static String room(String packageName) {
        return packageName.equals(HOUSE) ? "" : packageName.substring(HOUSE.length() + 1);
    }

    /** All of a room, its parts included. */
    private static String wing(String room) {
        return room.contains(".") ? room.substring(0, room.indexOf('.')) : room;
    }

    @Test
    void noRoomIsTooFullToBeReadAtAGlance() throws IOException {
        Map<Path, Long> sizes;
        try (Stream<Path> files = Files.walk(Path.of("src/main/java"))) {
            sizes = files.filter(file -> file.toString().endsWith(".java"))
                    .collect(Collectors.groupingBy(Path::getParent, Collectors.counting()));
        }

        assertThat(sizes).allSatisfy((room, files) -> assertThat(files).isLessThanOrEqualTo(36));
    }

    @ArchTest
    static final ArchRule ALIPAY_IS_SPOKEN_IN_THREE_ROOMS = noClasses()
            .that()
            .resideOutsideOfPackages("org.zhicheng.alipay..", "org.zhicheng.account..", "org.zhicheng.verification..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("com.alipay..");

    @ArchTest
    static final ArchRule RULES_AND_THEIR_FACTS_ARE_FREE_OF_SPRING = noClasses()
            .that()
            .resideInAnyPackage("org.zhicheng.declaration.rule", "org.zhicheng.declaration.fact")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("org.springframework..");

    @ArchTest
    static final ArchRule NO_CYCLES =
            slices().matching("org.zhicheng.(**)").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule MODELS_REACH_THE_PROCESS_ROOM_ONLY =
            classes().that().areAnnotatedWith(ProcessBean.class).should().resideInAPackage("org.zhicheng.process..");

    @ArchTest
    static final ArchRule RECORDS_ARE_READ_IN_ONE_WAY = noClasses()
            .should()
            .dependOnClassesThat()
            .areAssignableTo(SimplePropertyRowMapper.class)
            .orShould()
            .dependOnClassesThat()
            .areAssignableTo(BeanPropertyRowMapper.class);

    /** More collaborators than these are a concept that nobody has found yet. */
    private static final int COLLABORATORS = 7;

    @ArchTest
    static final ArchRule NOBODY_HAS_MORE_COLLABORATORS_THAN_ONE_CAN_HOLD =
            constructors().that().areDeclaredInClassesThat(beans()).should(haveFewParameters());

    private static DescribedPredicate<JavaClass> beans() {
        return DescribedPredicate.describe("are beans", type -> type.isMetaAnnotatedWith(Component.class));
    }

    private static ArchCondition<JavaConstructor> haveFewParameters() {
        return new ArchCondition<>("have " + COLLABORATORS + " parameters at most") {
            @Override
            public void check(JavaConstructor constructor, ConditionEvents events) {
                int parameters = constructor.getRawParameterTypes().size();
                events.add(new SimpleConditionEvent(
                        constructor, parameters <= COLLABORATORS, constructor.getFullName() + ": " + parameters));
            }
        };
    }

    @ArchTest
    static final ArchRule A_DESK_SERVES_WHAT_A_PERSON_ASKS_FOR = classes()
            .that()
            .haveSimpleNameEndingWith("Desk")
            .should()
            .beAnnotatedWith(Service.class)
            .andShould(beUsedByThePortal());

    private static ArchCondition<JavaClass> beUsedByThePortal() {
        return new ArchCondition<>("be used by the portal") {
            @Override
            public void check(JavaClass desk, ConditionEvents events) {
                boolean used = desk.getDirectDependenciesToSelf().stream()
                        .anyMatch(use -> use.getOriginClass().getPackageName().startsWith(HOUSE + ".portal."));
                events.add(new SimpleConditionEvent(desk, used, desk.getName() + ": " + used));
            }
        };
    }

    @ArchTest
    static final ArchRule A_CHECK_COMPARES_AN_OUTSIDE_RECORD = classes()
            .that()
            .haveSimpleNameContaining("Check")
            .should()
            .resideInAnyPackage("org.zhicheng.record..", "org.zhicheng.declaration..", "org.zhicheng.process.step..");

    @ArchTest
    static final ArchRule A_PLACE_IS_ONE_AT_THE_DOOR =
            classes().that().haveSimpleNameEndingWith("Place").should().resideInAPackage("org.zhicheng.portal.door..");

    @ArchTest
    static final ArchRule A_WINDOW_IS_A_TIME_IN_WHICH_PEOPLE_DECLARE = classes()
            .that()
            .haveSimpleNameContaining("Window")
            .should()
            .resideInAnyPackage("org.zhicheng.reference..", "org.zhicheng.declaration.life..");

    @ArchTest
    static final ArchRule A_COUNTER_IS_WHERE_STAFF_VERIFY_A_PERSON = classes()
            .that()
            .haveSimpleNameContaining("Counter")
            .should()
            .resideInAnyPackage(
                    "org.zhicheng.verification..", "org.zhicheng.process.step..", "org.zhicheng.portal.api..");

    @ArchTest
    static final ArchRule A_TEMPLATE_IS_THE_TEXT_OF_A_LETTER_OR_ALIYUNS = classes()
            .that()
            .haveSimpleNameContaining("Template")
            .should()
            .resideInAnyPackage("org.zhicheng.letter..", "org.zhicheng.notice.aliyun..");

    @ArchTest
    static final ArchRule NO_FIELD_INJECTION = noFields().should().beAnnotatedWith(Autowired.class);
}
