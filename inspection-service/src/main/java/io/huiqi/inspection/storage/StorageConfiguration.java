package io.huiqi.inspection.storage;

import com.mongodb.reactivestreams.client.MongoDatabase;
import io.huiqi.inspection.refusal.Refusals;
import io.huiqi.kit.event.EventWriter;
import io.huiqi.kit.outbox.EventPublisher;
import io.huiqi.kit.outbox.Outbox;
import io.huiqi.kit.store.IndexDeclaration;
import java.time.Duration;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import reactor.core.publisher.Mono;

/** The collections, each with its outbox. */
@Configuration(proxyBeanMethods = false)
class StorageConfiguration {

    private final MongoDatabase database;
    private final EventPublisher publisher;
    private final Duration patience;

    StorageConfiguration(
            MongoDatabase database,
            EventPublisher publisher,
            @Value("${inspection.announce-patience}") Duration patience) {
        this.database = database;
        this.publisher = publisher;
        this.patience = patience;
    }

    @Bean
    Outbox inspectionOutbox() {
        return outbox(MongoInspections.COLLECTION);
    }

    @Bean
    Outbox refusalOutbox() {
        return outbox(MongoRefusals.COLLECTION);
    }

    @Bean
    Outbox complaintOutbox() {
        return outbox(MongoComplaints.COLLECTION);
    }

    @Bean
    Outbox planOutbox() {
        return outbox(MongoPlans.COLLECTION);
    }

    @Bean
    Outbox meetingOutbox() {
        return outbox(MongoMeetings.COLLECTION);
    }

    @Bean
    MongoMeetings meetings(Outbox meetingOutbox, EventWriter writer) {
        return new MongoMeetings(collection(MongoMeetings.COLLECTION, MeetingDocument.class, meetingOutbox, writer));
    }

    @Bean
    IndexDeclaration inspectionIndexes() {
        return new IndexDeclaration(database.getCollection(MongoInspections.COLLECTION), MongoInspections.INDEXES);
    }

    @Bean
    IndexDeclaration complaintIndexes() {
        return new IndexDeclaration(database.getCollection(MongoComplaints.COLLECTION), MongoComplaints.INDEXES);
    }

    @Bean
    IndexDeclaration planIndexes() {
        return new IndexDeclaration(database.getCollection(MongoPlans.COLLECTION), MongoPlans.INDEXES);
    }

    @Bean
    IndexDeclaration meetingIndexes() {
        return new IndexDeclaration(database.getCollection(MongoMeetings.COLLECTION), MongoMeetings.INDEXES);
    }

    @Bean
    MongoInspections inspections(Outbox inspectionOutbox, EventWriter writer) {
        return new MongoInspections(
                collection(MongoInspections.COLLECTION, InspectionDocument.class, inspectionOutbox, writer));
    }

    @Bean
    Refusals refusals(Outbox refusalOutbox, EventWriter writer) {
        return new MongoRefusals(collection(MongoRefusals.COLLECTION, RefusalDocument.class, refusalOutbox, writer));
    }

    @Bean
    MongoComplaints complaints(Outbox complaintOutbox, EventWriter writer) {
        return new MongoComplaints(
                collection(MongoComplaints.COLLECTION, ComplaintDocument.class, complaintOutbox, writer));
    }

    @Bean
    MongoPlans plans(Outbox planOutbox, EventWriter writer) {
        return new MongoPlans(collection(MongoPlans.COLLECTION, PlanDocument.class, planOutbox, writer));
    }

    private Outbox outbox(String name) {
        return new Outbox(database.getCollection(name), publisher, patience, events -> Mono.empty());
    }

    private <D extends EventedDocument> EventedCollection<D> collection(
            String name, Class<D> type, Outbox outbox, EventWriter writer) {
        return new EventedCollection<>(database.getCollection(name, type), outbox, writer);
    }
}
