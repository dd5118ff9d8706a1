package io.huiqi.awards.storage;

import static com.mongodb.client.model.Filters.eq;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoWriteException;
import com.mongodb.reactivestreams.client.MongoCollection;
import io.huiqi.awards.policy.Policy;
import io.huiqi.awards.publication.PolicyTexts;
import reactor.core.publisher.Mono;

/** Policy texts in the collection {@code policyTexts}. */
final class MongoPolicyTexts implements PolicyTexts {

    private final MongoCollection<PolicyTextDocument> texts;

    MongoPolicyTexts(MongoCollection<PolicyTextDocument> texts) {
        this.texts = texts;
    }

    @Override
    public Mono<Void> keep(Policy policy) {
        return Mono.from(texts.insertOne(PolicyTextDocument.of(policy)))
                .onErrorResume(
                        MongoWriteException.class,
                        failure -> failure.getError().getCategory() == ErrorCategory.DUPLICATE_KEY
                                ? Mono.empty()
                                : Mono.error(failure))
                .then();
    }

    @Override
    public Mono<String> find(String sha256) {
        return Mono.from(texts.find(eq("_id", sha256))).map(PolicyTextDocument::text);
    }
}
