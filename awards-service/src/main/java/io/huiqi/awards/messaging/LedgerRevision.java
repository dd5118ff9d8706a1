package io.huiqi.awards.messaging;

import io.huiqi.awards.adjustment.Adjuster;
import io.huiqi.awards.adjustment.Revised;
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
import java.util.Set;
import java.util.stream.Collectors;
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
        return rulebooks.current().flatMap(rulebook -> {
            List<Revision> revisions = revisions(granted, causes, new Adjuster(rulebook)).stream()
                    .filter(each -> !each.events().isEmpty() || written.contains(uscc(each.before())))
                    .toList();
            return accounts.revise(revisions).flatMap(done -> done ? Mono.empty() : revise(causes, usccs(revisions)));
        });
    }

    private List<Revision> revisions(List<Account> granted, Map<String, EventEnvelope> causes, Adjuster adjuster) {
        return granted.stream()
                .map(account -> revision(account, Objects.requireNonNull(causes.get(uscc(account))), adjuster))
                .toList();
    }

    private Revision revision(Account before, EventEnvelope cause, Adjuster adjuster) {
        Beneficiary beneficiary = before.beneficiary();
        Revised revised = adjuster.revise(beneficiary.ledger(), beneficiary.facts(), cause.id(), clock.instant());
        return new Revision(before, revised.ledger(), news.write(before, revised.changes(), Cause.of(cause)));
    }

    private static Set<String> usccs(List<Revision> revisions) {
        return revisions.stream().map(each -> uscc(each.before())).collect(Collectors.toSet());
    }

    private static String uscc(Account account) {
        return account.beneficiary().uscc();
    }
}
