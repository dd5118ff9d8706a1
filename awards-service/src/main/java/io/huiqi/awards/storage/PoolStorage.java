package io.huiqi.awards.storage;

import com.mongodb.reactivestreams.client.MongoCollection;
import com.mongodb.reactivestreams.client.MongoDatabase;
import io.huiqi.awards.budget.BudgetEvents;
import io.huiqi.awards.budget.Budgets;
import io.huiqi.awards.budget.Treasury;
import io.huiqi.kit.outbox.EventPublisher;
import io.huiqi.kit.outbox.Outbox;
import java.time.Clock;
import java.time.Duration;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import reactor.core.publisher.Mono;

/** The collection of pools and what works on it. */
@Configuration(proxyBeanMethods = false)
class PoolStorage {

    @Bean
    MongoCollection<PoolDocument> pools(MongoDatabase database) {
        return database.getCollection("pools", PoolDocument.class);
    }

    @Bean
    Outbox poolOutbox(
            MongoCollection<PoolDocument> pools,
            EventPublisher publisher,
            @Value("${awards.announcement-patience}") Duration patience) {
        return new Outbox(pools, publisher, patience, events -> Mono.empty());
    }

    @Bean
    Budgets budgets(MongoCollection<PoolDocument> pools, Outbox poolOutbox, Clock clock) {
        return new MongoBudgets(pools, poolOutbox, clock);
    }

    @Bean
    Treasury treasury(Budgets budgets, BudgetEvents budgetEvents) {
        return new Treasury(budgets, budgetEvents);
    }
}
