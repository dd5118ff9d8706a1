package io.huiqi.awards.storage;

import com.mongodb.reactivestreams.client.MongoCollection;
import com.mongodb.reactivestreams.client.MongoDatabase;
import io.huiqi.awards.job.Jobs;
import io.huiqi.awards.sweep.Ledgers;
import io.huiqi.kit.store.IndexDeclaration;
import java.time.Clock;
import java.util.UUID;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The collections of jobs. */
@Configuration(proxyBeanMethods = false)
class JobStorage {

    @Bean
    MongoCollection<JobDocument> jobDocuments(MongoDatabase database) {
        return database.getCollection("jobs", JobDocument.class);
    }

    @Bean
    Jobs jobs(MongoCollection<JobDocument> jobDocuments, MongoDatabase database, Clock clock) {
        return new MongoJobs(
                jobDocuments,
                database.getCollection("jobPortions", PortionDocument.class),
                clock,
                UUID.randomUUID().toString());
    }

    @Bean
    IndexDeclaration jobIndexes(MongoCollection<JobDocument> jobDocuments) {
        return new IndexDeclaration(jobDocuments, MongoJobs.INDEXES);
    }

    @Bean
    Ledgers sweptLedgers(MongoCollection<AccountDocument> ledgers) {
        return new MongoLedgers(ledgers);
    }
}
