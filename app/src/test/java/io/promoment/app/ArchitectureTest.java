package io.promoment.app;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.simpleNameEndingWith;
import static com.tngtech.archunit.core.domain.properties.CanBeAnnotated.Predicates.annotatedWith;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchCondition;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;

/** The arrows between the modules: {@code rules -> core}, {@code api -> core}, {@code app -> core, rules, api}. */
class ArchitectureTest {

    private static final DescribedPredicate<JavaClass> OURS = resideInAPackage("io.promoment..");

    private final JavaClasses house = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("io.promoment");

    @Test
    void seesEveryModule() {
        assertThat(house.stream().map(JavaClass::getPackageName))
                .contains("io.promoment.core", "io.promoment.rules", "io.promoment.api", "io.promoment.app");
    }

    @Test
    void everyPackageIsNullMarked() {
        classes().should(resideInANullMarkedPackage()).check(house);
    }

    @Test
    void coreKnowsNothingElseOfOurs() {
        noClasses()
                .that()
                .resideInAPackage("io.promoment.core..")
                .should()
                .dependOnClassesThat(oursOutside("io.promoment.core.."))
                .check(house);
    }

    @Test
    void coreIsPlainJavaWithJackson() {
        classes()
                .that()
                .resideInAPackage("io.promoment.core..")
                .should()
                .onlyDependOnClassesThat(resideInAnyPackage(
                        "io.promoment.core..", "java..", "com.fasterxml.jackson..", "org.jspecify.annotations.."))
                .check(house);
    }

    @Test
    void rulesKnowsOnlyCore() {
        noClasses()
                .that()
                .resideInAPackage("io.promoment.rules..")
                .should()
                .dependOnClassesThat(oursOutside("io.promoment.rules..", "io.promoment.core.."))
                .check(house);
    }

    @Test
    void apiKnowsOnlyTheActivityModel() {
        noClasses()
                .that()
                .resideInAPackage("io.promoment.api..")
                .should()
                .dependOnClassesThat(oursOutside("io.promoment.api..", "io.promoment.core.activity.."))
                .check(house);
    }

    @Test
    void onlyRulesKnowsDrools() {
        noClasses()
                .that(resideInAPackage("io.promoment..")
                        .and(DescribedPredicate.not(resideInAPackage("io.promoment.rules.."))))
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("org.drools..", "org.kie..")
                .check(house);
    }

    @Test
    void onlyAppKnowsQuarkusAndTheDatabase() {
        noClasses()
                .that(oursOutside("io.promoment.app.."))
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "io.quarkus..", "jakarta.persistence..", "org.hibernate..", "java.sql..", "javax.sql..")
                .check(house);
    }

    @Test
    void entitiesAndStoresStayInTheirFeature() {
        classes()
                .that(resideInAPackage("io.promoment.app..")
                        .and(simpleNameEndingWith("Store").or(annotatedWith("jakarta.persistence.Entity"))))
                .should()
                .bePackagePrivate()
                .allowEmptyShould(true)
                .check(house);
    }

    private static ArchCondition<JavaClass> resideInANullMarkedPackage() {
        return ArchCondition.from(DescribedPredicate.describe(
                "reside in a package with @NullMarked",
                javaClass -> javaClass.getPackage().isAnnotatedWith(NullMarked.class)));
    }

    private static DescribedPredicate<JavaClass> oursOutside(String... packages) {
        return OURS.and(DescribedPredicate.not(resideInAnyPackage(packages)))
                .as("of ours outside %s", String.join(", ", packages));
    }
}
