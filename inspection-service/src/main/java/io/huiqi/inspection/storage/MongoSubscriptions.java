package io.huiqi.inspection.storage;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Indexes.ascending;
import static com.mongodb.client.model.Indexes.descending;

import com.mongodb.client.model.IndexModel;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.reactivestreams.client.MongoCollection;
import io.huiqi.inspection.subscription.Subscription;
import io.huiqi.inspection.subscription.Subscriptions;
import java.util.List;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Subscriptions in the document store. */
final class MongoSubscriptions implements Subscriptions {

    static final String COLLECTION = "calendar-subscriptions";
    private static final int LIMIT = 500;

    private final MongoCollection<SubscriptionDocument> documents;

    MongoSubscriptions(MongoCollection<SubscriptionDocument> documents) {
        this.documents = documents;
    }

    static List<IndexModel> indexes() {
        return List.of(
                new IndexModel(ascending("secretHash"), new IndexOptions().unique(true)),
                new IndexModel(ascending("owner")));
    }

    @Override
    public Mono<Void> add(Subscription subscription) {
        return Mono.from(documents.insertOne(SubscriptionDocument.of(subscription)))
                .then();
    }

    @Override
    public Mono<Subscription> findByHash(String secretHash) {
        return Mono.from(documents.find(eq("secretHash", secretHash)).limit(1)).map(SubscriptionDocument::subscription);
    }

    @Override
    public Flux<Subscription> ofOwner(String owner) {
        return Flux.from(documents
                        .find(eq("owner", owner))
                        .sort(descending("_id"))
                        .limit(LIMIT))
                .map(SubscriptionDocument::subscription);
    }

    @Override
    public Mono<Boolean> remove(String id, String owner) {
        return Mono.from(documents.deleteOne(and(eq("_id", id), eq("owner", owner))))
                .map(result -> result.getDeletedCount() == 1);
    }
}
