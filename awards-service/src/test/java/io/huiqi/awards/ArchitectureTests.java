package io.huiqi.awards;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import io.huiqi.awards.assessment.Phrase;
import io.huiqi.kit.testing.ServiceArchitecture;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The shape of the service; each rule is proved to speak about at least one class. */
class ArchitectureTests extends ServiceArchitecture {

    private static final String BASE = "io.huiqi.awards";

    ArchitectureTests() {
        super(
                BASE,
                List.of("facts", "policy", "assessment", "ledger", "adjustment", "pool", "proof", "opportunity"),
                List.of("web", "messaging", "storage", "policyfile"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"beneficiary", "award", "budget", "job", "sweep", "publication"})
    void nounsWithPortsKnowNoFrameworkAndNoEdge(String noun) {
        assertMatch(BASE + "." + noun);
        classes()
                .that()
                .resideInAPackage(BASE + "." + noun)
                .should()
                .onlyDependOnClassesThat(resideInAnyPackage(
                        "java..",
                        "org.jspecify..",
                        "reactor.core..",
                        "io.huiqi.kit.event",
                        "io.huiqi.kit.identity",
                        "io.huiqi.kit.money",
                        "io.huiqi.kit.paging",
                        "io.huiqi.kit.time",
                        BASE + ".facts",
                        BASE + ".policy",
                        BASE + ".assessment",
                        BASE + ".ledger",
                        BASE + ".beneficiary",
                        BASE + ".job",
                        BASE + ".pool",
                        BASE + "." + noun))
                .check(serviceClasses());
    }

    @ParameterizedTest
    @CsvSource({
        "io.huiqi.events..,messaging",
        "com.mongodb..,storage",
        "org.bson..,storage",
        "org.springframework.kafka..,messaging",
        "org.snakeyaml..,policyfile",
        "de.siegmar..,web"
    })
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
    @ValueSource(strings = {"web", "messaging"})
    void edgesAreInvisibleOutsideTheirPackage(String edge) {
        assertMatch(BASE + "." + edge);
        classes()
                .that()
                .resideInAPackage(BASE + "." + edge)
                .and()
                .areTopLevelClasses()
                .should()
                .notBePublic()
                .check(serviceClasses());
    }

    @Test
    void sentencesAreKeptAsRecords() {
        assertThat(serviceClasses().stream().filter(type -> type.isAssignableTo(Phrase.class)))
                .hasSizeGreaterThan(15);
        classes()
                .that()
                .implement(Phrase.class)
                .should()
                .beAssignableTo(Record.class)
                .check(serviceClasses());
    }

    private void assertMatch(String name) {
        assertThat(serviceClasses().stream().filter(resideInAnyPackage(name)).map(JavaClass::getName))
                .as("classes in %s", name)
                .isNotEmpty();
    }
}
