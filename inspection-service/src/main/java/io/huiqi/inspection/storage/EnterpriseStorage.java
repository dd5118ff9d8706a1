package io.huiqi.inspection.storage;

import com.mongodb.reactivestreams.client.MongoDatabase;
import io.huiqi.inspection.enterprise.Enterprises;
import io.huiqi.inspection.meeting.Invitations;
import io.huiqi.kit.event.EventWriter;
import io.huiqi.kit.outbox.EventPublisher;
import io.huiqi.kit.outbox.Outbox;
import io.huiqi.kit.store.IndexDeclaration;
import java.time.Duration;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import reactor.core.publisher.Mono;

/** What is known of enterprises, and what they are invited to. */
@Configuration(proxyBeanMethods = false)
class EnterpriseStorage {

    private final MongoDatabase database;

    EnterpriseStorage(MongoDatabase database) {
        this.database = database;
    }

    @Bean
    Enterprises enterprises() {
        return new MongoEnterprises(database.getCollection(MongoEnterprises.COLLECTION, EnterpriseDocument.class));
    }

    @Bean
    IndexDeclaration enterpriseIndexes() {
        return new IndexDeclaration(database.getCollection(MongoEnterprises.COLLECTION), MongoEnterprises.INDEXES);
    }

    @Bean
    Outbox invitationOutbox(EventPublisher publisher, @Value("${inspection.announce-patience}") Duration patience) {
        return new Outbox(
                database.getCollection(MongoInvitations.COLLECTION), publisher, patience, events -> Mono.empty());
    }

    @Bean
    IndexDeclaration invitationIndexes() {
        return new IndexDeclaration(database.getCollection(MongoInvitations.COLLECTION), MongoInvitations.INDEXES);
    }

    @Bean
    Invitations invitations(Outbox invitationOutbox, EventWriter writer) {
        return new MongoInvitations(
                database.getCollection(MongoInvitations.COLLECTION, InvitationDocument.class),
                database.getCollection(MongoInvitations.PROGRESS, InvitingDocument.class),
                invitationOutbox,
                writer);
    }
}
