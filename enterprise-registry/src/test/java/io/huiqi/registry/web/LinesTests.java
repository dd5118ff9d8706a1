package io.huiqi.registry.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.huiqi.registry.web.Lines.Line;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.core.io.buffer.DefaultDataBufferFactory;
import reactor.core.publisher.Flux;

/** Cutting a body into lines, wherever the network cut it. */
class LinesTests {

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 5, 100})
    void doesNotMindWhereTheBodyWasCut(int size) {
        assertThat(texts(lines("甲乙\n丙\r\n\n丁", size))).containsExactly("甲乙", "丙\r", "丁");
    }

    @Test
    void countsEmptyLinesAndLeavesThemOut() {
        assertThat(lines("a\n \t\r\n\nb\n", 100)).extracting(Line::number).containsExactly(1L, 4L);
    }

    @Test
    void anEmptyBodyHasNoLines() {
        assertThat(lines("", 1)).isEmpty();
    }

    @Test
    void aLineThatIsTooLongIsCutOffAndTheNextIsWhole() {
        List<Line> lines = lines("x".repeat(Lines.LIMIT + 50) + "\ny\n" + "z".repeat(Lines.LIMIT), 1000);

        assertThat(lines).extracting(Line::isTooLong).containsExactly(true, false, false);
        assertThat(lines.get(0).bytes()).hasSize(Lines.LIMIT + 1);
        assertThat(texts(lines).get(1)).isEqualTo("y");
    }

    private static List<Line> lines(String body, int size) {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        DefaultDataBufferFactory buffers = DefaultDataBufferFactory.sharedInstance;
        return Objects.requireNonNull(Lines.of(Flux.fromStream(Stream.iterate(0, i -> i < bytes.length, i -> i + size))
                        .map(start ->
                                buffers.wrap(Arrays.copyOfRange(bytes, start, Math.min(start + size, bytes.length)))))
                .collectList()
                .block());
    }

    private static List<String> texts(List<Line> lines) {
        return lines.stream()
                .map(line -> new String(line.bytes(), StandardCharsets.UTF_8))
                .toList();
    }
}
