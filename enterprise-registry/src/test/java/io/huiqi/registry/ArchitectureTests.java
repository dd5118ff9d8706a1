package io.huiqi.registry;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import io.huiqi.kit.testing.ServiceArchitecture;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The shape of the registry, beyond the shape of every service. */
class ArchitectureTests extends ServiceArchitecture {

    private static final String BASE = "io.huiqi.registry";

    ArchitectureTests() {
        super(BASE, List.of("enterprise", "indicator", "vocabulary"), List.of("web", "storage"));
    }

    @Test
    void theRegisterKnowsNeitherSpringNorTheStoreNorTheBroker() {
        assertSpeaksAbout("register");
        noClasses()
                .that()
                .resideInAPackage(BASE + ".register")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("org.springframework..", "com.mongodb..", "org.bson..", "org.apache.kafka..")
                .check(serviceClasses());
    }

    @Test
    void onlyStorageKnowsTheStore() {
        assertSpeaksAbout("storage");
        noClasses()
                .that()
                .resideOutsideOfPackage(BASE + ".storage")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("com.mongodb..", "org.bson..")
                .check(serviceClasses());
    }

    @Test
    void edgesAreInvisibleOutsideTheirPackagesButForWhatTheRecordCodecReads() {
        assertSpeaksAbout("web");
        assertSpeaksAbout("storage");
        classes()
                .that()
                .resideInAnyPackage(BASE + ".web", BASE + ".storage")
                .and()
                .haveSimpleNameNotEndingWith("Document")
                .should()
                .notBePublic()
                .check(serviceClasses());
    }

    private void assertSpeaksAbout(String name) {
        assertThat(serviceClasses().stream()
                        .filter(type -> type.getPackageName().equals(BASE + "." + name))
                        .map(JavaClass::getSimpleName)
                        .filter(type -> !type.equals("package-info")))
                .isNotEmpty();
    }
}
