package io.huiqi.local.store;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.reactivestreams.client.MongoClients;
import java.nio.file.Path;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import reactor.core.publisher.Mono;

class LocalStoreTests {

    @Test
    void servesAPlainMongoDriver(@TempDir Path directory) {
        try (var store = LocalStore.open(directory);
                var client = MongoClients.create(store.connectionString())) {
            var claims = client.getDatabase("claims").getCollection("claims");
            Mono.from(claims.insertOne(new Document("_id", 1).append("status", "SUBMITTED")))
                    .block();

            Document found = Mono.from(claims.find(new Document("_id", 1))).block();

            assertThat(found).containsEntry("status", "SUBMITTED");
        }
    }
}
