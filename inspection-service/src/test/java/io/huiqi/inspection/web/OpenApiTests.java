package io.huiqi.inspection.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.huiqi.inspection.plan.ResultOutcome;
import io.huiqi.inspection.proposal.Category;
import io.huiqi.inspection.proposal.ConsentRole;
import io.huiqi.inspection.proposal.Deployer;
import io.huiqi.inspection.proposal.GovernmentLevel;
import io.huiqi.inspection.proposal.Kind;
import io.huiqi.inspection.proposal.Words;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.reactive.server.WebTestClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The published document says what the service accepts. */
@InspectionApi
class OpenApiTests {

    private final JsonNode document;

    @Autowired
    OpenApiTests(WebTestClient client) {
        this.document = JsonMapper.builder()
                .build()
                .readTree(client.get()
                        .uri("/v3/api-docs")
                        .exchange()
                        .expectStatus()
                        .isOk()
                        .expectBody(String.class)
                        .returnResult()
                        .getResponseBody());
    }

    @Test
    void itIsOpenApi31AndHoldsEveryPath() {
        assertThat(document.at("/openapi").asString()).startsWith("3.1");
        assertThat(document.at("/paths").propertyNames())
                .contains(
                        "/api/v1/inspections/check", "/api/v1/inspection-calendar", "/api/v1/inspection-calendar.ics");
    }

    @Test
    void everyOperationStandsUnderAHeadingForReaders() {
        assertThat(document.at("/paths").valueStream().flatMap(JsonNode::valueStream))
                .isNotEmpty()
                .allSatisfy(operation -> assertThat(operation.at("/tags/0").asString())
                        .isNotEmpty()
                        .doesNotContain("-controller"));
    }

    @Test
    void onlyVerifyingAPassReadingAPublishedPlanAndASecretAddressNeedNoToken() {
        List<String> open = document.at("/paths")
                .propertyStream()
                .filter(path -> path.getValue().at("/get/security").isArray()
                        && path.getValue().at("/get/security").isEmpty())
                .map(Map.Entry::getKey)
                .toList();
        assertThat(open)
                .containsExactlyInAnyOrder(
                        "/api/v1/passes/{code}",
                        "/api/v1/passes/keys",
                        "/api/v1/inspection-plans",
                        "/api/v1/inspection-plans/{id}",
                        "/api/v1/inspection-plans/{id}/draw/verification",
                        "/api/v1/inspection-calendar/feeds/{secret}.ics");
    }

    @Test
    void itListsTheWordsOfEachField() {
        assertThat(words("InspectionBody", "kind")).isEqualTo(Words.all(Kind.class));
        assertThat(words("InspectionBody", "deployer")).isEqualTo(Words.all(Deployer.class));
        assertThat(words("InspectionBody", "category")).isEqualTo(Words.all(Category.class));
        assertThat(words("YearlyPlanBody", "category")).isEqualTo(Words.all(Category.class));
        assertThat(words("ResultBody", "outcome")).isEqualTo(Words.all(ResultOutcome.class));
        assertThat(words("DepartmentBody", "level")).isEqualTo(Words.all(GovernmentLevel.class));
        assertThat(words("ConsentBody", "level")).isEqualTo(Words.all(GovernmentLevel.class));
        assertThat(words("ConsentBody", "role")).isEqualTo(Words.all(ConsentRole.class));
    }

    private List<String> words(String schema, String field) {
        return document.at("/components/schemas/" + schema + "/properties/" + field + "/enum")
                .valueStream()
                .map(JsonNode::asString)
                .toList();
    }
}
