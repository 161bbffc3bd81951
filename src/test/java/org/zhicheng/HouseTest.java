package org.zhicheng;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import org.springframework.beans.factory.annotation.Autowired;
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
            .layer("operation")
            .definedBy("org.zhicheng.operation..")
            .whereLayer("portal")
            .mayNotBeAccessedByAnyLayer()
            .whereLayer("process")
            .mayNotBeAccessedByAnyLayer()
            .whereLayer("review")
            .mayOnlyBeAccessedByLayers("portal", "process")
            .whereLayer("declaration")
            .mayOnlyBeAccessedByLayers("portal", "process", "review")
            .whereLayer("rooms")
            .mayOnlyBeAccessedByLayers("portal", "process", "review", "declaration")
            .whereLayer("alipay")
            .mayOnlyBeAccessedByLayers("rooms")
            .whereLayer("operation")
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
    static final ArchRule NO_FIELD_INJECTION = noFields().should().beAnnotatedWith(Autowired.class);
}
