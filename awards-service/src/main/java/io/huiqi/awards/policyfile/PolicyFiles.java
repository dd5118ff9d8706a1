package io.huiqi.awards.policyfile;

import io.huiqi.awards.policy.Policy;
import io.huiqi.awards.policy.PolicyComparison;
import io.huiqi.awards.policy.PolicyLinter;
import io.huiqi.awards.proof.PolicyTextReader;
import io.huiqi.awards.publication.Installation;
import io.huiqi.awards.publication.Publisher;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.ApplicationListener;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.io.Resource;

/** Loads the policies that come with this installation; one that is wrong stops the start and says where. */
@Configuration(proxyBeanMethods = false)
class PolicyFiles {

    private static final Logger log = LoggerFactory.getLogger(PolicyFiles.class);

    @Bean
    Installation installation(@Value("${awards.policies}") List<Resource> files, Publisher publisher) {
        return new Installation(files.stream().map(PolicyFiles::load).toList(), publisher, PolicyFiles::warn);
    }

    /** So that they are published before anybody asks; if the store is away now, whoever asks first tries again. */
    @Bean
    ApplicationListener<ApplicationReadyEvent> installationPublication(Installation installation) {
        return ready -> installation
                .published()
                .subscribe(
                        nothing -> {},
                        failure -> log.warn("installation's policies not published yet cause={}", failure.toString()));
    }

    private static void warn(Policy policy) {
        log.warn(
                "this file is not what is published; publish it as a new version policy={} version={}",
                policy.id(),
                policy.version());
    }

    @Bean
    PolicyTextReader policyTextReader() {
        return PolicyReader::policyOf;
    }

    @Bean
    PolicyComparison policyComparison() {
        return Outline::differences;
    }

    @Bean
    PolicyLinter policyLinter() {
        return PolicyReader::lint;
    }

    private static Policy load(Resource file) {
        PolicyReading reading = PolicyReader.read(text(file));
        if (reading instanceof PolicyReading.Read read) {
            return read.policy();
        }
        String problems = ((PolicyReading.Rejected) reading)
                .problems().stream().map(Problem::toString).collect(Collectors.joining("\n  "));
        throw new IllegalStateException("policy " + file.getDescription() + " is wrong:\n  " + problems);
    }

    private static String text(Resource file) {
        try (InputStream content = file.getInputStream()) {
            return new String(content.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
