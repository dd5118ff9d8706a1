package io.huiqi.awards.beneficiary;

import io.huiqi.awards.facts.FactChange;
import io.huiqi.awards.ledger.Evidence;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import reactor.core.publisher.Mono;

/** All beneficiaries with their facts, ledgers and events. */
public interface Accounts {

    /** The accounts of those known among the given codes, by code. */
    Mono<Map<String, Account>> find(Collection<String> usccs);

    /** What an award of a beneficiary was computed from; empty if that was not kept. */
    Mono<Evidence> evidence(String uscc, String award);

    /**
     * Takes in what was heard about beneficiaries, in any order and any number of times, without touching ledgers.
     *
     * @return those of whom nothing was stored before, and who therefore were granted nothing
     */
    Mono<Set<String>> learn(List<FactChange> changes);

    /**
     * Stores each posting whose ledger did not change meanwhile. If that is all of them, announces them, together with
     * what was left unannounced before.
     *
     * @return false if some ledger did change: then read and answer all of them again, which does nothing to those that
     *     were stored
     */
    Mono<Boolean> post(List<Posting> postings);

    /** Remembers which claims were taken back, by claim the code of the beneficiary; told again, it changes nothing. */
    Mono<Void> takeBack(Map<String, String> claims);

    /** The accounts among the given codes that were ever granted something, each grant with what it was computed from. */
    Mono<List<Account>> withGrants(Collection<String> usccs);

    /**
     * Stores each revision whose ledger and facts did not change meanwhile. If that is all of them, announces them, together
     * with what was left unannounced before.
     *
     * @return false if some did change: then read and compute all of them again
     */
    Mono<Boolean> revise(List<Revision> revisions);
}
