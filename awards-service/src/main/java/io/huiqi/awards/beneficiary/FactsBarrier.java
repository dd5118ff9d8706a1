package io.huiqi.awards.beneficiary;

import java.util.Collection;
import reactor.core.publisher.Mono;

/** Waits until everything the registry announced before about some beneficiaries is known here. */
@FunctionalInterface
public interface FactsBarrier {

    Mono<Void> awaitFactsOf(Collection<String> usccs);
}
