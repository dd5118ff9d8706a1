package io.huiqi.awards.sweep;

import io.huiqi.awards.beneficiary.Account;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** All accounts, read from beginning to end and never changed. */
public interface Ledgers {

    /** About how many there are. */
    Mono<Long> size();

    /**
     * The accounts that follow a code, in the order of their codes.
     *
     * @param after all of them come after this; empty for the first ones
     * @param limit how many at most
     * @param evidence whether grants carry what they were computed from, which makes them large
     */
    Flux<Account> page(String after, int limit, boolean evidence);
}
