package io.huiqi.awards.storage;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.exists;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Projections.exclude;

import com.mongodb.client.model.BulkWriteOptions;
import com.mongodb.reactivestreams.client.MongoCollection;
import io.huiqi.awards.beneficiary.Account;
import io.huiqi.awards.beneficiary.Accounts;
import io.huiqi.awards.beneficiary.Posting;
import io.huiqi.awards.beneficiary.Revision;
import io.huiqi.awards.facts.FactChange;
import io.huiqi.awards.ledger.Evidence;
import io.huiqi.kit.event.PendingEvent;
import io.huiqi.kit.outbox.Outbox;
import io.huiqi.kit.outbox.Unannounced;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.bson.conversions.Bson;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Accounts in the collection {@code ledgers}. */
final class MongoAccounts implements Accounts {

    /** What claims were told before is history: no answer is computed from it. */
    private static final Bson FOR_GRANTS = exclude("told", "takenBack");

    private static final Bson FOR_ANSWERS = exclude("told", "takenBack", "grants.evidence");

    private final MongoCollection<AccountDocument> ledgers;
    private final LedgerWrites writes;
    private final Outbox outbox;

    MongoAccounts(MongoCollection<AccountDocument> ledgers, LedgerWrites writes, Outbox outbox) {
        this.ledgers = ledgers;
        this.writes = writes;
        this.outbox = outbox;
    }

    @Override
    public Mono<Map<String, Account>> find(Collection<String> usccs) {
        return Flux.from(ledgers.find(in("_id", usccs)).projection(FOR_ANSWERS))
                .map(AccountDocument::toAccount)
                .collectMap(account -> account.beneficiary().uscc());
    }

    @Override
    public Mono<Evidence> evidence(String uscc, String award) {
        return Mono.from(ledgers.find(eq("_id", uscc))).mapNotNull(account -> account.evidence(award));
    }

    @Override
    public Mono<List<Account>> withGrants(Collection<String> usccs) {
        return usccs.isEmpty()
                ? Mono.just(List.of())
                : Flux.from(ledgers.find(and(in("_id", usccs), exists("grants")))
                                .projection(FOR_GRANTS))
                        .map(AccountDocument::toAccount)
                        .collectList();
    }

    @Override
    public Mono<Void> takeBack(Map<String, String> claims) {
        return claims.isEmpty() ? Mono.empty() : writes.takeBack(claims);
    }

    @Override
    public Mono<Boolean> revise(List<Revision> revisions) {
        List<Revision> news = revisions.stream()
                .filter(revision -> !revision.events().isEmpty())
                .toList();
        return writes.revise(news)
                .flatMap(all -> all
                        ? outbox.announce(revisions.stream()
                                        .map(each -> after(each.before(), each.events()))
                                        .toList())
                                .thenReturn(true)
                        : Mono.just(false));
    }

    @Override
    public Mono<Set<String>> learn(List<FactChange> changes) {
        return changes.isEmpty()
                ? Mono.just(Set.of())
                : Mono.from(ledgers.bulkWrite(FactUpdates.of(changes), new BulkWriteOptions().ordered(true)))
                        .map(result -> result.getUpserts().stream()
                                .map(created -> created.getId().asString().getValue())
                                .collect(Collectors.toSet()));
    }

    @Override
    public Mono<Boolean> post(List<Posting> postings) {
        List<Posting> news =
                postings.stream().filter(posting -> !posting.events().isEmpty()).toList();
        return writes.write(news)
                .flatMap(all -> all
                        ? outbox.announce(postings.stream()
                                        .map(MongoAccounts::after)
                                        .toList())
                                .thenReturn(true)
                        : Mono.just(false));
    }

    private static Unannounced after(Posting posting) {
        return after(posting.before(), posting.events());
    }

    /** Everything unannounced, so that older events which a crash left are sent before the new ones. */
    private static Unannounced after(Account before, List<PendingEvent> events) {
        List<PendingEvent> pending = new ArrayList<>(before.pending());
        pending.addAll(events);
        return new Unannounced(before.beneficiary().uscc(), before.sequence() + events.size(), pending);
    }
}
