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
     * @param history whether grants carry what they were computed from, and accounts what claims were told, which makes
     *     them large
     */
    Flux<Unread> page(String after, int limit, boolean history);

    /** An account as it comes from the store: making sense of it is left to the threads that compute. */
    interface Unread {

        String uscc();

        Account read();
    }
}
