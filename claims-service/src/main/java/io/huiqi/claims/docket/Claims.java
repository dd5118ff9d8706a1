package io.huiqi.claims.docket;

import io.huiqi.claims.claim.ClaimStatus;
import io.huiqi.claims.claim.Step.Transition;
import io.huiqi.kit.event.Cause;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** The docket: every claim, kept together with the events that others must hear. */
public interface Claims {

    /**
     * Files a new claim and announces it.
     *
     * @return {@link Outcome.Done}, also when a claim with this id is filed already; {@link Outcome.Duplicate} when
     *     another one holds the award
     */
    Mono<Outcome> file(Transition submitted, Cause cause);

    /**
     * Makes a change and announces it.
     *
     * @return {@link Outcome.Done}, {@link Outcome.Stale}, or {@link Outcome.Duplicate} when the claim would take an
     *     award that another one holds
     */
    Mono<Outcome> save(Change change);

    /** Makes many changes, and announces those made; false when some were not, because their claims had changed. */
    Mono<Boolean> saveAll(List<Change> changes);

    Mono<Filed> find(String id);

    /** Those of the claims that exist, in any order. */
    Flux<Filed> findAll(Collection<String> ids);

    /** Claims newest first, after a position when one is given. */
    Flux<Filed> list(ClaimFilter filter, @Nullable Position after, int limit);

    /** How many claims stand where, of one enterprise or of all; statuses without claims may be left out. */
    Mono<Map<ClaimStatus, Long>> count(@Nullable String enterprise);
}
