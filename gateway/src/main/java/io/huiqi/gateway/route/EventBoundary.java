package io.huiqi.gateway.route;

import java.nio.charset.StandardCharsets;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.core.io.buffer.DataBufferFactory;
import reactor.core.publisher.Flux;

/**
 * Knows whether an event stream stands between two events. Anything appended inside an event would make a reader take
 * the part it has for the whole.
 */
final class EventBoundary {

    private static final byte[] COME_BACK = "retry: 1000\n\n".getBytes(StandardCharsets.UTF_8);

    private boolean lineIsEmpty = true;
    private boolean between = true;

    /** Looks at a piece of the stream without reading it away. */
    void follow(DataBuffer piece) {
        int end = piece.writePosition();
        // Only the last two line ends matter, and a piece may hold just one of them.
        for (int i = Math.max(piece.readPosition(), end - 2); i < end; i++) {
            boolean lineEnd = piece.getByte(i) == '\n';
            between = lineEnd && lineIsEmpty;
            lineIsEmpty = lineEnd;
        }
    }

    /** The hint to reconnect after a second, or nothing when an event is half sent. */
    Flux<DataBuffer> farewell(DataBufferFactory buffers) {
        return between ? Flux.just(buffers.wrap(COME_BACK)) : Flux.empty();
    }
}
