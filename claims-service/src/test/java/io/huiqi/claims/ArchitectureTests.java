package io.huiqi.claims;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import io.huiqi.kit.testing.ServiceArchitecture;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The shape of the service; each rule is proved to speak about at least one class. */
class ArchitectureTests extends ServiceArchitecture {

    private static final String BASE = "io.huiqi.claims";

    ArchitectureTests() {
        super(BASE, List.of("claim"), List.of("web", "messaging", "storage"));
    }

    @Test
    void theDocketKnowsNoSpringNoStoreAndNoBroker() {
        assertMatch(BASE + ".docket");
        noClasses()
                .that()
                .resideInAPackage(BASE + ".docket")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("org.springframework..", "com.mongodb..", "org.bson..", "org.apache.kafka..")
                .orShould()
                .dependOnClassesThat()
                .resideInAnyPackage(BASE + ".web", BASE + ".messaging", BASE + ".storage")
                .check(serviceClasses());
    }

    @ParameterizedTest
    @CsvSource({"com.mongodb..,storage", "org.springframework.kafka..,messaging"})
    void aTechniqueStaysAtItsEdge(String technique, String edge) {
        assertThat(serviceClasses().stream()
                        .flatMap(each -> each.getDirectDependenciesFromSelf().stream())
                        .filter(each -> resideInAnyPackage(technique).test(each.getTargetClass())))
                .isNotEmpty();
        noClasses()
                .that()
                .resideOutsideOfPackage(BASE + "." + edge)
                .should()
                .dependOnClassesThat()
                .resideInAPackage(technique)
                .check(serviceClasses());
    }

    @ParameterizedTest
    @ValueSource(strings = {"web", "messaging", "storage"})
    void edgesAreInvisibleOutsideTheirPackage(String edge) {
        assertMatch(BASE + "." + edge);
        classes()
                .that()
                .resideInAPackage(BASE + "." + edge)
                .and()
                .areTopLevelClasses()
                .and()
                .doNotHaveSimpleName("ClaimDocument")
                .should()
                .bePackagePrivate()
                .check(serviceClasses());
    }

    private void assertMatch(String name) {
        assertThat(serviceClasses().stream()
                        .filter(each -> each.getPackageName().equals(name)))
                .hasSizeGreaterThan(1);
    }
}
