package io.huiqi.registry.storage;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoWriteException;
import com.mongodb.reactivestreams.client.MongoCollection;
import io.huiqi.registry.register.Takeover;
import io.huiqi.registry.register.Takeovers;
import reactor.core.publisher.Mono;

/** Takeovers in the document store; the predecessor's code is the key, so it cannot be taken over twice. */
final class MongoTakeovers implements Takeovers {

    private final MongoCollection<TakeoverDocument> takeovers;

    MongoTakeovers(MongoCollection<TakeoverDocument> takeovers) {
        this.takeovers = takeovers;
    }

    @Override
    public Mono<Takeover> of(String predecessor) {
        return Mono.from(takeovers.find(eq("_id", predecessor))).map(TakeoverDocument::takeover);
    }

    @Override
    public Mono<Takeover> reserve(Takeover takeover) {
        return Mono.from(takeovers.insertOne(TakeoverDocument.of(takeover)))
                .thenReturn(takeover)
                .onErrorResume(MongoWriteException.class, failure -> standing(takeover, failure));
    }

    /** The one that came first; if that was withdrawn meanwhile, the place is free again. */
    private Mono<Takeover> standing(Takeover takeover, MongoWriteException failure) {
        return failure.getError().getCategory() == ErrorCategory.DUPLICATE_KEY
                ? of(takeover.predecessor()).switchIfEmpty(Mono.defer(() -> reserve(takeover)))
                : Mono.error(failure);
    }

    @Override
    public Mono<Void> withdraw(Takeover takeover) {
        return Mono.from(takeovers.deleteOne(
                        and(eq("_id", takeover.predecessor()), eq("successor", takeover.successor()))))
                .then();
    }
}
