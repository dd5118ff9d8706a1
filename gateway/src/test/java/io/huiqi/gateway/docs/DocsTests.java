package io.huiqi.gateway.docs;

import static org.assertj.core.api.Assertions.assertThat;

import io.huiqi.gateway.GatewayTest;
import io.huiqi.gateway.route.AddressBook;
import io.huiqi.gateway.stub.Stubs;
import java.net.http.HttpResponse;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.info.BuildProperties;
import tools.jackson.databind.node.ObjectNode;

class DocsTests extends GatewayTest {

    @Autowired
    private AddressBook addressBook;

    @Autowired
    private BuildProperties build;

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
    void takesTheDocumentOfAServiceFromAnyOfItsInstances() {
        ApiDocuments documents = new ApiDocuments(addressBook, build);
        Stubs.CLAIMS.stop();
        Stubs.CLAIMS_2.answerJson(
                "{\"openapi\":\"3.1.0\",\"paths\":{\"/api/v1/claims\":{\"get\":{\"responses\":{}}}}}");

        ObjectNode document = Objects.requireNonNull(documents.openApi().block());

        assertThat(document.path("paths").has("/api/v1/claims")).isTrue();
        assertThat(document.path("info").path("x-missing-services").toString()).doesNotContain("claims");
        assertThat(Stubs.CLAIMS_2.last().uri()).isEqualTo("/v3/api-docs");
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
