package io.huiqi.inspection.subscription;

import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** All subscriptions that have not been taken back. */
public interface Subscriptions {

    Mono<Void> add(Subscription subscription);

    /** By the hash of its secret; empty when there is none, or none any more. */
    Mono<Subscription> findByHash(String secretHash);

    /** Newest first. */
    Flux<Subscription> ofOwner(String owner);

    /** Takes one back for good; says whether the owner had it. */
    Mono<Boolean> remove(String id, String owner);
}
