package io.huiqi.awards;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.huiqi.events.AwardEvent.ClaimAssessed;
import io.huiqi.events.BudgetEvent.BudgetReserved;
import io.huiqi.events.ClaimEvent.ClaimSubmitted;
import io.huiqi.events.ClaimEvent.DecisionDocument;
import io.huiqi.events.DomainEvent;
import io.huiqi.events.EventEnvelope;
import io.huiqi.kit.event.CloudEvents;
import io.huiqi.kit.event.EventWriter;
import io.huiqi.kit.money.Money;
import io.huiqi.kit.outbox.EventPublisher;
import io.huiqi.kit.testing.RealParts;
import io.huiqi.kit.testing.TestIssuer;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.kafka.core.DefaultKafkaProducerFactory;
import org.springframework.kafka.core.KafkaTemplate;
import tools.jackson.databind.json.JsonMapper;

/** Replicas in processes of their own draw on the ten million of clause 8, and one of them is killed meanwhile. */
class PoolProcessesTests {

    private static final Duration PATIENCE = Duration.ofMinutes(3);
    private static final int MANY = 60;

    private final JsonMapper json = JsonMapper.builder().build();
    private final CloudEvents cloudEvents = new CloudEvents(json, "/awards-service");

    @TempDir
    private Path logs;

    @Test
    void exactlyWhatThePoolHasIsReservedAlsoWhenAReplicaIsKilled() throws Exception {
        OwnBroker broker = OwnBroker.start();
        Map<String, String> environment = Map.of(
                "KAFKA_BOOTSTRAP_SERVERS", broker.bootstrapServers(),
                "MONGODB_URI", RealParts.mongoUri("processes-" + UUID.randomUUID()),
                "ISSUER_URI", TestIssuer.uri());
        try (ServiceProcess first = ServiceProcess.start(environment, logs.resolve("first.log"));
                ServiceProcess second = ServiceProcess.start(environment, logs.resolve("second.log"));
                Sender kafka = new Sender(broker.bootstrapServers())) {
            World world = new World(new EventWriter(json, Clock.systemUTC()), kafka.publisher(cloudEvents));
            awaitBoth(broker.bootstrapServers(), first, second);
            try (Heard heard = new Heard(cloudEvents, broker.bootstrapServers())) {
                drawOnThePool(world, heard, second);
            }
        } finally {
            broker.close();
        }
    }

    private void drawOnThePool(World world, Heard heard, ServiceProcess victim) {
        List<String> large = newcomers(2);
        List<String> small = newcomers(MANY);
        world.announces(Stream.concat(large.stream(), small.stream())
                .map(World::registered)
                .toArray(DomainEvent[]::new));

        world.announces(claims(large, "6000000.00"));
        await().atMost(PATIENCE).until(() -> answers(heard, large).size() == 2);
        world.announces(claims(small.subList(0, MANY / 2), "300000.00"));
        await().atMost(PATIENCE).until(() -> !answers(heard, small).isEmpty());
        victim.kill();
        world.announces(claims(small.subList(MANY / 2, MANY), "300000.00"));
        await().atMost(PATIENCE).until(() -> answers(heard, small).size() == MANY);

        assertThat(payable(answers(heard, large))).isEqualTo(1);
        assertThat(payable(answers(heard, small))).isEqualTo(13); // of the four million left
        await().atMost(PATIENCE).until(() -> reservations(heard).size() == 14);
        assertThat(reservations(heard).stream()
                        .mapToLong(event -> fen(event.amount()))
                        .sum())
                .isEqualTo(990_000_000L);
        assertThat(reservations(heard))
                .allSatisfy(event -> assertThat(fen(event.available())).isNotNegative());
    }

    /** Waits until each replica has a part of the claims. */
    private static void awaitBoth(String bootstrap, ServiceProcess... replicas) {
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", bootstrap))) {
            await().atMost(PATIENCE).ignoreExceptions().until(() -> {
                assertThat(replicas).allMatch(ServiceProcess::isAlive);
                return admin
                                .describeConsumerGroups(List.of("awards-service.claims"))
                                .all()
                                .get()
                                .get("awards-service.claims")
                                .members()
                                .stream()
                                .filter(member ->
                                        !member.assignment().topicPartitions().isEmpty())
                                .count()
                        == replicas.length;
            });
        }
    }

    private static List<String> newcomers(int count) {
        return IntStream.range(0, count).mapToObj(i -> World.newUscc()).toList();
    }

    private static DomainEvent[] claims(List<String> enterprises, String yuan) {
        return enterprises.stream()
                .map(uscc -> new ClaimSubmitted(
                        "claim-" + uscc,
                        1,
                        uscc,
                        "jiaozuo-2020-17",
                        "technical-renovation",
                        2020,
                        null,
                        null,
                        new DecisionDocument("纪要" + uscc, LocalDate.of(2020, 9, 1), yuan)))
                .toArray(DomainEvent[]::new);
    }

    /** The answers to the claims of enterprises, each counted once. */
    private static List<ClaimAssessed> answers(Heard heard, List<String> enterprises) {
        Map<String, ClaimAssessed> byClaim = new LinkedHashMap<>();
        for (EventEnvelope event : heard.all()) {
            if (event.data() instanceof ClaimAssessed it && enterprises.contains(it.enterprise())) {
                byClaim.putIfAbsent(it.claim(), it);
            }
        }
        return List.copyOf(byClaim.values());
    }

    private static long payable(List<ClaimAssessed> answers) {
        return answers.stream()
                .filter(answer -> answer.outcome().equals("payable"))
                .count();
    }

    /** What was reserved, each event counted once however often it was sent. */
    private static List<BudgetReserved> reservations(Heard heard) {
        Map<String, BudgetReserved> byEvent = new LinkedHashMap<>();
        for (EventEnvelope event : heard.all()) {
            if (event.data() instanceof BudgetReserved it) {
                byEvent.putIfAbsent(event.id(), it);
            }
        }
        return List.copyOf(byEvent.values());
    }

    private static long fen(String yuan) {
        return Money.parse(yuan).fen();
    }

    /** Sends to the broker of this test. */
    private static final class Sender implements AutoCloseable {

        private final DefaultKafkaProducerFactory<String, byte[]> producers;

        Sender(String bootstrap) {
            producers = new DefaultKafkaProducerFactory<>(
                    Map.of("bootstrap.servers", bootstrap), new StringSerializer(), new ByteArraySerializer());
        }

        EventPublisher publisher(CloudEvents cloudEvents) {
            return new EventPublisher(new KafkaTemplate<>(producers), cloudEvents);
        }

        @Override
        public void close() {
            producers.destroy();
        }
    }
}
