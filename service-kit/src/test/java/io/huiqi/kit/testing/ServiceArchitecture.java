package io.huiqi.kit.testing;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** The shape that every service has; a service extends this with its own packages, and adds its own rules. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS) // the classes are read once
public abstract class ServiceArchitecture {

    private final String base;
    private final String[] domain;
    private final String[] edges;
    private final JavaClasses classes;

    /**
     * @param base the package of the service
     * @param domain its packages of pure domain, by their last name
     * @param edges its packages that talk to the outside, by their last name
     */
    protected ServiceArchitecture(String base, List<String> domain, List<String> edges) {
        this.base = base;
        this.domain = domain.stream().map(name -> base + "." + name).toArray(String[]::new);
        this.edges = edges.stream().map(name -> base + "." + name).toArray(String[]::new);
        this.classes = new ClassFileImporter()
                .withImportOption(new ImportOption.DoNotIncludeTests())
                .importPackages(base);
    }

    /** Simple names of classes that may change while one method uses them, such as a draft of the next state. */
    protected Set<String> mutableClasses() {
        return Set.of();
    }

    /** Simple names of classes that the container starts and stops, and that therefore subscribe. */
    protected Set<String> backgroundClasses() {
        return Set.of();
    }

    /** The classes of the service, for its own rules. */
    protected JavaClasses serviceClasses() {
        return classes;
    }

    @Test
    void everyPackageOfTheRulesHasClasses() {
        Stream.concat(Arrays.stream(domain), Arrays.stream(edges))
                .forEach(name -> assertThat(classes.stream()
                                .filter(type -> type.getPackageName().equals(name))
                                .map(JavaClass::getSimpleName)
                                .filter(type -> !type.equals("package-info")))
                        .as(name)
                        .isNotEmpty());
    }

    @Test
    void theDomainKnowsNoFramework() {
        classes()
                .that()
                .resideInAnyPackage(domain)
                .should()
                .onlyDependOnClassesThat(resideInAnyPackage(
                                "java..",
                                "org.jspecify..",
                                "io.huiqi.events",
                                "io.huiqi.kit.money",
                                "io.huiqi.kit.identity",
                                "io.huiqi.kit.time")
                        .or(resideInAnyPackage(domain)))
                .allowEmptyShould(domain.length == 0)
                .check(classes);
    }

    @Test
    void edgesDoNotKnowEachOther() {
        for (String edge : edges) {
            String[] others =
                    Arrays.stream(edges).filter(each -> !each.equals(edge)).toArray(String[]::new);
            noClasses()
                    .that()
                    .resideInAPackage(edge)
                    .should()
                    .dependOnClassesThat()
                    .resideInAnyPackage(others)
                    .check(classes);
        }
    }

    @Test
    void packagesHaveNoCycles() {
        slices().matching(base + ".(*)..")
                .should()
                .beFreeOfCycles()
                .allowEmptyShould(true)
                .check(classes);
    }

    @Test
    void fieldsAreFinal() {
        fields().that()
                .areNotStatic()
                .and()
                .areDeclaredInClassesThat(not(named(mutableClasses())))
                .should()
                .beFinal()
                .check(classes);
    }

    @Test
    void nobodyReadsTheTimeWithoutAClock() {
        noClasses()
                .should()
                .callMethod(Instant.class, "now")
                .orShould()
                .callMethod(LocalDate.class, "now")
                .orShould()
                .callMethod(LocalDateTime.class, "now")
                .orShould()
                .callMethod(System.class, "currentTimeMillis")
                .check(classes);
    }

    @Test
    void nobodyBlocksOrSubscribesOnItsOwn() {
        noClasses()
                .that(not(named(backgroundClasses())))
                .should()
                .callMethod(Mono.class, "block")
                .orShould()
                .callMethod(Flux.class, "blockLast")
                .orShould()
                .callMethod(Flux.class, "blockFirst")
                .orShould()
                .callMethod(Mono.class, "subscribe")
                .orShould()
                .callMethod(Flux.class, "subscribe")
                .check(classes);
    }

    private static DescribedPredicate<JavaClass> named(Set<String> names) {
        return DescribedPredicate.describe("named " + names, type -> names.contains(type.getSimpleName()));
    }
}
