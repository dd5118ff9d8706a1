package io.huiqi.awards.messaging;

import io.huiqi.awards.adjustment.Adjuster;
import io.huiqi.awards.adjustment.Revised;
import io.huiqi.awards.adjustment.Supply.Need;
import io.huiqi.awards.beneficiary.Account;
import io.huiqi.awards.beneficiary.Accounts;
import io.huiqi.awards.beneficiary.Beneficiary;
import io.huiqi.awards.beneficiary.Revision;
import io.huiqi.awards.beneficiary.Rulebooks;
import io.huiqi.awards.budget.Treasury;
import io.huiqi.awards.recovery.RecoveryNews;
import io.huiqi.events.EventEnvelope;
import io.huiqi.kit.event.Cause;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * Computes ledgers again after facts of their beneficiaries changed: one query and one bulk write for all of a poll. Money
 * that a pool has to give on top is reserved before a ledger counts on it.
 */
final class LedgerRevision {

    private final Accounts accounts;
    private final Rulebooks rulebooks;
    private final RecoveryNews news;
    private final Treasury treasury;
    private final Clock clock;

    LedgerRevision(Accounts accounts, Rulebooks rulebooks, RecoveryNews news, Treasury treasury, Clock clock) {
        this.accounts = accounts;
        this.rulebooks = rulebooks;
        this.news = news;
        this.treasury = treasury;
        this.clock = clock;
    }

    /**
     * Adjusts what has to be; repeating it changes nothing.
     *
     * @param causes the latest event heard about each beneficiary
     */
    Mono<Void> revise(Map<String, EventEnvelope> causes) {
        return revise(causes, Set.of());
    }

    /** @param written the beneficiaries that an earlier attempt may have adjusted without announcing it */
    private Mono<Void> revise(Map<String, EventEnvelope> causes, Set<String> written) {
        return causes.isEmpty()
                ? Mono.empty()
                : accounts.withGrants(causes.keySet())
                        .flatMap(granted -> granted.isEmpty() ? Mono.empty() : revise(granted, causes, written));
    }

    private Mono<Void> revise(List<Account> granted, Map<String, EventEnvelope> causes, Set<String> written) {
        return rulebooks
                .current()
                .flatMap(rulebook -> revisions(granted, causes, new Adjuster(rulebook)))
                .flatMap(all -> {
                    List<Revision> revisions = all.stream()
                            .filter(each -> !each.events().isEmpty() || written.contains(uscc(each.before())))
                            .toList();
                    return accounts.revise(revisions)
                            .flatMap(done -> done ? Mono.empty() : revise(causes, usccs(revisions)));
                });
    }

    private Mono<List<Revision>> revisions(
            List<Account> granted, Map<String, EventEnvelope> causes, Adjuster adjuster) {
        SupplementDesk pools = new SupplementDesk(treasury);
        return Flux.fromIterable(granted)
                .concatMap(account -> revision(
                        account, Objects.requireNonNull(causes.get(uscc(account))), adjuster, pools, new Supplies()))
                .collectList();
    }

    /** Computes as often as a pool has to be asked first; asking again for the same changes nothing. */
    private Mono<Revision> revision(
            Account before, EventEnvelope cause, Adjuster adjuster, SupplementDesk pools, Supplies supplies) {
        Beneficiary beneficiary = before.beneficiary();
        Revised revised =
                adjuster.revise(beneficiary.ledger(), beneficiary.facts(), cause.id(), clock.instant(), supplies);
        Need open = supplies.open();
        return open == null
                ? Mono.just(
                        new Revision(before, revised.ledger(), news.write(before, revised.changes(), Cause.of(cause))))
                : pools.ask(open, before, Cause.of(cause))
                        .flatMap(supplied -> revision(before, cause, adjuster, pools, supplies.with(open, supplied)));
    }

    private static Set<String> usccs(List<Revision> revisions) {
        return revisions.stream().map(each -> uscc(each.before())).collect(Collectors.toSet());
    }

    private static String uscc(Account account) {
        return account.beneficiary().uscc();
    }
}
