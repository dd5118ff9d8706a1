package io.huiqi.gateway.docs;

import static org.assertj.core.api.Assertions.assertThat;

import io.huiqi.gateway.GatewayTest;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;

class DocsTests extends GatewayTest {

    @Test
    void servesTheMergedDocumentToEverybody() {
        HttpResponse<String> answer = send(request("/docs/openapi.json"));

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(json(answer).path("openapi").asString()).isEqualTo("3.1.0");
        assertThat(json(answer).path("paths").has("/oauth2/token")).isTrue();
    }

    @Test
    void namesTheServicesThatAreMissing() {
        HttpResponse<String> answer = send(request("/docs/openapi.json"));

        assertThat(json(answer).path("info").path("x-missing-services").toString())
                .contains("registry", "claims");
        assertThat(json(answer).path("info").path("description").asString()).contains("not reachable");
    }

    @Test
    void servesItAsYamlToo() {
        assertThat(send(request("/docs/openapi.yaml")).body()).contains("openapi: \"3.1.0\"");
    }

    @Test
    void servesTheDocumentOfTheEvents() {
        assertThat(send(request("/docs/asyncapi.yaml")).body()).startsWith("asyncapi: 3.0.0");
    }

    @Test
    void showsAPageThatNeedsNothingFromOutside() {
        HttpResponse<String> page = send(request("/docs"));

        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body()).contains("/docs/asyncapi.yaml").doesNotContain("http://", "https://");
    }

    @Test
    void bringsTheUserInterfaceItself() {
        assertThat(send(request("/webjars/swagger-ui/swagger-ui-bundle.js")).statusCode())
                .isEqualTo(200);
        assertThat(send(request("/webjars/echarts/echarts.esm.min.js")).statusCode())
                .isEqualTo(200);
    }
}
