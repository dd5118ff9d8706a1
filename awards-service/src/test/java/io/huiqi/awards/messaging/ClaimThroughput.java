package io.huiqi.awards.messaging;

import io.huiqi.awards.AwardsApplication;
import io.huiqi.awards.Heard;
import io.huiqi.awards.World;
import io.huiqi.events.AwardEvent.AwardGranted;
import io.huiqi.events.DomainEvent;
import io.huiqi.kit.event.CloudEvents;
import io.huiqi.kit.event.EventWriter;
import io.huiqi.kit.outbox.EventPublisher;
import io.huiqi.kit.testing.RealParts;
import io.huiqi.kit.testing.TestIssuer;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/** Prints how fast this service alone turns claims into awards, with broker and store in the same process. */
public final class ClaimThroughput {

    private static final int ROUNDS = 5;

    private ClaimThroughput() {}

    public static void main(String[] arguments) {
        int claims = arguments.length == 0 ? 5_000 : Integer.parseInt(arguments[0]);
        try (ConfigurableApplicationContext context = new SpringApplicationBuilder(AwardsApplication.class)
                .properties("PORT=0", "logging.level.root=WARN")
                .run(
                        "--KAFKA_BOOTSTRAP_SERVERS=" + RealParts.bootstrapServers(),
                        "--MONGODB_URI=" + RealParts.mongoUri("throughput"),
                        "--ISSUER_URI=" + TestIssuer.uri(),
                        "--TOPIC_PARTITIONS=4")) {
            run(context, claims);
        }
        System.exit(0);
    }

    private static void run(ConfigurableApplicationContext context, int claims) {
        World world = new World(context.getBean(EventWriter.class), context.getBean(EventPublisher.class));
        System.out.printf("%-8s %10s %10s%n", "claims", "stored", "claims/s");
        try (Heard heard = new Heard(context.getBean(CloudEvents.class))) {
            int granted = 0;
            for (int round = 0; round < ROUNDS; round++) {
                List<String> enterprises = IntStream.range(0, claims)
                        .mapToObj(i -> World.newUscc())
                        .toList();
                world.announces(enterprises.stream()
                        .flatMap(uscc ->
                                Stream.of(World.registered(uscc), World.revenue(uscc, 2020, "5600000000.00", 1)))
                        .toArray(DomainEvent[]::new));
                await(Duration.ofSeconds(3));
                long begin = System.nanoTime();
                world.announces(enterprises.stream()
                        .map(uscc -> World.claim("c-" + UUID.randomUUID(), uscc, "revenue-milestones", 2020))
                        .toArray(DomainEvent[]::new));
                granted += claims;
                awaitGrants(heard, granted);
                double seconds = (System.nanoTime() - begin) / 1e9;
                System.out.printf("%,8d %,10d %,10.0f%n", claims, granted, claims / seconds);
            }
        }
    }

    private static void awaitGrants(Heard heard, int expected) {
        long granted = 0;
        while (granted < expected) {
            granted = heard.all().stream()
                    .filter(event -> event.data() instanceof AwardGranted)
                    .count();
        }
    }

    private static void await(Duration time) {
        try {
            Thread.sleep(time.toMillis());
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
