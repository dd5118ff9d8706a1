package io.huiqi.registry.storage;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Filters.regex;
import static com.mongodb.client.model.Sorts.ascending;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoBulkWriteException;
import com.mongodb.bulk.BulkWriteResult;
import com.mongodb.client.model.BulkWriteOptions;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.InsertOneModel;
import com.mongodb.client.model.ReplaceOneModel;
import com.mongodb.client.model.WriteModel;
import com.mongodb.reactivestreams.client.MongoCollection;
import io.huiqi.kit.identity.Uscc;
import io.huiqi.kit.outbox.Outbox;
import io.huiqi.kit.outbox.Unannounced;
import io.huiqi.registry.enterprise.Enterprise;
import io.huiqi.registry.register.EnterpriseFilter;
import io.huiqi.registry.register.Entry;
import io.huiqi.registry.register.Register;
import io.huiqi.registry.register.SearchText;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** The register in the document store. */
final class MongoRegister implements Register {

    private final MongoCollection<EnterpriseDocument> enterprises;
    private final Outbox outbox;
    private final Set<String> commonNamePairs;

    MongoRegister(MongoCollection<EnterpriseDocument> enterprises, Outbox outbox, Set<String> commonNamePairs) {
        this.enterprises = enterprises;
        this.outbox = outbox;
        this.commonNamePairs = commonNamePairs;
    }

    @Override
    public Mono<Enterprise> find(Uscc enterprise) {
        return Mono.from(enterprises.find(eq("_id", enterprise.code()))).map(EnterpriseDocument::enterprise);
    }

    @Override
    public Mono<Map<Uscc, Entry>> findAll(Collection<Uscc> wanted) {
        List<String> ids = wanted.stream().map(Uscc::code).toList();
        return Flux.from(enterprises.find(in("_id", ids)).batchSize(ids.size() + 1))
                .map(EnterpriseDocument::entry)
                .collectMap(entry -> entry.enterprise().uscc());
    }

    @Override
    public Mono<List<Enterprise>> list(EnterpriseFilter filter, @Nullable String after, int limit) {
        return Flux.from(enterprises
                        .find(conditions(filter, after))
                        .sort(ascending("_id"))
                        .limit(limit)
                        .batchSize(limit))
                .map(EnterpriseDocument::enterprise)
                .collectList();
    }

    @Override
    public Mono<Set<Uscc>> save(List<Entry> entries) {
        List<WriteModel<EnterpriseDocument>> writes =
                entries.stream().map(MongoRegister::write).toList();
        return Mono.from(enterprises.bulkWrite(writes, new BulkWriteOptions().ordered(false)))
                .map(MongoRegister::written)
                .onErrorResume(MongoBulkWriteException.class, MongoRegister::writtenBesideDuplicates)
                .flatMap(written -> written == entries.size() ? Mono.just(Set.of()) : overtaken(entries));
    }

    @Override
    public Mono<Void> announce(List<Entry> written) {
        return outbox.announce(written.stream()
                .map(entry -> new Unannounced(entry.enterprise().uscc().code(), entry.sequence(), entry.pending()))
                .toList());
    }

    private Bson conditions(EnterpriseFilter filter, @Nullable String after) {
        List<Bson> conditions = new ArrayList<>();
        if (filter.only() != null) {
            conditions.add(eq("_id", filter.only()));
        }
        if (filter.districtCode() != null) {
            conditions.add(eq("masterData.districtCode", filter.districtCode()));
        }
        if (filter.kind() != null) {
            conditions.add(eq("masterData.kind", filter.kind()));
        }
        SearchText name = filter.name();
        if (name != null) {
            conditions.add(eq("namePairs", name.rarestPair(commonNamePairs)));
            conditions.add(regex("searchName", name.text()));
        }
        if (after != null) {
            conditions.add(gt("_id", after));
        }
        return conditions.isEmpty() ? Filters.empty() : and(conditions);
    }

    private static WriteModel<EnterpriseDocument> write(Entry entry) {
        EnterpriseDocument document = EnterpriseDocument.of(entry);
        return entry.version() == 1
                ? new InsertOneModel<>(document)
                : new ReplaceOneModel<>(and(eq("_id", document.id()), eq("version", entry.version() - 1)), document);
    }

    private static int written(BulkWriteResult result) {
        return result.getInsertedCount() + result.getMatchedCount();
    }

    private static Mono<Integer> writtenBesideDuplicates(MongoBulkWriteException failure) {
        boolean onlyDuplicates =
                failure.getWriteErrors().stream().allMatch(error -> error.getCategory() == ErrorCategory.DUPLICATE_KEY);
        return onlyDuplicates && failure.getWriteConcernError() == null
                ? Mono.just(written(failure.getWriteResult()))
                : Mono.error(failure);
    }

    /**
     * Which entries were not written. The bulk answer only counts, so they are read again: one that is stored as we wrote
     * it is written, even if announced meanwhile; one that has moved on since counts as overtaken and is decided anew on
     * what it has become, as if it had come later.
     */
    private Mono<Set<Uscc>> overtaken(List<Entry> entries) {
        List<Uscc> wanted =
                entries.stream().map(entry -> entry.enterprise().uscc()).toList();
        return findAll(wanted)
                .map(stored -> entries.stream()
                        .filter(entry ->
                                !isStored(entry, stored.get(entry.enterprise().uscc())))
                        .map(entry -> entry.enterprise().uscc())
                        .collect(Collectors.toSet()));
    }

    private static boolean isStored(Entry entry, @Nullable Entry stored) {
        return stored != null
                && stored.version() == entry.version()
                && stored.enterprise().equals(entry.enterprise())
                && (stored.pending().isEmpty() || stored.pending().equals(entry.pending()));
    }
}
