package io.huiqi.awards.assessment;

import io.huiqi.awards.policy.Policy;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Every published version of every policy, compiled, as known at one moment; it never changes. */
public final class Rulebook {

    private final Map<String, PolicyVersions> policies = new LinkedHashMap<>();

    /**
     * A rulebook in which each policy has one version and none is closed.
     *
     * @throws IllegalArgumentException if two policies have the same id
     */
    public Rulebook(Collection<Policy> policies) {
        this(policies.stream().map(PolicyVersions::only).toList());
    }

    private Rulebook(List<PolicyVersions> published) {
        for (PolicyVersions versions : published) {
            if (policies.put(versions.policy(), versions) != null) {
                throw new IllegalArgumentException("two policies are called " + versions.policy());
            }
        }
    }

    /**
     * A rulebook of policies with all their versions.
     *
     * @throws IllegalArgumentException if two of them are of the same policy
     */
    public static Rulebook of(Collection<PolicyVersions> published) {
        return new Rulebook(List.copyOf(published));
    }

    /** How a policy answers what is submitted at an instant; empty if there is no such policy. */
    public Optional<Ruling> ruling(String policy, Instant submittedAt) {
        return versions(policy).map(versions -> versions.at(submittedAt));
    }

    /** How a policy answers what is submitted in the course of a day; empty if there is no such policy. */
    public Optional<Ruling> ruling(String policy, LocalDate on) {
        return versions(policy).map(versions -> versions.on(on));
    }

    /** The version of a policy in force on a day; empty if none is. */
    public Optional<Assessor> assessor(String policy, LocalDate on) {
        return ruling(policy, on).filter(Ruling::isInForce).map(Ruling::assessor);
    }

    /** A version that was ever published, whether in force or not: what was granted under it stays computable. */
    public Optional<Assessor> assessor(String policy, String version) {
        return versions(policy).flatMap(versions -> versions.version(version));
    }

    /** The version of a policy published last. */
    public Optional<Assessor> assessor(String policy) {
        return versions(policy).map(versions -> versions.latest().assessor());
    }

    /** The version of a policy published last. */
    public Optional<Policy> policy(String id) {
        return assessor(id).map(Assessor::policy);
    }

    /** All versions of a policy, the latest first; none if there is no such policy. */
    public List<Policy> versionsOf(String id) {
        List<Policy> latestFirst = new ArrayList<>();
        versions(id)
                .ifPresent(versions -> versions.published()
                        .forEach(
                                version -> latestFirst.add(0, version.assessor().policy())));
        return latestFirst;
    }

    /** Of each policy the version published last. */
    public List<Policy> policies() {
        return policies.values().stream()
                .map(versions -> versions.latest().assessor().policy())
                .toList();
    }

    private Optional<PolicyVersions> versions(String policy) {
        return Optional.ofNullable(policies.get(policy));
    }
}
