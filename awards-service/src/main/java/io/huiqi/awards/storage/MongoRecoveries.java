package io.huiqi.awards.storage;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.empty;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Projections.include;
import static com.mongodb.client.model.Sorts.descending;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoBulkWriteException;
import com.mongodb.client.model.BulkWriteOptions;
import com.mongodb.client.model.IndexModel;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.ReplaceOneModel;
import com.mongodb.client.model.ReplaceOptions;
import com.mongodb.reactivestreams.client.MongoCollection;
import io.huiqi.awards.recovery.FiledRecovery;
import io.huiqi.awards.recovery.Recoveries;
import io.huiqi.awards.recovery.RecoveryFilter;
import io.huiqi.kit.paging.Cursor;
import io.huiqi.kit.paging.Page;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.regex.Pattern;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Recoveries in the collection {@code recoveries}, copied from the ledgers. */
final class MongoRecoveries implements Recoveries {

    private static final Pattern ORDER = Pattern.compile("[0-9]{15}/.+");

    /** One for each filter of the list, each in the order of the list. */
    static final List<IndexModel> INDEXES = List.of(
            new IndexModel(Indexes.ascending("order")),
            new IndexModel(Indexes.ascending("enterprise", "order")),
            new IndexModel(Indexes.ascending("status", "order")));

    private final MongoCollection<RecoveryDocument> recoveries;
    private final MongoCollection<AccountDocument> ledgers;

    MongoRecoveries(MongoCollection<RecoveryDocument> recoveries, MongoCollection<AccountDocument> ledgers) {
        this.recoveries = recoveries;
        this.ledgers = ledgers;
    }

    /** Copies all recoveries of some ledgers as they are now; repeating it changes nothing. */
    Mono<Void> follow(Collection<String> usccs) {
        return usccs.isEmpty()
                ? Mono.empty()
                : Flux.from(ledgers.find(in("_id", usccs)).projection(include("version", "sequence", "recoveries")))
                        .flatMapIterable(MongoRecoveries::documents)
                        .map(document -> new ReplaceOneModel<>(
                                and(eq("_id", document.id()), lt("version", document.version())),
                                document,
                                new ReplaceOptions().upsert(true)))
                        .collectList()
                        .flatMap(this::write);
    }

    private static List<RecoveryDocument> documents(AccountDocument ledger) {
        return ledger.toAccount().beneficiary().ledger().recoveries().stream()
                .map(recovery -> RecoveryDocument.of(ledger, recovery))
                .toList();
    }

    private Mono<Void> write(List<ReplaceOneModel<RecoveryDocument>> writes) {
        return writes.isEmpty()
                ? Mono.empty()
                : Mono.from(recoveries.bulkWrite(writes, new BulkWriteOptions().ordered(false)))
                        .then()
                        .onErrorResume(
                                MongoBulkWriteException.class,
                                failure -> isOlder(failure) ? Mono.empty() : Mono.error(failure));
    }

    /** A copy as new or newer is there already, so that there was nothing to replace. */
    private static boolean isOlder(MongoBulkWriteException failure) {
        return failure.getWriteConcernError() == null
                && failure.getWriteErrors().stream()
                        .allMatch(error -> error.getCategory() == ErrorCategory.DUPLICATE_KEY);
    }

    @Override
    public Mono<FiledRecovery> find(String id) {
        return Mono.from(recoveries.find(eq("_id", id))).map(RecoveryDocument::toFiled);
    }

    @Override
    public Mono<Page<FiledRecovery>> list(RecoveryFilter filter, int limit, @Nullable String cursor) {
        return Flux.from(recoveries
                        .find(matching(filter, Cursor.decode(cursor, ORDER)))
                        .sort(descending("order"))
                        .limit(limit + 1))
                .collectList()
                .map(found -> Page.of(found, limit, recovery -> List.of(recovery.order()))
                        .map(RecoveryDocument::toFiled));
    }

    private static Bson matching(RecoveryFilter filter, @Nullable String after) {
        List<Bson> all = new ArrayList<>();
        if (filter.enterprise() != null) {
            all.add(eq("enterprise", filter.enterprise()));
        }
        if (filter.status() != null) {
            all.add(eq("status", filter.status().name()));
        }
        if (after != null) {
            all.add(lt("order", after));
        }
        return all.isEmpty() ? empty() : and(all);
    }
}
