package io.huiqi.awards.policyfile;

import io.huiqi.awards.assessment.Rulebook;
import io.huiqi.awards.beneficiary.Rulebooks;
import io.huiqi.awards.policy.Policy;
import io.huiqi.awards.policy.PolicyLinter;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.io.Resource;
import reactor.core.publisher.Mono;

/** Loads the policies of this installation; one that is wrong stops the start and says where. */
@Configuration(proxyBeanMethods = false)
class PolicyFiles {

    @Bean
    Rulebook rulebook(@Value("${awards.policies}") List<Resource> files) {
        return new Rulebook(files.stream().map(PolicyFiles::load).toList());
    }

    @Bean
    Rulebooks rulebooks(Rulebook rulebook) {
        return () -> Mono.just(rulebook);
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
