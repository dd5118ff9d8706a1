package io.huiqi.kit.store;

import com.mongodb.ConnectionString;
import com.mongodb.MongoClientSettings;
import com.mongodb.WriteConcern;
import com.mongodb.reactivestreams.client.MongoClient;
import com.mongodb.reactivestreams.client.MongoClients;
import com.mongodb.reactivestreams.client.MongoDatabase;
import io.huiqi.kit.time.ClockAutoConfiguration;
import java.time.Clock;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;

/** The connection to the service's own database, named in {@code huiqi.mongodb-uri}. */
@AutoConfiguration(after = ClockAutoConfiguration.class)
@ConditionalOnProperty("huiqi.mongodb-uri")
public class StoreAutoConfiguration {

    private static final int SELECTION_SECONDS = 5;

    @Bean
    MongoClient mongoClient(@Value("${huiqi.mongodb-uri}") String uri) {
        return MongoClients.create(MongoClientSettings.builder()
                .applyConnectionString(new ConnectionString(uri))
                .applyToClusterSettings(cluster -> cluster.serverSelectionTimeout(SELECTION_SECONDS, TimeUnit.SECONDS))
                .codecRegistry(Codecs.registry())
                .writeConcern(WriteConcern.MAJORITY)
                .build());
    }

    @Bean
    MongoDatabase mongoDatabase(MongoClient client, @Value("${huiqi.mongodb-uri}") String uri) {
        String name = Objects.requireNonNull(
                new ConnectionString(uri).getDatabase(), "huiqi.mongodb-uri must name the database");
        return client.getDatabase(name);
    }

    @Bean
    Leases leases(MongoDatabase database, Clock clock) {
        return new Leases(database, clock, UUID.randomUUID().toString());
    }

    @Bean
    StoreHealth storeHealthIndicator(MongoDatabase database) {
        return new StoreHealth(database);
    }
}
