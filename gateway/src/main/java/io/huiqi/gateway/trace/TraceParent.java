package io.huiqi.gateway.trace;

import java.util.concurrent.ThreadLocalRandom;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A W3C trace context: {@code version-traceId-spanId-flags} in lower-case hex. */
public record TraceParent(String value) {

    public static final String HEADER = "traceparent";
    private static final Pattern VALID =
            Pattern.compile("(?!ff)[0-9a-f]{2}-(?!0{32})[0-9a-f]{32}-(?!0{16})[0-9a-f]{16}-[0-9a-f]{2}");

    /** The caller's context when it is well formed, otherwise a new sampled one. */
    static TraceParent from(@Nullable String header) {
        return header != null && VALID.matcher(header).matches() ? new TraceParent(header) : generated();
    }

    /** The 32 hex digits that name the whole trace. */
    public String traceId() {
        return value.substring(3, 35);
    }

    // Trace ids need to be unlike each other, not unguessable: the fast generator does.
    private static TraceParent generated() {
        ThreadLocalRandom random = ThreadLocalRandom.current();
        return new TraceParent("00-" + hex(random.nextLong()) + hex(random.nextLong() | 1L) + "-"
                + hex(random.nextLong() | 1L) + "-01");
    }

    private static String hex(long value) {
        String digits = Long.toHexString(value);
        return "0".repeat(16 - digits.length()) + digits;
    }
}
