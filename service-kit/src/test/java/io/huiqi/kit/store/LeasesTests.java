package io.huiqi.kit.store;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.reactivestreams.client.MongoClient;
import com.mongodb.reactivestreams.client.MongoClients;
import com.mongodb.reactivestreams.client.MongoDatabase;
import io.huiqi.kit.testing.RealParts;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class LeasesTests {

    @Test
    void aLeaseIsHeldByOneOwnerUntilItsTimeIsOver() {
        String job = UUID.randomUUID().toString();
        try (MongoClient client = MongoClients.create(RealParts.mongoUri(""))) {
            MongoDatabase database = client.getDatabase("leases-" + job);
            Leases mine = new Leases(database, at(Instant.EPOCH), "me");
            Leases others = new Leases(database, at(Instant.EPOCH), "other");
            Leases later = new Leases(database, at(Instant.EPOCH.plusSeconds(61)), "other");

            assertThat(mine.acquire(job, Duration.ofMinutes(1)).block()).isTrue();
            assertThat(mine.acquire(job, Duration.ofMinutes(1)).block()).isTrue();
            assertThat(others.acquire(job, Duration.ofMinutes(1)).block()).isFalse();
            assertThat(later.acquire(job, Duration.ofMinutes(1)).block()).isTrue();
        }
    }

    private static Clock at(Instant instant) {
        return Clock.fixed(instant, ZoneOffset.UTC);
    }
}
