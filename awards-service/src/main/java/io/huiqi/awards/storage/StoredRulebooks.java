package io.huiqi.awards.storage;

import io.huiqi.awards.assessment.Assessor;
import io.huiqi.awards.assessment.PolicyVersions;
import io.huiqi.awards.assessment.Rulebook;
import io.huiqi.awards.beneficiary.Rulebooks;
import io.huiqi.awards.policy.Policy;
import io.huiqi.awards.publication.Edition;
import io.huiqi.awards.publication.PolicyTexts;
import io.huiqi.awards.publication.PublishedPolicies;
import io.huiqi.awards.publication.PublishedPolicy;
import io.huiqi.kit.consume.DependencyUnavailable;
import io.huiqi.kit.store.WriteBatcher;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

/**
 * The rulebook of this replica, compiled from what is published. Whoever asks waits for one query of the policies'
 * revisions that begins afterwards, shared by all who ask meanwhile; texts are read and compiled only when something was
 * published since.
 */
final class StoredRulebooks implements Rulebooks {

    private static final Logger log = LoggerFactory.getLogger(StoredRulebooks.class);
    private static final int SHARED_BY = 10_000;

    private final PublishedPolicies policies;
    private final PolicyTexts texts;
    private final Function<String, Optional<Policy>> reader;
    private final Mono<Void> installed;
    private final WriteBatcher<Boolean, Rulebook> questions = new WriteBatcher<>(SHARED_BY, this::answer);
    private final Map<String, Assessor> compiled = new ConcurrentHashMap<>();
    private final AtomicReference<@Nullable Known> known = new AtomicReference<>();

    /**
     * @param installed publishes the policies of the installation, once
     * @param reader reads the text of a policy; empty if it cannot
     */
    StoredRulebooks(
            PublishedPolicies policies,
            PolicyTexts texts,
            Function<String, Optional<Policy>> reader,
            Mono<Void> installed) {
        this.policies = policies;
        this.texts = texts;
        this.reader = reader;
        this.installed = installed;
    }

    private record Known(Map<String, Long> revisions, Rulebook rulebook) {}

    @Override
    public Mono<Rulebook> current() {
        return installed.then(questions.submit(true));
    }

    private Mono<List<Rulebook>> answer(List<Boolean> asked) {
        return policies.revisions()
                .flatMap(this::knownAt)
                .map(now -> Collections.nCopies(asked.size(), now.rulebook()));
    }

    private Mono<Known> knownAt(Map<String, Long> revisions) {
        Known now = known.get();
        return now != null && now.revisions().equals(revisions) ? Mono.just(now) : load();
    }

    private Mono<Known> load() {
        return policies.all()
                .flatMap(all -> Flux.fromIterable(all)
                        .concatMap(this::versions)
                        .collectList()
                        .map(versions -> new Known(revisions(all), Rulebook.of(versions))))
                .doOnNext(this::swap);
    }

    private void swap(Known now) {
        known.set(now);
        log.info("rulebook renewed revisions={}", now.revisions());
    }

    private static Map<String, Long> revisions(List<PublishedPolicy> all) {
        return all.stream().collect(Collectors.toUnmodifiableMap(PublishedPolicy::id, PublishedPolicy::revision));
    }

    private Mono<PolicyVersions> versions(PublishedPolicy policy) {
        return Flux.fromIterable(policy.editions())
                .concatMap(edition -> assessor(policy.id(), edition)
                        .map(assessor -> new PolicyVersions.Version(assessor, edition.from(), edition.publishedAt())))
                .collectList()
                .map(versions -> new PolicyVersions(
                        versions,
                        policy.closing() == null ? null : policy.closing().lastDay()));
    }

    private Mono<Assessor> assessor(String policy, Edition edition) {
        return Mono.justOrEmpty(compiled.get(edition.digest()))
                .switchIfEmpty(Mono.defer(() -> texts.find(edition.digest())
                        .publishOn(Schedulers.boundedElastic())
                        .mapNotNull(text -> reader.apply(text).map(Assessor::of).orElse(null))
                        .doOnNext(assessor -> compiled.put(edition.digest(), assessor))
                        .switchIfEmpty(Mono.error(() -> unreadable(policy, edition)))));
    }

    /** Such as a version published by a newer release of this service; this replica must not answer without it. */
    private static DependencyUnavailable unreadable(String policy, Edition edition) {
        return new DependencyUnavailable(
                "version " + edition.version() + " of policy " + policy + " cannot be read by this replica");
    }
}
