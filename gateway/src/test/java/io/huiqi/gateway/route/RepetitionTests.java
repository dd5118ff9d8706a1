package io.huiqi.gateway.route;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.http.HttpHeaders;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.mock.http.server.reactive.MockServerHttpRequest;

class RepetitionTests {

    @Test
    void aReadMayBeSentAgain() {
        assertThat(Repetition.isHarmless(MockServerHttpRequest.get("/").build()))
                .isTrue();
    }

    @Test
    void aReadWithABodyMayNotBecauseTheBodyIsGone() {
        assertThat(Repetition.isHarmless(read(HttpHeaders.CONTENT_LENGTH, "2"))).isFalse();
        assertThat(Repetition.isHarmless(read(HttpHeaders.TRANSFER_ENCODING, "chunked")))
                .isFalse();
    }

    @Test
    void aChangeMayBeSentAgainOnlyWithItsKey() {
        MockServerHttpRequest.BodyBuilder post = MockServerHttpRequest.post("/").contentLength(2);
        assertThat(Repetition.needsBody(post.build())).isFalse();

        assertThat(Repetition.needsBody(post.header("Idempotency-Key", "1").build()))
                .isTrue();
    }

    @Test
    void aLargeBodyIsNotKept() {
        assertThat(Repetition.needsBody(MockServerHttpRequest.put("/")
                        .contentLength(64 * 1024 + 1)
                        .build()))
                .isFalse();
    }

    private static ServerHttpRequest read(String header, String value) {
        return MockServerHttpRequest.get("/").header(header, value).build();
    }
}
