package io.huiqi.notification;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.springframework.context.annotation.Configuration;

/** The shape of the service; a rule that speaks about no class fails. */
class ArchitectureTests {

    private static final String FEED = "..notification.feed..";
    private static final String MESSAGING = "..notification.messaging..";
    private static final String WEB = "..notification.web..";
    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("io.huiqi.notification");

    @Test
    void theFeedKnowsNeitherSpringNorKafkaNorNetty() {
        classes()
                .that()
                .resideInAPackage(FEED)
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage(FEED, "java..", "org.jspecify..", "reactor.core.publisher..")
                .allowEmptyShould(false)
                .check(CLASSES);
    }

    @Test
    void theEdgesDoNotKnowEachOther() {
        noClasses()
                .that()
                .resideInAPackage(WEB)
                .should()
                .dependOnClassesThat()
                .resideInAPackage(MESSAGING)
                .allowEmptyShould(false)
                .check(CLASSES);
        noClasses()
                .that()
                .resideInAPackage(MESSAGING)
                .should()
                .dependOnClassesThat()
                .resideInAPackage(WEB)
                .allowEmptyShould(false)
                .check(CLASSES);
    }

    @Test
    void onlyMessagingKnowsKafka() {
        classes()
                .that()
                .resideInAPackage(MESSAGING)
                .and()
                .haveSimpleName("SequencerTerm")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("org.apache.kafka..")
                .allowEmptyShould(false)
                .check(CLASSES);
        noClasses()
                .that()
                .resideOutsideOfPackage(MESSAGING)
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("org.apache.kafka..", "org.springframework.kafka..")
                .allowEmptyShould(false)
                .check(CLASSES);
    }

    @Test
    void packagesFormNoCycles() {
        slices().matching("io.huiqi.notification.(*)..")
                .should()
                .beFreeOfCycles()
                .check(CLASSES);
    }

    @Test
    void theEdgesAreNotVisibleFromOutside() {
        classes()
                .that()
                .resideInAnyPackage(MESSAGING, WEB)
                .and()
                .areTopLevelClasses()
                .should()
                .notBePublic()
                .allowEmptyShould(false)
                .check(CLASSES);
    }

    @Test
    void beansAreMadeByConstructorsAndConfigurations() {
        fields().should()
                .notBeAnnotatedWith("org.springframework.beans.factory.annotation.Autowired")
                .check(CLASSES);
        classes()
                .that()
                .areAnnotatedWith(Configuration.class)
                .should()
                .haveSimpleNameEndingWith("Configuration")
                .allowEmptyShould(false)
                .check(CLASSES);
    }

    @Test
    void theTimeComesFromTheClock() {
        noClasses()
                .that()
                .resideInAPackage("io.huiqi.notification..")
                .should()
                .callMethod(Instant.class, "now")
                .orShould()
                .callMethod(System.class, "currentTimeMillis")
                .orShould()
                .callMethod(Thread.class, "sleep", long.class)
                .allowEmptyShould(false)
                .check(CLASSES);
    }
}
