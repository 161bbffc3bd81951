package org.zhicheng;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.domain.JavaMethodCall;
import com.tngtech.archunit.core.domain.ReferencedClassObject;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.Set;
import org.springframework.beans.BeanUtils;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.BeanPropertyRowMapper;
import org.springframework.jdbc.core.SimplePropertyRowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.zhicheng.process.ProcessBean;

/** The house as docs and CONTRIBUTING describe it. */
@AnalyzeClasses(packages = "org.zhicheng", importOptions = ImportOption.DoNotIncludeTests.class)
class HouseTest {

    @ArchTest
    static final ArchRule CAMUNDA_STAYS_IN_ONE_ROOM = noClasses()
            .that()
            .resideOutsideOfPackage("org.zhicheng.process..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("org.camunda..");

    @ArchTest
    static final ArchRule ROOMS_USE_THE_ROOMS_BELOW = layeredArchitecture()
            .consideringOnlyDependenciesInLayers()
            .layer("portal")
            .definedBy("org.zhicheng.portal..")
            .layer("process")
            .definedBy("org.zhicheng.process..")
            .layer("privacy")
            .definedBy("org.zhicheng.privacy..")
            .layer("review")
            .definedBy("org.zhicheng.review..")
            .layer("declaration")
            .definedBy("org.zhicheng.declaration..")
            .layer("rooms")
            .definedBy(
                    "org.zhicheng.form..",
                    "org.zhicheng.material..",
                    "org.zhicheng.record..",
                    "org.zhicheng.verification..",
                    "org.zhicheng.account..",
                    "org.zhicheng.notification..")
            .layer("reference")
            .definedBy("org.zhicheng.reference..", "org.zhicheng.simulator..")
            .layer("alipay")
            .definedBy("org.zhicheng.alipay..")
            .layer("audit")
            .definedBy("org.zhicheng.audit..")
            .layer("operation")
            .definedBy("org.zhicheng.operation..")
            .layer("text")
            .definedBy("org.zhicheng.text..")
            .whereLayer("portal")
            .mayNotBeAccessedByAnyLayer()
            .whereLayer("process")
            .mayNotBeAccessedByAnyLayer()
            .whereLayer("privacy")
            .mayOnlyBeAccessedByLayers("portal", "process")
            .whereLayer("review")
            .mayOnlyBeAccessedByLayers("portal", "process", "privacy")
            .whereLayer("declaration")
            .mayOnlyBeAccessedByLayers("portal", "process", "privacy", "review")
            .whereLayer("rooms")
            .mayOnlyBeAccessedByLayers("portal", "process", "privacy", "review", "declaration")
            .whereLayer("alipay")
            .mayOnlyBeAccessedByLayers("rooms")
            .whereLayer("audit")
            .mayNotAccessAnyLayer()
            .whereLayer("operation")
            .mayNotAccessAnyLayer()
            .whereLayer("text")
            .mayNotAccessAnyLayer();

    @ArchTest
    static final ArchRule ALIPAY_IS_SPOKEN_IN_THREE_ROOMS = noClasses()
            .that()
            .resideOutsideOfPackages("org.zhicheng.alipay..", "org.zhicheng.account..", "org.zhicheng.verification..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("com.alipay..");

    @ArchTest
    static final ArchRule NO_CYCLES =
            slices().matching("org.zhicheng.(*)..").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule MODELS_REACH_THE_PROCESS_ROOM_ONLY =
            classes().that().areAnnotatedWith(ProcessBean.class).should().resideInAPackage("org.zhicheng.process");

    @ArchTest
    static final ArchRule RECORDS_ARE_READ_IN_ONE_WAY = noClasses()
            .should()
            .dependOnClassesThat()
            .areAssignableTo(SimplePropertyRowMapper.class)
            .orShould()
            .dependOnClassesThat()
            .areAssignableTo(BeanPropertyRowMapper.class);

    @ArchTest
    static final ArchRule NO_COLUMN_IS_ASKED_FOR_IN_VAIN = noClasses().should(callQueryForMoreThanOneValue());

    /** For anything but a single value, {@code query(Class)} tries names of columns that are not there: see RowsOf. */
    private static ArchCondition<JavaClass> callQueryForMoreThanOneValue() {
        return new ArchCondition<>("let Spring map rows by query(Class)") {
            @Override
            public void check(JavaClass caller, ConditionEvents events) {
                for (JavaMethodCall call : caller.getMethodCallsFromSelf()) {
                    if (call.getTarget().getOwner().isEquivalentTo(JdbcClient.StatementSpec.class)
                            && call.getTarget().getName().equals("query")
                            && call.getTarget().getRawParameterTypes().get(0).isEquivalentTo(Class.class)) {
                        events.add(new SimpleConditionEvent(
                                call, !namesSingleValuesOnly(call.getOrigin()), call.getDescription()));
                    }
                }
            }
        };
    }

    /** Which of its class literals goes into the call is not to be seen; a type that is handed in is not known either. */
    private static boolean namesSingleValuesOnly(JavaCodeUnit caller) {
        Set<ReferencedClassObject> named = caller.getReferencedClassObjects();
        return !named.isEmpty()
                && named.stream()
                        .map(ReferencedClassObject::getRawType)
                        .noneMatch(type -> type.isRecord() || !BeanUtils.isSimpleProperty(type.reflect()));
    }

    @ArchTest
    static final ArchRule NO_FIELD_INJECTION = noFields().should().beAnnotatedWith(Autowired.class);
}
