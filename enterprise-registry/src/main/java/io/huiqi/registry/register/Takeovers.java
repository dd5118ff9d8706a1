package io.huiqi.registry.register;

import reactor.core.publisher.Mono;

/** Which enterprise was taken over by which; each at most once. */
public interface Takeovers {

    /** The takeover of an enterprise; empty while nobody took it over. */
    Mono<Takeover> of(String predecessor);

    /** Keeps a takeover if its predecessor has none yet; the one that stands afterwards. */
    Mono<Takeover> reserve(Takeover takeover);

    /** Forgets a takeover that must not stand. */
    Mono<Void> withdraw(Takeover takeover);
}
