package io.huiqi.system.load;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Objects;

/** An event as large as those of the main path: the frozen sample of AwardGranted, and headers of the usual size. */
final class SampleEvent {

    static final String JSON = read("/events/AwardGranted.v1.sample.json");
    static final Map<String, String> HEADERS = Map.of(
            "ce_id", "",
            "ce_subject", "claims/",
            "ce_type", "io.huiqi.AwardGranted.v1/",
            "ce_source", "/awards-service/",
            "ce_time", "2026-01-01T00:00:00.000Z/",
            "ce_correlationid", "",
            "ce_causationid", "",
            "ce_traceparent", "");

    private SampleEvent() {}

    private static String read(String resource) {
        try (InputStream in = Objects.requireNonNull(SampleEvent.class.getResourceAsStream(resource), resource)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
