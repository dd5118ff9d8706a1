package io.huiqi.inspection.web;

import static io.huiqi.inspection.web.InspectionClient.DEPARTMENT;
import static io.huiqi.inspection.web.InspectionClient.ENTERPRISE;
import static io.huiqi.inspection.web.InspectionClient.HEAD;
import static io.huiqi.inspection.web.InspectionClient.NOBODY;
import static io.huiqi.inspection.web.InspectionClient.OWNER;
import static io.huiqi.inspection.web.InspectionClient.STRANGER;
import static org.assertj.core.api.Assertions.assertThat;

import biweekly.Biweekly;
import com.mongodb.reactivestreams.client.MongoDatabase;
import java.util.UUID;
import org.bson.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.reactive.server.WebTestClient;
import reactor.core.publisher.Flux;
import tools.jackson.databind.JsonNode;

/** The secret address under which a calendar program reads, which can send no token. */
@InspectionApi
class SubscriptionApiTests {

    private static final String SUBSCRIPTIONS = "/inspection-calendar/subscriptions";

    private final InspectionClient client;
    private final TestClock clock;
    private final MongoDatabase database;

    @Autowired
    SubscriptionApiTests(WebTestClient http, TestClock clock, MongoDatabase database) {
        this.client = new InspectionClient(http);
        this.clock = clock;
        this.database = database;
    }

    @BeforeEach
    void inJanuary() {
        clock.set("2020-01-05T10:00:00+08:00");
    }

    @Test
    void aProgramWithoutATokenReadsTheVisitsOfTheEnterprise() {
        String id = client.post(
                        DEPARTMENT,
                        "/inspections",
                        InspectionClient.body("2020-01-18T09:00:00+08:00", "2020-01-18T17:00:00+08:00", "inspection"),
                        201)
                .at("/id")
                .asString();

        String text = client.text(NOBODY, feed(client.post(OWNER, SUBSCRIPTIONS, "{}", 201)));

        assertThat(Biweekly.parse(text).first().getEvents())
                .extracting(event -> event.getUid().getValue())
                .contains(
                        "visit-" + id + "@inspections.huiqi.io",
                        "quiet-2019-12-01@inspections.huiqi.io",
                        "quiet-2020-04-01@inspections.huiqi.io");
    }

    @Test
    void anAddressOfADepartmentShowsItsVisitsOnly() {
        String department = "局" + UUID.randomUUID();
        JsonNode created = client.post(DEPARTMENT, SUBSCRIPTIONS, "{\"department\": \"" + department + "\"}", 201);

        assertThat(client.text(NOBODY, feed(created))).contains("企业宁静日").doesNotContain("visit-");
    }

    @Test
    void anAddressTakenBackIsNotFoundAnyMore() {
        JsonNode created = client.post(OWNER, SUBSCRIPTIONS, "{}", 201);
        String path = SUBSCRIPTIONS + "/" + created.at("/id").asString();

        client.delete(STRANGER, path, 404);
        client.delete(DEPARTMENT, path, 404);
        client.delete(OWNER, path, 204);

        client.get(NOBODY, feed(created), 404);
        client.delete(OWNER, path, 404);
    }

    @Test
    void aGuessedAddressIsNotFound() {
        client.get(NOBODY, "/inspection-calendar/feeds/AAAA.ics", 404);
    }

    @Test
    void eachAddressIsAnotherAndListedWithoutItsSecretToItsOwnerOnly() {
        JsonNode first = client.post(STRANGER, SUBSCRIPTIONS, "{}", 201);
        JsonNode second = client.post(STRANGER, SUBSCRIPTIONS, "{}", 201);

        assertThat(first.at("/url")).isNotEqualTo(second.at("/url"));
        String listed = client.get(STRANGER, SUBSCRIPTIONS, 200).toString();
        assertThat(listed)
                .contains(first.at("/id").asString(), second.at("/id").asString())
                .doesNotContain(secret(first), secret(second));
        assertThat(client.get(OWNER, SUBSCRIPTIONS, 200).toString())
                .doesNotContain(first.at("/id").asString());
    }

    @Test
    void anEnterpriseSubscribesToNobodyElse() {
        client.post(STRANGER, SUBSCRIPTIONS, "{\"enterprise\": \"" + ENTERPRISE + "\"}", 403);
        client.post(NOBODY, SUBSCRIPTIONS, "{}", 401);
    }

    @Test
    void anOfficialNamesAnEnterpriseOrADepartment() {
        assertThat(client.post(HEAD, SUBSCRIPTIONS, "{}", 422)
                        .at("/errors/0/code")
                        .asString())
                .isEqualTo("required");
    }

    @Test
    void theSecretIsStoredNowhereNotEvenWithTheAnswerOfAnIdempotencyKey() {
        JsonNode created =
                client.postWithKey(OWNER, SUBSCRIPTIONS, "{}", UUID.randomUUID().toString());

        assertThat(Flux.from(database.listCollectionNames())
                        .flatMap(name -> database.getCollection(name).find())
                        .map(Document::toString)
                        .collectList()
                        .block())
                .isNotEmpty()
                .noneMatch(document -> document.contains(secret(created)));
    }

    private static String feed(JsonNode created) {
        return created.at("/url").asString().replaceFirst("^/api/v1", "");
    }

    private static String secret(JsonNode created) {
        return created.at("/url").asString().replaceFirst(".*/", "").replaceFirst("\\.ics$", "");
    }
}
