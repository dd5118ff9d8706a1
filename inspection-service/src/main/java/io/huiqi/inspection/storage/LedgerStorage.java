package io.huiqi.inspection.storage;

import com.mongodb.reactivestreams.client.MongoCollection;
import com.mongodb.reactivestreams.client.MongoDatabase;
import io.huiqi.inspection.ledger.Ledgers;
import io.huiqi.kit.event.EventWriter;
import io.huiqi.kit.outbox.EventPublisher;
import io.huiqi.kit.outbox.Outbox;
import io.huiqi.kit.store.IndexDeclaration;
import java.time.Duration;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import reactor.core.publisher.Mono;

/** The ledgers and their outbox. */
@Configuration(proxyBeanMethods = false)
class LedgerStorage {

    private final MongoCollection<LedgerDocument> documents;

    LedgerStorage(MongoDatabase database) {
        this.documents = database.getCollection(MongoLedgers.COLLECTION, LedgerDocument.class);
    }

    @Bean
    Outbox ledgerOutbox(EventPublisher publisher, @Value("${inspection.announce-patience}") Duration patience) {
        return new Outbox(documents, publisher, patience, events -> Mono.empty());
    }

    @Bean
    Ledgers ledgers(Outbox ledgerOutbox, EventWriter writer) {
        return new MongoLedgers(documents, ledgerOutbox, writer);
    }

    @Bean
    IndexDeclaration ledgerIndexes() {
        return new IndexDeclaration(documents, MongoLedgers.indexes());
    }
}
