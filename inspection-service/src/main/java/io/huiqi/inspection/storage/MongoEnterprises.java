package io.huiqi.inspection.storage;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Filters.gte;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Indexes.ascending;
import static com.mongodb.client.model.Updates.combine;
import static com.mongodb.client.model.Updates.set;
import static com.mongodb.client.model.Updates.setOnInsert;

import com.mongodb.client.model.BulkWriteOptions;
import com.mongodb.client.model.IndexModel;
import com.mongodb.client.model.UpdateOneModel;
import com.mongodb.client.model.UpdateOptions;
import com.mongodb.client.model.WriteModel;
import com.mongodb.reactivestreams.client.MongoCollection;
import io.huiqi.inspection.enterprise.Enterprises;
import io.huiqi.inspection.enterprise.KnownEnterprise;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** The enterprises in the document store. */
final class MongoEnterprises implements Enterprises {

    static final String COLLECTION = "enterprises";
    static final List<IndexModel> INDEXES = List.of(new IndexModel(ascending("keyEnterprise", "_id")));

    /** The sign after 9: what begins with a code comes before it. */
    private static final String AFTER_DIGITS = ":";

    private final MongoCollection<EnterpriseDocument> documents;

    MongoEnterprises(MongoCollection<EnterpriseDocument> documents) {
        this.documents = documents;
    }

    @Override
    public Mono<Void> learn(List<KnownEnterprise> news) {
        List<WriteModel<EnterpriseDocument>> writes = Stream.concat(
                        news.stream().map(MongoEnterprises::create),
                        news.stream().map(MongoEnterprises::renew))
                .toList();
        return writes.isEmpty()
                ? Mono.empty()
                : Mono.from(documents.bulkWrite(writes, new BulkWriteOptions().ordered(true)))
                        .then();
    }

    @Override
    public Mono<Map<String, String>> names(Collection<String> codes) {
        return codes.isEmpty()
                ? Mono.just(Map.of())
                : Flux.from(documents.find(in("_id", codes)))
                        .collectMap(EnterpriseDocument::id, EnterpriseDocument::name);
    }

    @Override
    public Mono<List<String>> keyEnterprises(String districts, List<Integer> years, String after, int limit) {
        return Flux.from(documents
                        .find(and(
                                in("keyEnterprise", years),
                                gt("_id", after),
                                gte("districtCode", districts),
                                lt("districtCode", districts + AFTER_DIGITS)))
                        .sort(ascending("_id"))
                        .limit(limit))
                .map(EnterpriseDocument::id)
                .collectList();
    }

    private static WriteModel<EnterpriseDocument> create(KnownEnterprise news) {
        return new UpdateOneModel<>(
                eq("_id", news.code()),
                combine(
                        setOnInsert("name", news.name()),
                        setOnInsert("districtCode", news.districtCode()),
                        setOnInsert("keyEnterprise", news.keyEnterprise()),
                        setOnInsert("revision", news.revision())),
                new UpdateOptions().upsert(true));
    }

    private static WriteModel<EnterpriseDocument> renew(KnownEnterprise news) {
        return new UpdateOneModel<>(
                and(eq("_id", news.code()), lt("revision", news.revision())),
                combine(
                        set("name", news.name()),
                        set("districtCode", news.districtCode()),
                        set("keyEnterprise", news.keyEnterprise()),
                        set("revision", news.revision())));
    }
}
