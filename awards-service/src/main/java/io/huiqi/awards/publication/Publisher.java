package io.huiqi.awards.publication;

import io.huiqi.awards.policy.Policy;
import io.huiqi.kit.event.Cause;
import java.time.Clock;
import java.time.Instant;
import java.util.function.Consumer;
import java.util.function.Function;
import reactor.core.publisher.Mono;

/** Publishes versions and closes policies. A text is kept before anybody can come across its version. */
public final class Publisher {

    private final PublishedPolicies policies;
    private final PolicyTexts texts;
    private final Clock clock;

    public Publisher(PublishedPolicies policies, PolicyTexts texts, Clock clock) {
        this.policies = policies;
        this.texts = texts;
        this.clock = clock;
    }

    /**
     * Publishes a version.
     *
     * @param guard looks at the policy as it is and ends the attempt by throwing
     */
    public Mono<PolicyStep> publish(Policy policy, Consumer<PublishedPolicy> guard, Cause cause) {
        return publish(policy, cause, current -> {
            guard.accept(current);
            return current.publish(policy, soon());
        });
    }

    /** Publishes a version of the installation, unless something of its policy was published before. */
    public Mono<PolicyStep> publishFirst(Policy policy, Cause cause) {
        return publish(policy, cause, current -> current.publishFirst(policy, soon()));
    }

    /** The next millisecond: claims of the present one may have been answered, and their times are cut to milliseconds. */
    private Instant soon() {
        return clock.instant().plusMillis(1);
    }

    private Mono<PolicyStep> publish(Policy policy, Cause cause, Function<PublishedPolicy, PolicyStep> step) {
        return policies.find(policy.id())
                .defaultIfEmpty(PublishedPolicy.none(policy.id()))
                .map(step)
                .flatMap(first -> first instanceof PolicyStep.Taken
                        ? texts.keep(policy).then(policies.change(policy.id(), step, cause))
                        : Mono.just(first));
    }

    /**
     * Closes a policy; empty if nothing of it was published.
     *
     * @param guard looks at the policy as it is and ends the attempt by throwing
     */
    public Mono<PolicyStep> close(String policy, Closing closing, Consumer<PublishedPolicy> guard, Cause cause) {
        return policies.find(policy)
                .flatMap(found -> policies.change(
                        policy,
                        current -> {
                            guard.accept(current);
                            return current.close(closing.enteredAt(clock.instant()));
                        },
                        cause));
    }
}
