package io.huiqi.inspection;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.assignableTo;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.simpleName;
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
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.springframework.context.SmartLifecycle;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** The shape of the service; each rule is proved to speak about at least one class. */
class ArchitectureTests {

    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("io.huiqi.inspection");

    private static final String[] RULES = {
        "..quiet..", "..proposal..", "..policy..", "..rule..", "..check..", "..calendar..", "..workday.."
    };
    private static final String[] WORKFLOW = {
        "..inspection.inspection..",
        "..pass..",
        "..refusal..",
        "..complaint..",
        "..plan..",
        "..meeting..",
        "..subscription.."
    };
    private static final String[] EDGES = {"..web..", "..storage..", "..policyfile..", "..signing..", "..watch.."};

    @Test
    void theRulesUseTheJdkAndThemselvesOnly() {
        assertMatch(RULES);
        classes()
                .that()
                .resideInAnyPackage(RULES)
                .should()
                .onlyDependOnClassesThat(
                        resideInAnyPackage("java..", "org.jspecify..").or(resideInAnyPackage(RULES)))
                .check(CLASSES);
    }

    @Test
    void theWorkflowKnowsNeitherSpringNorStoreNorBroker() {
        assertMatch(WORKFLOW);
        noClasses()
                .that()
                .resideInAnyPackage(WORKFLOW)
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("org.springframework..", "com.mongodb..", "org.bson..", "org.apache.kafka..")
                .check(CLASSES);
    }

    @Test
    void rulesAndWorkflowKnowNoEdge() {
        noClasses()
                .that()
                .resideInAnyPackage(RULES)
                .or()
                .resideInAnyPackage(WORKFLOW)
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(EDGES)
                .check(CLASSES);
    }

    @Test
    void theStoreIsKnownToTheStorageOnly() {
        assertMatch("..storage..");
        noClasses()
                .that()
                .resideOutsideOfPackage("..storage..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("com.mongodb..", "org.bson..")
                .check(CLASSES);
    }

    @Test
    void edgesDoNotKnowEachOther() {
        assertMatch(EDGES);
        for (String edge : EDGES) {
            String[] others = Arrays.stream(EDGES)
                    .filter(other -> !other.equals(edge))
                    .filter(other -> !(edge.equals("..web..") && other.equals("..signing..")))
                    .toArray(String[]::new);
            noClasses()
                    .that()
                    .resideInAPackage(edge)
                    .should()
                    .dependOnClassesThat()
                    .resideInAnyPackage(others)
                    .check(CLASSES);
        }
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
    void fieldsAreFinalButThoseOfADraft() {
        fields().that()
                .areDeclaredInClassesThat(not(simpleName("Draft")))
                .should()
                .beFinal()
                .check(CLASSES);
    }

    @Test
    void nobodySubscribesButWhatTheContainerStartsAndStops() {
        assertThat(CLASSES.stream().filter(assignableTo(SmartLifecycle.class))).isNotEmpty();
        noClasses()
                .that(not(assignableTo(SmartLifecycle.class)))
                .should()
                .callMethod(Mono.class, "subscribe")
                .orShould()
                .callMethod(Flux.class, "subscribe")
                .orShould()
                .callMethod(Mono.class, "block")
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
