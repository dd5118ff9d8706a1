package io.huiqi.awards.assessment;

import io.huiqi.awards.policy.Policy;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The policies in force, compiled, by id. */
public final class Rulebook {

    private final Map<String, Assessor> assessors = new LinkedHashMap<>();

    /** @throws IllegalArgumentException if two policies have the same id */
    public Rulebook(Collection<Policy> policies) {
        for (Policy policy : policies) {
            if (assessors.put(policy.id(), Assessor.of(policy)) != null) {
                throw new IllegalArgumentException("two policies are called " + policy.id());
            }
        }
    }

    public Optional<Assessor> assessor(String policy) {
        return Optional.ofNullable(assessors.get(policy));
    }

    public Optional<Policy> policy(String id) {
        return assessor(id).map(Assessor::policy);
    }

    public List<Policy> policies() {
        return assessors.values().stream().map(Assessor::policy).toList();
    }
}
