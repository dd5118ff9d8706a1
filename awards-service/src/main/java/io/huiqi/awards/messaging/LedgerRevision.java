package io.huiqi.awards.messaging;

import io.huiqi.awards.adjustment.Adjuster;
import io.huiqi.awards.adjustment.Revised;
import io.huiqi.awards.assessment.Rulebook;
import io.huiqi.awards.beneficiary.Account;
import io.huiqi.awards.beneficiary.Accounts;
import io.huiqi.awards.beneficiary.Beneficiary;
import io.huiqi.awards.beneficiary.Revision;
import io.huiqi.awards.beneficiary.Rulebooks;
import io.huiqi.awards.recovery.RecoveryNews;
import io.huiqi.events.EventEnvelope;
import io.huiqi.kit.event.Cause;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import reactor.core.publisher.Mono;

/** Computes ledgers again after facts of their beneficiaries changed: one query and one bulk write for all of a poll. */
final class LedgerRevision {

    private final Accounts accounts;
    private final Rulebooks rulebooks;
    private final RecoveryNews news;
    private final Clock clock;

    LedgerRevision(Accounts accounts, Rulebooks rulebooks, RecoveryNews news, Clock clock) {
        this.accounts = accounts;
        this.rulebooks = rulebooks;
        this.news = news;
        this.clock = clock;
    }

    /**
     * Adjusts what has to be; repeating it changes nothing.
     *
     * @param causes the latest event heard about each beneficiary
     */
    Mono<Void> revise(Map<String, EventEnvelope> causes) {
        return causes.isEmpty()
                ? Mono.empty()
                : accounts.withGrants(causes.keySet())
                        .flatMap(granted -> granted.isEmpty() ? Mono.empty() : revise(granted, causes));
    }

    private Mono<Void> revise(List<Account> granted, Map<String, EventEnvelope> causes) {
        return rulebooks
                .current()
                .map(rulebook -> revisions(granted, causes, rulebook))
                .flatMap(accounts::revise)
                .flatMap(done -> done ? Mono.empty() : revise(causes));
    }

    private List<Revision> revisions(List<Account> granted, Map<String, EventEnvelope> causes, Rulebook rulebook) {
        Adjuster adjuster = new Adjuster(rulebook);
        return granted.stream()
                .flatMap(account ->
                        revision(
                                account,
                                Objects.requireNonNull(
                                        causes.get(account.beneficiary().uscc())),
                                adjuster)
                                .stream())
                .toList();
    }

    private Optional<Revision> revision(Account before, EventEnvelope cause, Adjuster adjuster) {
        Beneficiary beneficiary = before.beneficiary();
        Revised revised = adjuster.revise(beneficiary.ledger(), beneficiary.facts(), cause.id(), clock.instant());
        return revised.changes().isEmpty()
                ? Optional.empty()
                : Optional.of(
                        new Revision(before, revised.ledger(), news.write(before, revised.changes(), Cause.of(cause))));
    }
}
