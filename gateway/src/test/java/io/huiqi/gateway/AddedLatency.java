package io.huiqi.gateway;

import static org.awaitility.Awaitility.await;

import io.huiqi.gateway.stub.StubIssuer;
import io.huiqi.gateway.stub.StubService;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.ConnectException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/**
 * A program that prints what the gateway adds to a request: the same POST with token and key over one kept connection,
 * to a stub directly and through a gateway in a process of its own. Argument: the gateway's jar.
 */
final class AddedLatency {

    private static final int WARM_UP = 20_000;
    private static final int MEASURED = 10_000;
    private static final int PORT = 18_080;
    private static final String BODY = "{\"enterprise\":\"91410802MA45ABC18C\",\"policy\":\"jiaozuo-2020-17\","
            + "\"item\":\"revenue-milestones\",\"year\":2020}";

    private AddedLatency() {}

    public static void main(String[] arguments) throws Exception {
        StubIssuer issuer = StubIssuer.start();
        StubService claims = StubService.start("claims");
        Process gateway = start(Path.of(arguments[0]), issuer, claims);
        try {
            waitUntilHealthy();
            String token = issuer.token("integration");
            run(PORT, token, WARM_UP);
            run(claims.port(), token, WARM_UP);
            System.out.printf("%-10s %8s %8s %8s  (microseconds)%n", "", "p50", "p95", "p99");
            for (int round = 0; round < 3; round++) {
                print("direct", run(claims.port(), token, MEASURED));
                long cpuBefore = cpuMicros(gateway);
                print("gateway", run(PORT, token, MEASURED));
                System.out.printf("%10s %d us CPU a request%n", "", (cpuMicros(gateway) - cpuBefore) / MEASURED);
            }
        } finally {
            gateway.destroy();
            gateway.waitFor(20, TimeUnit.SECONDS);
            System.exit(0);
        }
    }

    private static Process start(Path jar, StubIssuer issuer, StubService claims) throws IOException {
        ProcessBuilder builder = new ProcessBuilder("java", "-Xmx256m", "-jar", jar.toString());
        builder.environment()
                .putAll(Map.of(
                        "PORT", Integer.toString(PORT),
                        "ISSUER_URI", issuer.uri(),
                        "CLAIMS_URLS", claims.address().toString(),
                        "RATE_PER_SECOND", "1000000",
                        "RATE_BURST", "1000000"));
        return builder.redirectErrorStream(true)
                .redirectOutput(Path.of("target", "added-latency.log").toFile())
                .start();
    }

    private static long cpuMicros(Process process) {
        return process.info().totalCpuDuration().orElseThrow().toNanos() / 1000;
    }

    private static void waitUntilHealthy() {
        await("the gateway; see target/added-latency.log")
                .atMost(Duration.ofMinutes(1))
                .ignoreException(ConnectException.class)
                .until(() -> {
                    new Socket("127.0.0.1", PORT).close();
                    return true;
                });
    }

    private static long[] run(int port, String token, int requests) throws IOException {
        byte[] request = ("POST /api/v1/claims HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\n"
                        + "Authorization: Bearer " + token + "\r\nIdempotency-Key: k\r\nContent-Length: "
                        + BODY.length()
                        + "\r\n\r\n" + BODY)
                .getBytes(StandardCharsets.US_ASCII);
        long[] nanos = new long[requests];
        try (Socket socket = new Socket("127.0.0.1", port)) {
            socket.setTcpNoDelay(true);
            InputStream in = new BufferedInputStream(socket.getInputStream());
            for (int i = 0; i < requests; i++) {
                long start = System.nanoTime();
                socket.getOutputStream().write(request);
                readAnswer(in);
                nanos[i] = System.nanoTime() - start;
            }
        }
        Arrays.sort(nanos);
        return nanos;
    }

    /** Reads one answer; the stub sends a single chunk or a length, both end as the body {@code {"service":"claims"}}. */
    private static void readAnswer(InputStream in) throws IOException {
        String head = readUntil(in, "\r\n\r\n");
        if (!head.startsWith("HTTP/1.1 200")) {
            throw new IOException(head);
        }
        if (head.toLowerCase(java.util.Locale.ROOT).contains("transfer-encoding: chunked")) {
            readUntil(in, "0\r\n\r\n");
        } else {
            readUntil(in, "}");
        }
    }

    private static String readUntil(InputStream in, String end) throws IOException {
        StringBuilder read = new StringBuilder();
        while (read.indexOf(end, Math.max(0, read.length() - end.length())) < 0) {
            int next = in.read();
            if (next < 0) {
                throw new IOException("Closed after " + read);
            }
            read.append((char) next);
        }
        return read.toString();
    }

    private static void print(String name, long[] nanos) {
        System.out.printf(
                "%-10s %8d %8d %8d%n",
                name,
                nanos[nanos.length / 2] / 1000,
                nanos[nanos.length * 95 / 100] / 1000,
                nanos[nanos.length * 99 / 100] / 1000);
    }
}
