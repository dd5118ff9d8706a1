package io.huiqi.inspection;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.simpleNameEndingWith;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import org.junit.jupiter.api.Test;

/** The shape of the service; each rule is proved to speak about at least one class. */
class ArchitectureTests {

    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("io.huiqi.inspection");

    private static final String[] DOMAIN = {
        "..quiet..", "..proposal..", "..policy..", "..rule..", "..check..", "..calendar.."
    };
    private static final String[] EDGES = {"..web..", "..policyfile.."};

    @Test
    void theDomainUsesTheJdkAndItselfOnly() {
        assertMatch(DOMAIN);
        classes()
                .that()
                .resideInAnyPackage(DOMAIN)
                .should()
                .onlyDependOnClassesThat(
                        resideInAnyPackage("java..", "org.jspecify..").or(resideInAnyPackage(DOMAIN)))
                .check(CLASSES);
    }

    @Test
    void edgesDoNotKnowEachOther() {
        assertMatch(EDGES);
        noClasses()
                .that()
                .resideInAPackage("..web..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("..policyfile..")
                .check(CLASSES);
        noClasses()
                .that()
                .resideInAPackage("..policyfile..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("..web..")
                .check(CLASSES);
    }

    @Test
    void packagesHaveNoCycles() {
        assertMatch("io.huiqi.inspection..");
        slices().matching("io.huiqi.inspection.(*)..").should().beFreeOfCycles().check(CLASSES);
    }

    @Test
    void theHttpEdgeIsInvisibleOutsideItsPackage() {
        assertMatch("..web..");
        classes().that().resideInAPackage("..web..").should().notBePublic().check(CLASSES);
    }

    @Test
    void everyRuleOfTheDecisionOrderIsInvisibleOutsideItsPackage() {
        assertThat(CLASSES.stream().filter(type -> type.getPackageName().endsWith(".rule")))
                .hasSizeGreaterThan(10);
        classes()
                .that()
                .implement("io.huiqi.inspection.rule.Rule")
                .should()
                .notBePublic()
                .andShould()
                .haveModifier(JavaModifier.FINAL)
                .check(CLASSES);
    }

    @Test
    void fieldsAreFinal() {
        fields().that()
                .areDeclaredInClassesThat(not(simpleNameEndingWith("package-info")))
                .should()
                .beFinal()
                .check(CLASSES);
    }

    @Test
    void nobodyReadsTheTimeWithoutAClock() {
        assertMatch("io.huiqi.inspection..");
        noClasses().should().callMethod(Instant.class, "now").check(CLASSES);
        noClasses().should().callMethod(LocalDate.class, "now").check(CLASSES);
        noClasses().should().callMethod(YearMonth.class, "now").check(CLASSES);
    }

    private static void assertMatch(String... packages) {
        for (String each : packages) {
            assertThat(CLASSES.stream().filter(resideInAnyPackage(each)).map(JavaClass::getName))
                    .as("classes in %s", each)
                    .isNotEmpty();
        }
    }
}
