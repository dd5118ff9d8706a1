package io.huiqi.inspection;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaModifier;
import io.huiqi.kit.testing.ServiceArchitecture;
import java.time.YearMonth;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.context.SmartLifecycle;

/** The shape of the service; each rule is proved to speak about at least one class. */
class ArchitectureTests extends ServiceArchitecture {

    private static final String BASE = "io.huiqi.inspection";
    private static final String[] RULES = {
        "..quiet..", "..proposal..", "..policy..", "..rule..", "..check..", "..calendar..", "..workday..", "..arrears.."
    };
    private static final String[] WORKFLOW = {
        "..inspection.inspection..",
        "..pass..",
        "..refusal..",
        "..complaint..",
        "..plan..",
        "..meeting..",
        "..ledger..",
        "..enterprise..",
        "..subscription.."
    };
    private static final String[] EDGES = {
        "..web..", "..storage..", "..policyfile..", "..signing..", "..watch..", "..messaging.."
    };

    ArchitectureTests() {
        super(
                BASE,
                List.of("quiet", "proposal", "policy", "rule", "check", "calendar", "workday", "arrears"),
                List.of("web", "storage", "policyfile", "signing", "watch"));
    }

    @Override
    protected Set<String> mutableClasses() {
        return Set.of("Draft");
    }

    @Override
    protected Set<String> backgroundClasses() {
        return Set.of("DeadlineWatch");
    }

    @Test
    void theRulesUseTheJdkAndThemselvesOnly() {
        assertMatch(RULES);
        classes()
                .that()
                .resideInAnyPackage(RULES)
                .should()
                .onlyDependOnClassesThat(
                        resideInAnyPackage("java..", "org.jspecify..").or(resideInAnyPackage(RULES)))
                .check(serviceClasses());
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
                .check(serviceClasses());
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
                .check(serviceClasses());
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
                .check(serviceClasses());
    }

    @Test
    void theHttpEdgeIsInvisibleOutsideItsPackage() {
        assertMatch("..web..");
        classes().that().resideInAPackage("..web..").should().notBePublic().check(serviceClasses());
    }

    @Test
    void everyRuleOfTheDecisionOrderIsInvisibleOutsideItsPackage() {
        assertThat(serviceClasses().stream()
                        .filter(type -> type.getPackageName().endsWith(".rule")))
                .hasSizeGreaterThan(10);
        classes()
                .that()
                .implement("io.huiqi.inspection.rule.Rule")
                .should()
                .notBePublic()
                .andShould()
                .haveModifier(JavaModifier.FINAL)
                .check(serviceClasses());
    }

    @Test
    void whatSubscribesIsStartedAndStoppedByTheContainer() {
        classes()
                .that()
                .haveSimpleName("DeadlineWatch")
                .should()
                .beAssignableTo(SmartLifecycle.class)
                .check(serviceClasses());
    }

    @Test
    void nobodyReadsTheMonthWithoutAClock() {
        noClasses().should().callMethod(YearMonth.class, "now").check(serviceClasses());
    }

    private void assertMatch(String... packages) {
        for (String each : packages) {
            assertThat(serviceClasses().stream()
                            .filter(resideInAnyPackage(each))
                            .map(JavaClass::getName))
                    .as("classes in %s", each)
                    .isNotEmpty();
        }
    }
}
