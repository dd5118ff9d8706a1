package io.huiqi.awards.storage;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.exists;
import static com.mongodb.client.model.Filters.ne;
import static com.mongodb.client.model.Updates.combine;
import static com.mongodb.client.model.Updates.push;
import static com.mongodb.client.model.Updates.pushEach;
import static com.mongodb.client.model.Updates.set;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoBulkWriteException;
import com.mongodb.bulk.BulkWriteResult;
import com.mongodb.client.model.BulkWriteOptions;
import com.mongodb.client.model.UpdateOneModel;
import com.mongodb.client.model.UpdateOptions;
import com.mongodb.client.model.WriteModel;
import com.mongodb.reactivestreams.client.MongoCollection;
import io.huiqi.awards.beneficiary.Account;
import io.huiqi.awards.beneficiary.Posting;
import io.huiqi.awards.beneficiary.Revision;
import io.huiqi.awards.storage.AccountDocument.AnsweredRound;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.bson.conversions.Bson;
import reactor.core.publisher.Mono;

/** Writes ledger entries and their events, many beneficiaries at once, each only if its ledger is as it was read. */
final class LedgerWrites {

    private final MongoCollection<AccountDocument> ledgers;
    private final Clock clock;

    LedgerWrites(MongoCollection<AccountDocument> ledgers, Clock clock) {
        this.ledgers = ledgers;
        this.clock = clock;
    }

    /**
     * Writes what still fits.
     *
     * @return whether everything did; if not, the store does not say which, and everything has to be read again
     */
    Mono<Boolean> write(List<Posting> postings) {
        if (postings.isEmpty()) {
            return Mono.just(true);
        }
        List<WriteModel<AccountDocument>> updates =
                postings.stream().map(this::update).toList();
        return Mono.from(ledgers.bulkWrite(updates, new BulkWriteOptions().ordered(false)))
                .map(result -> written(result) == postings.size())
                .onErrorResume(
                        MongoBulkWriteException.class,
                        failure -> isLostRace(failure) ? Mono.just(false) : Mono.error(failure));
    }

    private static int written(BulkWriteResult result) {
        return result.getMatchedCount() + result.getUpserts().size();
    }

    /** Inserting a beneficiary that somebody else inserted first. */
    private static boolean isLostRace(MongoBulkWriteException failure) {
        return failure.getWriteConcernError() == null
                && failure.getWriteErrors().stream()
                        .allMatch(error -> error.getCategory() == ErrorCategory.DUPLICATE_KEY);
    }

    private WriteModel<AccountDocument> update(Posting posting) {
        Account before = posting.before();
        long version = before.version();
        Bson unchanged = isComputed(posting) ? and(asRead(before), onFacts(before)) : asRead(before);
        List<Bson> changes = new ArrayList<>(List.of(
                set("version", version + 1),
                set("sequence", before.sequence() + posting.events().size()),
                set("pendingSince", clock.instant()),
                pushEach("answered", answered(posting)),
                pushEach("pending", posting.events())));
        if (!posting.grants().isEmpty()) {
            changes.add(pushEach("grants", posting.grants()));
        }
        if (!posting.open().isEmpty()) {
            changes.add(pushEach("open", posting.open()));
        }
        if (!posting.told().isEmpty()) {
            changes.add(pushEach("told", posting.told()));
        }
        // Only an account without a document is inserted: with a version above 0 there is one, and it has to match.
        return new UpdateOneModel<>(unchanged, combine(changes), new UpdateOptions().upsert(version == 0));
    }

    /** Writes down which claims were taken back: it touches nothing that answers are computed from. */
    Mono<Void> takeBack(Map<String, String> claims) {
        List<UpdateOneModel<AccountDocument>> updates = claims.entrySet().stream()
                .map(each -> new UpdateOneModel<AccountDocument>(
                        and(eq("_id", each.getValue()), ne("takenBack", each.getKey())),
                        push("takenBack", each.getKey())))
                .toList();
        return Mono.from(ledgers.bulkWrite(updates, new BulkWriteOptions().ordered(false)))
                .then();
    }

    /** Whether facts heard meanwhile would make its grants wrong. */
    private static boolean isComputed(Posting posting) {
        return posting.grants().stream().anyMatch(grant -> grant.evidence() != null);
    }

    private static Bson asRead(Account before) {
        return and(eq("_id", before.beneficiary().uscc()), eq("version", before.version()));
    }

    private static Bson onFacts(Account before) {
        return before.factChanges() == 0 ? exists("facts", false) : eq("facts", before.factChanges());
    }

    /** Writes what later facts made of ledgers, or what became of recoveries; see {@link #write}. */
    Mono<Boolean> revise(List<Revision> revisions) {
        if (revisions.isEmpty()) {
            return Mono.just(true);
        }
        List<WriteModel<AccountDocument>> updates =
                revisions.stream().map(this::update).toList();
        return Mono.from(ledgers.bulkWrite(updates, new BulkWriteOptions().ordered(false)))
                .map(result -> written(result) == revisions.size());
    }

    private WriteModel<AccountDocument> update(Revision revision) {
        Account before = revision.before();
        return new UpdateOneModel<>(
                and(asRead(before), onFacts(before)),
                combine(
                        set("version", before.version() + 1),
                        set("sequence", before.sequence() + revision.events().size()),
                        set("pendingSince", clock.instant()),
                        set("adjustments", revision.after().adjustments()),
                        set("recoveries", revision.after().recoveries()),
                        pushEach("pending", revision.events())));
    }

    private static List<AnsweredRound> answered(Posting posting) {
        return posting.answered().entrySet().stream()
                .map(entry -> new AnsweredRound(entry.getKey(), entry.getValue()))
                .toList();
    }
}
