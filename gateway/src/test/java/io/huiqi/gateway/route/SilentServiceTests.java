package io.huiqi.gateway.route;

import static org.assertj.core.api.Assertions.assertThat;

import io.huiqi.gateway.GatewayTest;
import io.huiqi.gateway.stub.Stubs;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;
import org.springframework.test.context.TestPropertySource;
import reactor.core.publisher.Mono;

@TestPropertySource(properties = "RESPONSE_TIMEOUT=1s")
class SilentServiceTests extends GatewayTest {

    @Test
    void answers504WhenTheServiceIsSilent() {
        Stubs.AWARDS.answer((request, response) -> Mono.never());

        HttpResponse<String> answer = get("/api/v1/awards");

        assertThat(answer.statusCode()).isEqualTo(504);
        assertThat(json(answer).path("code").asString()).isEqualTo("service-timeout");
    }
}
