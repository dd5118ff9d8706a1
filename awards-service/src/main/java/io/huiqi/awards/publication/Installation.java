package io.huiqi.awards.publication;

import io.huiqi.awards.policy.Policy;
import io.huiqi.kit.event.Cause;
import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** The policies that come with this installation; each is published unless something of it was published before. */
public final class Installation {

    private static final Duration FOR_EVER = Duration.ofMillis(Long.MAX_VALUE);
    private static final Cause CAUSE = new Cause("installation", null, null);

    private final Mono<Void> published;

    /**
     * Publishes nothing yet.
     *
     * @param differing is told of each file that is not what is published under its version's name
     */
    public Installation(List<Policy> policies, Publisher publisher, Consumer<Policy> differing) {
        this.published = Flux.fromIterable(policies)
                .concatMap(policy -> publisher
                        .publishFirst(policy, CAUSE)
                        .filter(step -> !isPublished(policy, step.policy()))
                        .doOnNext(step -> differing.accept(policy)))
                .then(Mono.just(true))
                .cache(done -> FOR_EVER, failure -> Duration.ZERO, () -> Duration.ZERO)
                .then();
    }

    private static boolean isPublished(Policy policy, PublishedPolicy published) {
        return published
                .edition(policy.version())
                .filter(edition -> edition.digest().equals(policy.file().sha256()))
                .isPresent();
    }

    /** Completes once they are published; the first time publishes them, and a failed time is tried again. */
    public Mono<Void> published() {
        return published;
    }
}
