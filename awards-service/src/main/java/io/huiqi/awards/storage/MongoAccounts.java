package io.huiqi.awards.storage;

import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Projections.exclude;

import com.mongodb.client.model.BulkWriteOptions;
import com.mongodb.reactivestreams.client.MongoCollection;
import io.huiqi.awards.beneficiary.Account;
import io.huiqi.awards.beneficiary.Accounts;
import io.huiqi.awards.beneficiary.Posting;
import io.huiqi.awards.facts.FactChange;
import io.huiqi.awards.ledger.Evidence;
import io.huiqi.kit.event.PendingEvent;
import io.huiqi.kit.outbox.Outbox;
import io.huiqi.kit.outbox.Unannounced;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Accounts in the collection {@code ledgers}. */
final class MongoAccounts implements Accounts {

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
        return Flux.from(ledgers.find(in("_id", usccs)).projection(exclude("grants.evidence")))
                .map(AccountDocument::toAccount)
                .collectMap(account -> account.beneficiary().uscc());
    }

    @Override
    public Mono<Evidence> evidence(String uscc, String award) {
        return Mono.from(ledgers.find(eq("_id", uscc))).mapNotNull(account -> account.evidence(award));
    }

    @Override
    public Mono<Void> learn(List<FactChange> changes) {
        return changes.isEmpty()
                ? Mono.empty()
                : Mono.from(ledgers.bulkWrite(FactUpdates.of(changes), new BulkWriteOptions().ordered(true)))
                        .then();
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

    /** Everything unannounced, so that older events which a crash left are sent before the new ones. */
    private static Unannounced after(Posting posting) {
        List<PendingEvent> pending = new ArrayList<>(posting.before().pending());
        pending.addAll(posting.events());
        long sequence = posting.before().sequence() + posting.events().size();
        return new Unannounced(uscc(posting), sequence, pending);
    }

    private static String uscc(Posting posting) {
        return posting.before().beneficiary().uscc();
    }
}
