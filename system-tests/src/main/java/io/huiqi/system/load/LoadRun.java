package io.huiqi.system.load;

import io.huiqi.system.Api;
import io.huiqi.system.Enterprises;
import io.huiqi.system.EventStream;
import io.huiqi.system.NewClaim;
import io.netty.buffer.Unpooled;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.HdrHistogram.ConcurrentHistogram;
import org.HdrHistogram.Histogram;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;
import reactor.netty.http.client.HttpClient;
import reactor.netty.resources.ConnectionProvider;
import tools.jackson.databind.JsonNode;

/** Drives the claims of enterprises at a rate and waits until the event stream has told of every award. */
final class LoadRun {

    private static final long STALL_SECONDS = 60;
    private static final long HIGHEST_MICROS = TimeUnit.MINUTES.toMicros(10);

    private final Api api;
    private final CpuMeter cpu;
    private final int clients;
    private final HttpClient http;
    private final Map<String, Long> due = new ConcurrentHashMap<>();
    private final Histogram toAnswer = new ConcurrentHistogram(HIGHEST_MICROS, 3);
    private final Histogram toAward = new ConcurrentHistogram(HIGHEST_MICROS, 3);
    private volatile long lastAward = System.nanoTime();

    LoadRun(Api api, CpuMeter cpu, int clients) {
        this.api = api;
        this.cpu = cpu;
        this.clients = clients;
        this.http = HttpClient.create(ConnectionProvider.create("load", clients))
                .baseUrl(api.gateway().toString())
                .headers(headers -> headers.set("Content-Type", "application/json")
                        .set("Authorization", "Bearer " + api.token("integration")));
    }

    /**
     * Submits both claims of each enterprise.
     *
     * @param rate claims per second that are due, whether or not earlier ones were answered; 0 for as fast as possible
     */
    LoadResult drive(List<String> enterprises, int rate) throws InterruptedException {
        List<NewClaim> claims =
                enterprises.stream().flatMap(Enterprises::claims).toList();
        CountDownLatch granted = new CountDownLatch(claims.size());
        EventStream stream = EventStream.open(api, "AwardGranted", (event, arrived) -> heard(event, arrived, granted));
        try (stream) {
            Map<String, Duration> before = cpu.read();
            long begun = System.nanoTime();
            Flux.range(0, claims.size())
                    .publishOn(Schedulers.newSingle("pace"))
                    .doOnNext(n -> await(begun, n, rate))
                    .flatMap(n -> submit(claims.get(n), rate == 0 ? System.nanoTime() : dueAt(begun, n, rate)), clients)
                    .blockLast();
            awaitAll(granted);
            Duration elapsed = Duration.ofNanos(lastAward - begun);
            return new LoadResult(claims.size(), elapsed, toAnswer, toAward, since(before));
        }
    }

    private Mono<Integer> submit(NewClaim claim, long dueAt) {
        byte[] body = Api.JSON.writeValueAsBytes(claim);
        due.put(key(claim.enterprise(), claim.item()), dueAt);
        return http.post()
                .uri("/api/v1/claims")
                .send(Mono.fromSupplier(() -> Unpooled.wrappedBuffer(body)))
                .responseSingle((response, content) -> response.status().code() == 201
                        ? content.thenReturn(201)
                        : content.asString()
                                .defaultIfEmpty("")
                                .flatMap(text -> Mono.error(new IllegalStateException(response.status() + " " + text))))
                .doOnNext(status -> record(toAnswer, dueAt, System.nanoTime()));
    }

    private void heard(JsonNode event, long arrived, CountDownLatch granted) {
        JsonNode data = event.path("data");
        Long dueAt = due.remove(
                key(data.path("enterprise").asString(), data.path("item").asString()));
        if (dueAt != null) {
            record(toAward, dueAt, arrived);
            lastAward = arrived;
            granted.countDown();
        }
    }

    private void awaitAll(CountDownLatch granted) throws InterruptedException {
        long left = granted.getCount();
        while (!granted.await(STALL_SECONDS, TimeUnit.SECONDS)) {
            if (granted.getCount() == left) {
                throw new IllegalStateException(left + " claims were not granted; for example "
                        + due.keySet().stream().limit(3).toList());
            }
            left = granted.getCount();
        }
    }

    private Map<String, Duration> since(Map<String, Duration> before) {
        Map<String, Duration> used = new LinkedHashMap<>();
        cpu.read().forEach((part, now) -> used.put(part, now.minus(before.get(part))));
        return used;
    }

    private static long dueAt(long begun, int n, int rate) {
        return begun + n * 1_000_000_000L / rate;
    }

    private static void await(long begun, int n, int rate) {
        if (rate > 0) {
            long wait;
            while ((wait = dueAt(begun, n, rate) - System.nanoTime()) > 0) {
                LockSupport.parkNanos(wait);
            }
        }
    }

    private static void record(Histogram histogram, long from, long to) {
        histogram.recordValue(Math.min(HIGHEST_MICROS, Math.max(0, (to - from) / 1000)));
    }

    private static String key(String enterprise, String item) {
        return enterprise + "|" + item;
    }
}
