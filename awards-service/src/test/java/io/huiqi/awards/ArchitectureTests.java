package io.huiqi.awards;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import io.huiqi.awards.assessment.Phrase;
import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** The shape of the service; each rule is proved to speak about at least one class. */
class ArchitectureTests {

    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("io.huiqi.awards");

    private static final String[] ENGINE = {
        "..awards.facts..", "..awards.policy..", "..awards.assessment..", "..awards.ledger.."
    };
    private static final String[] NOUNS = {"..awards.beneficiary..", "..awards.award.."};
    private static final String[] EDGES = {
        "..awards.web..", "..awards.messaging..", "..awards.storage..", "..awards.policyfile.."
    };

    @Test
    void theEngineUsesTheJdkAndItselfOnly() {
        assertMatch(ENGINE);
        classes()
                .that()
                .resideInAnyPackage(ENGINE)
                .should()
                .onlyDependOnClassesThat(
                        resideInAnyPackage("java..", "org.jspecify..").or(resideInAnyPackage(ENGINE)))
                .check(CLASSES);
    }

    @Test
    void nounsKnowNoFramework() {
        assertMatch(NOUNS);
        classes()
                .that()
                .resideInAnyPackage(NOUNS)
                .should()
                .onlyDependOnClassesThat(resideInAnyPackage(
                                "java..",
                                "org.jspecify..",
                                "reactor..",
                                "io.huiqi.kit.event..",
                                "io.huiqi.kit.money..",
                                "io.huiqi.kit.paging..")
                        .or(resideInAnyPackage(ENGINE))
                        .or(resideInAnyPackage(NOUNS)))
                .check(CLASSES);
    }

    @ParameterizedTest
    @ValueSource(strings = {"web", "messaging", "storage", "policyfile"})
    void edgesDoNotKnowEachOther(String edge) {
        assertMatch(EDGES);
        noClasses()
                .that()
                .resideOutsideOfPackage("..awards." + edge + "..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("..awards." + edge + "..")
                .check(CLASSES);
    }

    @Test
    void onlyTheKafkaEdgeKnowsEventContracts() {
        checkUsedOnlyBy("..awards.messaging..", "io.huiqi.events..");
    }

    @Test
    void onlyTheStoreEdgeKnowsTheStore() {
        checkUsedOnlyBy("..awards.storage..", "com.mongodb..", "org.bson..");
    }

    @Test
    void onlyThePolicyReaderKnowsYaml() {
        checkUsedOnlyBy("..awards.policyfile..", "org.snakeyaml..");
    }

    private static void checkUsedOnlyBy(String user, String... used) {
        assertThat(CLASSES.stream()
                        .filter(resideInAnyPackage(user))
                        .flatMap(type -> type.getDirectDependenciesFromSelf().stream())
                        .filter(dependency -> resideInAnyPackage(used).test(dependency.getTargetClass())))
                .as("%s uses it", user)
                .isNotEmpty();
        noClasses()
                .that()
                .resideOutsideOfPackage(user)
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(used)
                .check(CLASSES);
    }

    @Test
    void packagesHaveNoCycles() {
        assertMatch("io.huiqi.awards..");
        slices().matching("io.huiqi.awards.(*)..").should().beFreeOfCycles().check(CLASSES);
    }

    @Test
    void theHttpAndKafkaEdgesAreInvisibleOutsideTheirPackages() {
        assertMatch("..awards.web..", "..awards.messaging..");
        classes()
                .that()
                .resideInAnyPackage("..awards.web..", "..awards.messaging..")
                .and()
                .areTopLevelClasses()
                .should()
                .notBePublic()
                .check(CLASSES);
    }

    @Test
    void sentencesAreKeptAsRecords() {
        assertThat(CLASSES.stream().filter(type -> type.isAssignableTo(Phrase.class)))
                .hasSizeGreaterThan(15);
        classes()
                .that()
                .implement(Phrase.class)
                .should()
                .beAssignableTo(Record.class)
                .check(CLASSES);
    }

    @Test
    void nothingIsInjectedIntoFields() {
        assertThat(CLASSES.stream()
                        .filter(type ->
                                type.isAnnotatedWith(Component.class) || type.isMetaAnnotatedWith(Component.class)))
                .isNotEmpty();
        fields().should().notBeAnnotatedWith(Autowired.class).check(CLASSES);
    }

    @Test
    void nobodyReadsTheTimeWithoutAClock() {
        assertMatch("io.huiqi.awards..");
        noClasses().should().callMethod(Instant.class, "now").check(CLASSES);
        noClasses().should().callMethod(LocalDate.class, "now").check(CLASSES);
    }

    @Test
    void nobodyBlocksOnAResult() {
        assertThat(CLASSES.stream()
                        .filter(type -> type.getDirectDependenciesFromSelf().stream()
                                .anyMatch(dependency ->
                                        dependency.getTargetClass().isEquivalentTo(Mono.class))))
                .isNotEmpty();
        noClasses().should().callMethod(Mono.class, "block").check(CLASSES);
        noClasses().should().callMethod(Flux.class, "blockLast").check(CLASSES);
    }

    private static void assertMatch(String... packages) {
        for (String each : packages) {
            assertThat(CLASSES.stream().filter(resideInAnyPackage(each)).map(JavaClass::getName))
                    .as("classes in %s", each)
                    .isNotEmpty();
        }
    }
}
