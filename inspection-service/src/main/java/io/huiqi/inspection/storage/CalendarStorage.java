package io.huiqi.inspection.storage;

import com.mongodb.reactivestreams.client.MongoCollection;
import com.mongodb.reactivestreams.client.MongoDatabase;
import io.huiqi.inspection.inspection.Visits;
import io.huiqi.inspection.subscription.Subscriptions;
import io.huiqi.kit.store.IndexDeclaration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What the calendar reads. */
@Configuration(proxyBeanMethods = false)
class CalendarStorage {

    private final MongoCollection<InspectionDocument> inspections;
    private final MongoCollection<SubscriptionDocument> subscriptions;

    CalendarStorage(MongoDatabase database) {
        this.inspections = database.getCollection(MongoInspections.COLLECTION, InspectionDocument.class);
        this.subscriptions = database.getCollection(MongoSubscriptions.COLLECTION, SubscriptionDocument.class);
    }

    @Bean
    Visits visits() {
        return new MongoVisits(inspections);
    }

    @Bean
    IndexDeclaration visitIndexes() {
        return new IndexDeclaration(inspections, MongoVisits.indexes());
    }

    @Bean
    Subscriptions subscriptions() {
        return new MongoSubscriptions(subscriptions);
    }

    @Bean
    IndexDeclaration subscriptionIndexes() {
        return new IndexDeclaration(subscriptions, MongoSubscriptions.indexes());
    }
}
