package io.huiqi.system.load;

import io.huiqi.local.supervisor.Ports;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;

/** How many claims awards-service handles together, by its own metrics. */
final class BatchMeter {

    private static final String GROUP = "group=\"awards-service.claims\"";

    private final URI metrics;

    BatchMeter(Ports ports) {
        metrics = URI.create("http://127.0.0.1:" + ports.awards() + "/actuator/prometheus");
    }

    /**
     * Claims and batches since the service began.
     *
     * @param claims events handled
     * @param batches polls they came in
     */
    record Reading(double claims, double batches) {

        /** The average batch since an earlier reading, at least 1. */
        int averageSince(Reading before) {
            return (int) Math.max(1, Math.round((claims - before.claims) / Math.max(1, batches - before.batches)));
        }
    }

    Reading read() throws IOException, InterruptedException {
        String text = HttpClient.newHttpClient()
                .send(HttpRequest.newBuilder(metrics).build(), BodyHandlers.ofString())
                .body();
        return new Reading(value(text, "huiqi_batch_size_sum"), value(text, "huiqi_batch_size_count"));
    }

    private static double value(String text, String name) {
        return text.lines()
                .filter(line -> line.startsWith(name + "{") && line.contains(GROUP))
                .mapToDouble(line -> Double.parseDouble(line.substring(line.lastIndexOf(' ') + 1)))
                .sum();
    }
}
