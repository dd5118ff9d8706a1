package io.huiqi.awards.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.huiqi.awards.assessment.PolicyFixtures;
import io.huiqi.awards.assessment.Rulebook;
import io.huiqi.awards.policy.Policy;
import io.huiqi.awards.policyfile.PolicyReader;
import io.huiqi.awards.publication.PolicyStep;
import io.huiqi.awards.publication.PolicyTexts;
import io.huiqi.awards.publication.PublishedPolicies;
import io.huiqi.awards.publication.PublishedPolicy;
import io.huiqi.kit.consume.DependencyUnavailable;
import io.huiqi.kit.event.Cause;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.publisher.Sinks;

/** The rulebook of an instance is renewed when something was published, and only then. */
class StoredRulebooksTests {

    private static final String ID = "test-policy";
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final Store store = new Store();
    private final AtomicInteger readings = new AtomicInteger();

    @Test
    void anUnchangedPolicyIsReadOnce() {
        store.publish("1");
        StoredRulebooks rulebooks = rulebooks(this::read, Mono.empty());

        Rulebook first = rulebooks.current().block(PATIENCE);

        assertThat(rulebooks.current().block(PATIENCE)).isSameAs(first);
        assertThat(readings).hasValue(1);
    }

    @Test
    void aVersionPublishedSinceIsReadAndTheOthersAreNotReadAgain() {
        store.publish("1");
        StoredRulebooks rulebooks = rulebooks(this::read, Mono.empty());
        rulebooks.current().block(PATIENCE);
        store.publish("2");

        Rulebook renewed = rulebooks.current().blockOptional(PATIENCE).orElseThrow();

        assertThat(renewed.assessor(ID, "1")).isPresent();
        assertThat(renewed.assessor(ID, "2")).isPresent();
        assertThat(readings).hasValue(2);
    }

    @Test
    void thoseWhoAskWhileAQuestionIsUnderWayShareTheNextOne() {
        store.publish("1");
        Sinks.Empty<Void> slow = Sinks.empty();
        store.delay = slow.asMono();
        StoredRulebooks rulebooks = rulebooks(this::read, Mono.empty());
        Mono<List<Rulebook>> asked = Flux.range(0, 100)
                .flatMap(i -> rulebooks.current(), 100)
                .collectList()
                .cache();
        asked.subscribe();

        slow.tryEmitEmpty();

        assertThat(asked.block(PATIENCE)).hasSize(100);
        assertThat(store.questions).hasValue(2);
    }

    @Test
    void anInstanceThatCannotReadAPublishedTextAnswersNothing() {
        store.publish("1");

        assertThatThrownBy(() -> rulebooks(text -> Optional.empty(), Mono.empty())
                        .current()
                        .block(PATIENCE))
                .isInstanceOf(DependencyUnavailable.class)
                .hasMessageContaining("version 1 of policy " + ID);
    }

    @Test
    void nothingIsAnsweredBeforeThePoliciesOfTheInstallationArePublished() {
        StoredRulebooks rulebooks = rulebooks(this::read, Mono.fromRunnable(() -> store.publish("1")));

        assertThat(rulebooks.current().block(PATIENCE).assessor(ID, "1")).isPresent();
    }

    private StoredRulebooks rulebooks(Function<String, Optional<Policy>> reader, Mono<Void> installed) {
        return new StoredRulebooks(store, store.texts(), reader, installed);
    }

    private Optional<Policy> read(String text) {
        readings.incrementAndGet();
        return PolicyReader.policyOf(text);
    }

    /** A store in memory that counts the questions for revisions. */
    private static final class Store implements PublishedPolicies {

        private final AtomicInteger questions = new AtomicInteger();
        private final Map<String, String> texts = new HashMap<>();
        private PublishedPolicy policy = PublishedPolicy.none(ID);
        private Mono<Void> delay = Mono.empty();

        void publish(String version) {
            Policy file = PolicyReader.policyOf(PolicyFixtures.edition(ID, version, "100万"))
                    .orElseThrow();
            texts.put(file.file().sha256(), file.file().text());
            policy = policy.publish(file, Instant.parse("2026-03-01T00:00:00Z")).policy();
        }

        @Override
        public Mono<Map<String, Long>> revisions() {
            return Mono.defer(() -> {
                questions.incrementAndGet();
                return delay.thenReturn(Map.of(ID, policy.revision()));
            });
        }

        @Override
        public Mono<List<PublishedPolicy>> all() {
            return Mono.fromSupplier(() -> List.of(policy));
        }

        @Override
        public Mono<PublishedPolicy> find(String id) {
            return Mono.fromSupplier(() -> policy);
        }

        PolicyTexts texts() {
            return new PolicyTexts() {
                @Override
                public Mono<String> find(String sha256) {
                    return Mono.justOrEmpty(texts.get(sha256));
                }

                @Override
                public Mono<Void> keep(Policy file) {
                    return Mono.empty();
                }
            };
        }

        @Override
        public Mono<PolicyStep> change(String id, Function<PublishedPolicy, PolicyStep> step, Cause cause) {
            throw new UnsupportedOperationException();
        }
    }
}
