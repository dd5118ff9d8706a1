package io.huiqi.registry.web;

import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.core.io.buffer.DataBufferUtils;
import reactor.core.publisher.Flux;

/**
 * Cuts a body into its lines, keeping no more than one line in memory. A line that is too long is cut off after the
 * limit, so that one bad line does not end the import.
 */
final class Lines {

    static final int LIMIT = 256 * 1024;

    private final ByteArrayOutputStream current = new ByteArrayOutputStream();
    private final AtomicLong number = new AtomicLong();

    private Lines() {}

    /** The lines of a body in their order, the empty ones left out and counted all the same. */
    static Flux<Line> of(Flux<DataBuffer> body) {
        return Flux.defer(() -> {
            Lines lines = new Lines();
            return body.concatMapIterable(lines::take)
                    .concatWith(Flux.defer(() -> Flux.fromIterable(lines.end())))
                    .filter(line -> !line.isBlank());
        });
    }

    private List<Line> take(DataBuffer buffer) {
        byte[] bytes = new byte[buffer.readableByteCount()];
        buffer.read(bytes);
        DataBufferUtils.release(buffer);
        List<Line> complete = new ArrayList<>();
        int start = 0;
        for (int i = 0; i < bytes.length; i++) {
            if (bytes[i] == '\n') {
                keep(bytes, start, i);
                complete.add(finish());
                start = i + 1;
            }
        }
        keep(bytes, start, bytes.length);
        return complete;
    }

    private List<Line> end() {
        return current.size() == 0 ? List.of() : List.of(finish());
    }

    private void keep(byte[] bytes, int from, int to) {
        int room = LIMIT + 1 - current.size();
        current.write(bytes, from, Math.min(to - from, room));
    }

    private Line finish() {
        Line line = new Line(number.incrementAndGet(), current.toByteArray());
        current.reset();
        return line;
    }

    /**
     * One line of the body.
     *
     * @param number counts all lines from 1
     * @param bytes one more than {@link #LIMIT} if the line is longer than that
     */
    @SuppressWarnings("ArrayRecordComponent") // read once, never compared
    record Line(long number, byte[] bytes) {

        boolean isTooLong() {
            return bytes.length > LIMIT;
        }

        private boolean isBlank() {
            for (byte each : bytes) {
                if (each != ' ' && each != '\t' && each != '\r') {
                    return false;
                }
            }
            return true;
        }
    }
}
