package io.huiqi.awards.storage;

import com.mongodb.reactivestreams.client.MongoCollection;
import com.mongodb.reactivestreams.client.MongoDatabase;
import io.huiqi.awards.award.AnnouncedAwards;
import io.huiqi.awards.beneficiary.Accounts;
import io.huiqi.awards.recovery.RecoveryNews;
import io.huiqi.kit.outbox.EventPublisher;
import io.huiqi.kit.outbox.Outbox;
import io.huiqi.kit.store.IndexDeclaration;
import java.time.Clock;
import java.time.Duration;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import reactor.core.publisher.Mono;

/** The collections of this service and what works on them. */
@Configuration(proxyBeanMethods = false)
class StorageConfiguration {

    @Bean
    MongoCollection<AccountDocument> ledgers(MongoDatabase database) {
        return database.getCollection("ledgers", AccountDocument.class);
    }

    /** Awards and recoveries are there for readers before anybody hears of them. */
    @Bean
    Outbox ledgerOutbox(
            MongoCollection<AccountDocument> ledgers,
            EventPublisher publisher,
            MongoAwards awards,
            AnnouncedAwards announced,
            MongoRecoveries recoveries,
            RecoveryNews news,
            @Value("${awards.announcement-patience}") Duration patience) {
        return new Outbox(
                ledgers,
                publisher,
                patience,
                events -> awards.store(announced.in(events))
                        .then(Mono.defer(() -> awards.revise(announced.revisionsIn(events))))
                        .then(Mono.defer(() -> recoveries.follow(news.concerned(events)))));
    }

    @Bean
    MongoCollection<RecoveryDocument> recoveryDocuments(MongoDatabase database) {
        return database.getCollection("recoveries", RecoveryDocument.class);
    }

    @Bean
    MongoRecoveries recoveries(
            MongoCollection<RecoveryDocument> recoveryDocuments, MongoCollection<AccountDocument> ledgers) {
        return new MongoRecoveries(recoveryDocuments, ledgers);
    }

    @Bean
    IndexDeclaration recoveryIndexes(MongoCollection<RecoveryDocument> recoveryDocuments) {
        return new IndexDeclaration(recoveryDocuments, MongoRecoveries.INDEXES);
    }

    @Bean
    Accounts accounts(MongoCollection<AccountDocument> ledgers, Outbox ledgerOutbox, Clock clock) {
        return new MongoAccounts(ledgers, new LedgerWrites(ledgers, clock), ledgerOutbox);
    }

    @Bean
    MongoCollection<AwardDocument> awardDocuments(MongoDatabase database) {
        return database.getCollection("awards", AwardDocument.class);
    }

    @Bean
    MongoAwards awards(MongoCollection<AwardDocument> awardDocuments) {
        return new MongoAwards(awardDocuments);
    }

    @Bean
    IndexDeclaration awardIndexes(MongoCollection<AwardDocument> awardDocuments) {
        return new IndexDeclaration(awardDocuments, MongoAwards.INDEXES);
    }
}
