package io.huiqi.local.store.conformance;

import com.mongodb.reactivestreams.client.MongoCollection;
import com.mongodb.reactivestreams.client.MongoDatabase;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.junit.jupiter.api.BeforeEach;
import org.reactivestreams.Publisher;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** What a store owes its clients: the same behaviour kit runs against every store. Each test has a collection of its own. */
abstract class Contract {

    private static final AtomicInteger COLLECTIONS = new AtomicInteger();

    MongoCollection<Document> claims;

    abstract MongoDatabase database();

    @BeforeEach
    void useFreshCollection() {
        claims = database().getCollection("claims" + COLLECTIONS.incrementAndGet());
    }

    static <T> T run(Publisher<T> publisher) {
        return Mono.from(publisher).block(Duration.ofSeconds(30));
    }

    static <T> List<T> all(Publisher<T> publisher) {
        return Flux.from(publisher).collectList().block(Duration.ofSeconds(60));
    }

    static Document doc(Object... namesAndValues) {
        var document = new Document();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            document.append((String) namesAndValues[i], namesAndValues[i + 1]);
        }
        return document;
    }

    void insert(Document... documents) {
        run(claims.insertMany(Arrays.asList(documents)));
    }

    Document byId(Object id) {
        return run(claims.find(doc("_id", id)));
    }

    List<Object> ids(Bson filter) {
        return ids(filter, doc("_id", 1), 0);
    }

    List<Object> ids(Bson filter, Bson sort, int limit) {
        return all(claims.find(filter).sort(sort).limit(limit)).stream()
                .map(document -> document.get("_id"))
                .toList();
    }
}
