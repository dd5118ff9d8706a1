package io.huiqi.claims;

import static io.huiqi.claims.AwardsTwin.granted;
import static io.huiqi.claims.AwardsTwin.payable;

import com.mongodb.reactivestreams.client.MongoCollection;
import com.mongodb.reactivestreams.client.MongoDatabase;
import com.sun.management.OperatingSystemMXBean;
import io.huiqi.claims.claim.ClaimStatus;
import io.huiqi.claims.docket.Claims;
import io.huiqi.events.AwardEvent;
import io.huiqi.events.ClaimEvent.ClaimSubmitted;
import io.huiqi.events.EventType;
import io.huiqi.kit.consume.EventConsumers;
import io.huiqi.kit.event.EventWriter;
import io.huiqi.kit.testing.RealParts;
import io.huiqi.kit.testing.TestIssuer;
import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.bson.Document;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.http.MediaType;
import org.springframework.kafka.core.KafkaTemplate;
import org.springframework.web.reactive.function.client.WebClient;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * Prints how many claims a second the service takes and sees granted, with broker, store, a stand-in for awards-service
 * and the clients all in this process. Arguments: claims, clients at once, claims stored before.
 */
final class ThroughputTrial {

    private static final int YEARS = 100;

    private ThroughputTrial() {}

    public static void main(String[] arguments) {
        int claims = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 5_000;
        int clients = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 64;
        int stored = arguments.length > 2 ? Integer.parseInt(arguments[2]) : 0;
        try (ConfigurableApplicationContext service = start()) {
            standInForAwards(service);
            WebClient http = client(service);
            System.out.printf("%-28s %9s %8s %8s%n", "", "claims/s", "p50 ms", "p99 ms");
            submit("submission, cold", http, claims / 5, clients);
            awaitGranted(service, claims / 5);
            store(service.getBean(MongoDatabase.class).getCollection("claims"), stored);
            long begin = System.nanoTime();
            long worked = cpuNanos();
            submit("submission", http, claims, clients);
            awaitGranted(service, claims / 5 + stored + claims);
            System.out.printf("%-28s %9.0f%n", "submission to GRANTED", claims / seconds(begin));
            System.out.printf("CPU of all of it: %.2f ms a claim%n", (cpuNanos() - worked) / 1e6 / claims);
            time("counting all", service.getBean(Claims.class).count(null));
            time(
                    "a page by status",
                    http.get().uri("?status=GRANTED").retrieve().toBodilessEntity());
            time(
                    "a page by item",
                    http.get().uri("?item=revenue-milestones").retrieve().toBodilessEntity());
        }
        System.exit(0);
    }

    private static ConfigurableApplicationContext start() {
        Map<String, String> settings = Map.of(
                "PORT",
                "0",
                "LOG_FORMAT",
                "",
                "KAFKA_BOOTSTRAP_SERVERS",
                RealParts.bootstrapServers(),
                "MONGODB_URI",
                RealParts.mongoUri("trial"),
                "ISSUER_URI",
                TestIssuer.uri(),
                "TOPIC_PARTITIONS",
                "4");
        return new SpringApplicationBuilder(ClaimsApplication.class)
                .run(settings.entrySet().stream()
                        .map(each -> "--" + each.getKey() + "=" + each.getValue())
                        .toArray(String[]::new));
    }

    private static WebClient client(ConfigurableApplicationContext service) {
        String port = Objects.requireNonNull(service.getEnvironment().getProperty("local.server.port"));
        String token = TestIssuer.token("integration", "claims:read claims:write");
        return WebClient.builder()
                .baseUrl("http://127.0.0.1:" + port + ClaimsClient.PATH)
                .defaultHeaders(headers -> headers.setBearerAuth(token))
                .build();
    }

    @SuppressWarnings("unchecked")
    private static void standInForAwards(ConfigurableApplicationContext service) {
        AwardsTwin awards = new AwardsTwin(
                service.getBean(EventWriter.class), service.getBean("kafkaTemplate", KafkaTemplate.class));
        service.getBean(EventConsumers.class)
                .consumer(
                        "trial-awards",
                        Set.of(EventType.CLAIM_SUBMITTED),
                        events -> Mono.fromRunnable(() -> {
                            awards.announce(events.stream()
                                    .map(event -> (ClaimSubmitted) event.data())
                                    .flatMap(claim -> Stream.of(
                                            payable(claim.claim(), 1, claim.enterprise(), "express"),
                                            granted("a-" + claim.claim(), claim.claim(), claim.enterprise())))
                                    .toArray(AwardEvent[]::new));
                        }))
                .start();
    }

    private static void submit(String what, WebClient http, int claims, int clients) {
        List<String> enterprises =
                Stream.generate(Enterprises::next).limit(claims / YEARS + 1).toList();
        long begin = System.nanoTime();
        List<Long> micros = Flux.fromStream(IntStream.range(0, claims).boxed())
                .flatMap(i -> post(http, ClaimsClient.body(enterprises.get(i / YEARS), 2000 + i % YEARS)), clients, 1)
                .collectList()
                .block();
        double rate = claims / seconds(begin);
        long[] sorted = Objects.requireNonNull(micros).stream()
                .mapToLong(Long::longValue)
                .toArray();
        Arrays.sort(sorted);
        System.out.printf(
                "%-28s %9.0f %8.1f %8.1f%n",
                what, rate, sorted[claims / 2] / 1000.0, sorted[claims * 99 / 100] / 1000.0);
    }

    /** Copies of one granted claim, each with an award of its own. */
    private static void store(MongoCollection<Document> claims, int count) {
        Document granted = Mono.from(
                        claims.find(new Document("status", "GRANTED")).first())
                .blockOptional()
                .orElseThrow();
        Flux.range(0, count)
                .map(i -> new Document(granted).append("_id", "stored-" + i).append("awardKey", "stored-" + i))
                .buffer(500)
                .concatMap(claims::insertMany)
                .blockLast();
    }

    private static void time(String what, Mono<?> work) {
        work.block();
        long begin = System.nanoTime();
        work.block();
        System.out.printf("%-28s %9.0f ms%n", what, seconds(begin) * 1000);
    }

    private static Mono<Long> post(WebClient http, String body) {
        return Mono.defer(() -> {
            long begin = System.nanoTime();
            return http.post()
                    .contentType(MediaType.APPLICATION_JSON)
                    .bodyValue(body)
                    .retrieve()
                    .toBodilessEntity()
                    .map(answer -> (System.nanoTime() - begin) / 1000);
        });
    }

    private static void awaitGranted(ConfigurableApplicationContext service, long claims) {
        Claims docket = service.getBean(Claims.class);
        Mono.defer(() -> docket.count(null))
                .map(counts -> counts.getOrDefault(ClaimStatus.GRANTED, 0L))
                .repeatWhen(rounds -> rounds.delayElements(Duration.ofMillis(100)))
                .takeUntil(count -> count >= claims)
                .blockLast();
    }

    private static long cpuNanos() {
        return ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class).getProcessCpuTime();
    }

    private static double seconds(long begin) {
        return (System.nanoTime() - begin) / 1e9;
    }
}
