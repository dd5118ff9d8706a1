package io.huiqi.awards.storage;

import com.mongodb.reactivestreams.client.MongoCollection;
import com.mongodb.reactivestreams.client.MongoDatabase;
import io.huiqi.awards.beneficiary.Rulebooks;
import io.huiqi.awards.proof.PolicyTextReader;
import io.huiqi.awards.publication.Installation;
import io.huiqi.awards.publication.PolicyAnnouncements;
import io.huiqi.awards.publication.PolicyTexts;
import io.huiqi.awards.publication.PublishedPolicies;
import io.huiqi.awards.publication.Publisher;
import io.huiqi.kit.outbox.EventPublisher;
import io.huiqi.kit.outbox.Outbox;
import java.time.Clock;
import java.time.Duration;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import reactor.core.publisher.Mono;

/** The collections of published policies and what works on them. */
@Configuration(proxyBeanMethods = false)
class PolicyStorageConfiguration {

    @Bean
    MongoCollection<PolicyDocument> policyDocuments(MongoDatabase database) {
        return database.getCollection("policies", PolicyDocument.class);
    }

    @Bean
    Outbox policyOutbox(
            MongoCollection<PolicyDocument> policyDocuments,
            EventPublisher publisher,
            @Value("${awards.announcement-patience}") Duration patience) {
        return new Outbox(policyDocuments, publisher, patience, events -> Mono.empty());
    }

    @Bean
    PublishedPolicies publishedPolicies(
            MongoCollection<PolicyDocument> policyDocuments,
            Outbox policyOutbox,
            PolicyAnnouncements announcements,
            Clock clock) {
        return new MongoPublishedPolicies(policyDocuments, policyOutbox, announcements, clock);
    }

    @Bean
    PolicyTexts policyTexts(MongoDatabase database) {
        return new MongoPolicyTexts(database.getCollection("policyTexts", PolicyTextDocument.class));
    }

    @Bean
    Publisher publisher(PublishedPolicies policies, PolicyTexts texts, Clock clock) {
        return new Publisher(policies, texts, clock);
    }

    @Bean
    Rulebooks rulebooks(
            PublishedPolicies policies, PolicyTexts texts, PolicyTextReader reader, Installation installation) {
        return new StoredRulebooks(policies, texts, reader::read, installation.published());
    }
}
