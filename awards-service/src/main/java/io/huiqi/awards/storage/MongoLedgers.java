package io.huiqi.awards.storage;

import static com.mongodb.client.model.Filters.empty;
import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Projections.exclude;
import static com.mongodb.client.model.Sorts.ascending;

import com.mongodb.reactivestreams.client.MongoCollection;
import io.huiqi.awards.beneficiary.Account;
import io.huiqi.awards.sweep.Ledgers;
import org.bson.RawBsonDocument;
import org.bson.codecs.Codec;
import org.bson.conversions.Bson;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Reads the collection {@code ledgers} in the order of the codes, without what no assessment asks for. */
final class MongoLedgers implements Ledgers {

    private static final Bson WITHOUT_EVIDENCE = exclude("pending", "answered", "grants.evidence", "told", "takenBack");
    private static final Bson WITH_EVIDENCE = exclude("pending", "answered");

    private final MongoCollection<RawBsonDocument> ledgers;
    private final Codec<AccountDocument> codec;

    MongoLedgers(MongoCollection<AccountDocument> ledgers) {
        this.ledgers = ledgers.withDocumentClass(RawBsonDocument.class);
        this.codec = ledgers.getCodecRegistry().get(AccountDocument.class);
    }

    private record Raw(RawBsonDocument document, Codec<AccountDocument> codec) implements Unread {

        @Override
        public String uscc() {
            return document.getString("_id").getValue();
        }

        @Override
        public Account read() {
            return document.decode(codec).toAccount();
        }
    }

    @Override
    public Mono<Long> size() {
        return Mono.from(ledgers.estimatedDocumentCount());
    }

    @Override
    public Flux<Unread> page(String after, int limit, boolean evidence) {
        return Flux.from(ledgers.find(after.isEmpty() ? empty() : gt("_id", after))
                        .projection(evidence ? WITH_EVIDENCE : WITHOUT_EVIDENCE)
                        .sort(ascending("_id"))
                        .limit(limit)
                        .batchSize(limit))
                .map(document -> new Raw(document, codec));
    }
}
