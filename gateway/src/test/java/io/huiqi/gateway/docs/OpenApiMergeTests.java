package io.huiqi.gateway.docs;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class OpenApiMergeTests {

    private final OpenApiMerge merge = new OpenApiMerge();

    @Test
    void takesThePathsOfEveryService() {
        merge.add("claims", service("/api/v1/claims", "list", "{\"type\":\"string\"}"));
        merge.add("awards", service("/api/v1/awards", "list", "{\"type\":\"string\"}"));

        assertThat(merge.paths().propertyNames()).containsExactly("/api/v1/claims", "/api/v1/awards");
    }

    @Test
    void leavesOutWhatIsNotReachedThroughTheGateway() {
        merge.add("claims", service("/actuator/health", "health", "{}"));

        assertThat(merge.paths().isEmpty()).isTrue();
    }

    @Test
    void keepsAComponentThatIsTheSameEverywhereOnce() {
        merge.add("claims", service("/api/v1/claims", "a", "{\"type\":\"string\"}"));
        merge.add("awards", service("/api/v1/awards", "b", "{\"type\":\"string\"}"));

        assertThat(merge.components().path("schemas").propertyNames()).containsExactly("Item", "Page");
    }

    @Test
    void renamesAComponentThatDiffersAndEverythingThatRefersToIt() {
        merge.add("claims", service("/api/v1/claims", "a", "{\"type\":\"string\"}"));
        merge.add("awards", service("/api/v1/awards", "b", "{\"type\":\"integer\"}"));

        assertThat(merge.components().path("schemas").propertyNames())
                .containsExactly("Item", "Page", "AwardsItem", "AwardsPage");
        assertThat(schemaOf("/api/v1/awards")).isEqualTo("#/components/schemas/AwardsPage");
        assertThat(schemaOf("/api/v1/claims")).isEqualTo("#/components/schemas/Page");
        assertThat(merge.components()
                        .at("/schemas/AwardsPage/properties/items/items/$ref")
                        .asString())
                .isEqualTo("#/components/schemas/AwardsItem");
    }

    @Test
    void namesAnOperationAfterItsAddressWhichNeverChanges() {
        merge.add("claims", service("/api/v1/claims", "list", "{}"));
        merge.add("awards", service("/api/v1/enterprises/{uscc}/figures/{year}", "list_1", "{}"));

        assertThat(operation("/api/v1/claims").path("operationId").asString()).isEqualTo("getClaims");
        assertThat(operation("/api/v1/enterprises/{uscc}/figures/{year}")
                        .path("operationId")
                        .asString())
                .isEqualTo("getEnterprisesByUsccFiguresByYear");
    }

    @Test
    void addsTheTokenAndTheRefusalsOfTheGateway() {
        merge.add("claims", service("/api/v1/claims", "list", "{}"));

        JsonNode operation = operation("/api/v1/claims");
        assertThat(operation.path("security").toString()).isEqualTo("[{\"token\":[\"claims:read\"]}]");
        assertThat(operation.path("responses").propertyNames()).contains("200", "401", "429", "503");
    }

    @Test
    void leavesAnOpenOperationOpen() {
        JsonNode open = JsonMapper.shared()
                .readTree("{\"paths\":{\"/api/v1/open\":{\"get\":{\"security\":[],\"responses\":{}}}}}");

        merge.add("inspection", open);

        assertThat(operation("/api/v1/open").path("security").isEmpty()).isTrue();
        assertThat(operation("/api/v1/open").path("responses").has("401")).isFalse();
    }

    @Test
    void knowsThatAnybodyMayVerifyAPass() {
        merge.add("inspection", service("/api/v1/passes/{code}", "verify", "{}"));

        assertThat(operation("/api/v1/passes/{code}").path("security").isEmpty())
                .isTrue();
    }

    private JsonNode operation(String path) {
        return merge.paths().path(path).path("get");
    }

    private String schemaOf(String path) {
        return operation(path)
                .at("/responses/200/content/application~1json/schema/$ref")
                .asString();
    }

    private static JsonNode service(String path, String operationId, String item) {
        return JsonMapper.shared().readTree("""
                {
                  "paths": {"%s": {"get": {
                    "operationId": "%s",
                    "security": [{"bearer": ["claims:read"]}],
                    "responses": {"200": {"content": {"application/json": {"schema": {"$ref": "#/components/schemas/Page"}}}}}
                  }}},
                  "components": {"schemas": {
                    "Item": %s,
                    "Page": {"properties": {"items": {"items": {"$ref": "#/components/schemas/Item"}}}}
                  }}
                }
                """.formatted(path, operationId, item));
    }
}
