package io.huiqi.claims.storage;

import com.mongodb.reactivestreams.client.MongoCollection;
import com.mongodb.reactivestreams.client.MongoDatabase;
import io.huiqi.claims.docket.Claims;
import io.huiqi.kit.event.EventWriter;
import io.huiqi.kit.outbox.EventPublisher;
import io.huiqi.kit.outbox.Outbox;
import java.time.Clock;
import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import reactor.core.publisher.Mono;

/** The collection of claims and its outbox. */
@Configuration(proxyBeanMethods = false)
class StorageConfiguration {

    private static final Duration PATIENCE_WITH_BROKER = Duration.ofSeconds(3);

    @Bean
    MongoCollection<ClaimDocument> claimDocuments(MongoDatabase database) {
        return database.getCollection("claims", ClaimDocument.class);
    }

    @Bean
    Outbox claimOutbox(MongoCollection<ClaimDocument> claimDocuments, EventPublisher publisher) {
        return new Outbox(claimDocuments, publisher, PATIENCE_WITH_BROKER, events -> Mono.empty());
    }

    @Bean
    Claims claims(MongoCollection<ClaimDocument> claimDocuments, Outbox claimOutbox, EventWriter events, Clock clock) {
        return new MongoClaims(claimDocuments, claimOutbox, events, clock);
    }
}
