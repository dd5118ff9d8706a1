package io.huiqi.awards.publication;

import io.huiqi.kit.event.Cause;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import reactor.core.publisher.Mono;

/** All policies that were ever published. */
public interface PublishedPolicies {

    /** A policy; empty if nothing of it was published. */
    Mono<PublishedPolicy> find(String id);

    /** All of them, in the order of their ids. */
    Mono<List<PublishedPolicy>> all();

    /**
     * The revision of each, by id, at a moment when none was being changed: as long as it stays the same, nothing was
     * published or closed, and what will be has a time after that moment.
     */
    Mono<Map<String, Long>> revisions();

    /**
     * Takes a step from the latest state of a policy, again and again until nobody else stepped in between. The step that
     * is stored was asked for after everybody who learns revisions had begun to wait for it, so the time it tells is
     * later than any at which the policy was thought to be unchanged.
     */
    Mono<PolicyStep> change(String id, Function<PublishedPolicy, PolicyStep> step, Cause cause);
}
