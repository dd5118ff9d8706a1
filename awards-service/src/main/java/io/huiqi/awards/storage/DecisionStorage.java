package io.huiqi.awards.storage;

import com.mongodb.reactivestreams.client.MongoCollection;
import com.mongodb.reactivestreams.client.MongoDatabase;
import io.huiqi.awards.decision.DecisionRegister;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The collection of decision documents and what works on it. */
@Configuration(proxyBeanMethods = false)
class DecisionStorage {

    @Bean
    MongoCollection<DecidedSumDocument> decisions(MongoDatabase database) {
        return database.getCollection("decisions", DecidedSumDocument.class);
    }

    @Bean
    DecisionRegister decisionRegister(MongoCollection<DecidedSumDocument> decisions) {
        return new DecisionRegister(new MongoDecidedSums(decisions));
    }
}
