package io.huiqi.gateway;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.lang.ArchRule;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.context.properties.ConfigurationProperties;
import reactor.core.publisher.Mono;

/** ArchUnit fails a rule that matches no class, so each of these is known to look at something. */
class ArchitectureTests {

    private static final JavaClasses CLASSES =
            new ClassFileImporter().withImportOption(new DoNotIncludeTests()).importPackages("io.huiqi.gateway");

    @Test
    void packagesDependOnEachOtherInOneDirection() {
        check(slices().matching("io.huiqi.gateway.(*)..").should().beFreeOfCycles());
    }

    @Test
    void problemsAndTracesKnowNothingOfWhatIsBuiltOnThem() {
        check(noClasses()
                .that()
                .resideInAnyPackage(own("problem"), own("trace"))
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(own("route"), own("limit"), own("security"), own("docs")));
    }

    @Test
    void onlyRoutesKnowHowARequestIsPassedOn() {
        check(noClasses()
                .that()
                .resideOutsideOfPackages(own("route"), own("security"))
                .should()
                .dependOnClassesThat()
                .resideInAPackage("org.springframework.cloud.gateway.."));
    }

    @Test
    void theGatewayHoldsNoBusinessRule() {
        check(noClasses().should().dependOnClassesThat().resideInAnyPackage("io.huiqi.events..", "io.huiqi.kit.."));
    }

    @Test
    void nothingWaitsOnAnEventLoop() {
        check(noClasses()
                .should()
                .callMethod(Mono.class, "block")
                .orShould()
                .callMethod(Thread.class, "sleep", long.class)
                .orShould()
                .callMethod(Mono.class, "subscribe"));
    }

    @Test
    void timeComesFromTheClock() {
        check(noClasses()
                .should()
                .callMethod(java.time.Instant.class, "now")
                .orShould()
                .callMethod(java.time.LocalDate.class, "now")
                .orShould()
                .callMethod(System.class, "currentTimeMillis"));
    }

    @Test
    void dependenciesComeThroughConstructors() {
        check(fields().should().notBeAnnotatedWith(Autowired.class));
    }

    @Test
    void settingsAreImmutable() {
        check(classes()
                .that()
                .areAnnotatedWith(ConfigurationProperties.class)
                .should()
                .beRecords());
    }

    private static String own(String name) {
        return "io.huiqi.gateway." + name + "..";
    }

    private static void check(ArchRule rule) {
        rule.check(CLASSES);
    }
}
