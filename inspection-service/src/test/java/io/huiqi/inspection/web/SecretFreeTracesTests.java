package io.huiqi.inspection.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.http.server.reactive.observation.ServerRequestObservationContext;
import org.springframework.mock.http.server.reactive.MockServerHttpRequest;
import org.springframework.mock.http.server.reactive.MockServerHttpResponse;

class SecretFreeTracesTests {

    @Test
    void aTraceNamesAnAddressButNotTheSecretInIt() {
        assertThat(url("/api/v1/inspections")).isEqualTo("/api/v1/inspections");
        assertThat(url("/api/v1/inspection-calendar/feeds/secret.ics"))
                .isEqualTo("/api/v1/inspection-calendar/feeds/...");
    }

    private static String url(String path) {
        ServerRequestObservationContext context = new ServerRequestObservationContext(
                MockServerHttpRequest.get(path).build(), new MockServerHttpResponse(), Map.of());
        return new SecretFreeTraces()
                .getHighCardinalityKeyValues(context).stream()
                        .filter(value -> value.getKey().equals("http.url"))
                        .findFirst()
                        .orElseThrow()
                        .getValue();
    }
}
