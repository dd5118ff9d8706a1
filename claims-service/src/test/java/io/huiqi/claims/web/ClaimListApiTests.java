package io.huiqi.claims.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.huiqi.claims.ClaimsClient;
import io.huiqi.claims.Enterprises;
import io.huiqi.kit.testing.ServiceTest;
import io.huiqi.kit.testing.TestIssuer;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.reactive.server.WebTestClient;
import tools.jackson.databind.JsonNode;

@ServiceTest
class ClaimListApiTests {

    @Autowired
    private WebTestClient http;

    private final String enterprise = Enterprises.next();
    private ClaimsClient client;

    @BeforeEach
    void signIn() {
        client = ClaimsClient.official(http);
    }

    @Test
    void claimsAreListedNewestFirst() {
        List<String> submitted = submit(5);

        List<String> listed = ids(ClaimsClient.json(client.get("?enterprise=" + enterprise)));

        Collections.reverse(submitted);
        assertThat(listed).isEqualTo(submitted);
    }

    @Test
    void pagesFollowEachOtherWithoutGapOrRepetitionWhileClaimsArrive() {
        List<String> submitted = submit(7);
        List<String> listed = new ArrayList<>();

        JsonNode page = ClaimsClient.json(client.get("?enterprise=" + enterprise + "&limit=3"));
        listed.addAll(ids(page));
        int year = 2100;
        while (!page.path("next").isNull()) {
            client.submitted(enterprise, year++);
            page = ClaimsClient.json(client.get("?enterprise=" + enterprise + "&limit=3&cursor="
                    + page.path("next").asString()));
            listed.addAll(ids(page));
        }

        Collections.reverse(submitted);
        assertThat(listed).isEqualTo(submitted);
    }

    @Test
    void theNextPageIsLinked() {
        submit(2);

        client.get("?enterprise=" + enterprise + "&limit=1")
                .expectHeader()
                .valueMatches(
                        "Link", "</api/v1/claims\\?enterprise=" + enterprise + "&limit=1&cursor=.+>; rel=\"next\"");
        client.get("?enterprise=" + enterprise + "&limit=2").expectHeader().doesNotExist("Link");
    }

    @ParameterizedTest
    @CsvSource({
        "status=SUBMITTED,3",
        "status=GRANTED,0",
        "item=revenue-milestones,2",
        "item=brand,1",
        "item=brand&status=SUBMITTED,1",
        "item=brand&status=REJECTED,0"
    })
    void filtersGoTogether(String filter, int count) {
        submit(2);
        client.submit(ClaimsClient.body(enterprise, 2020).replace("revenue-milestones", "brand"))
                .expectStatus()
                .isCreated();

        assertThat(ids(ClaimsClient.json(client.get("?enterprise=" + enterprise + "&" + filter))))
                .hasSize(count);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"status=SUBMITTED", "item=revenue-milestones", "item=revenue-milestones&status=SUBMITTED", ""})
    void eachFilterAlonePagesToo(String filter) {
        submit(4);

        JsonNode first = ClaimsClient.json(client.get("?limit=2&" + filter));
        JsonNode second = ClaimsClient.json(client.get(
                "?limit=2&" + filter + "&cursor=" + first.path("next").asString()));

        assertThat(ids(first)).hasSize(2).doesNotContainAnyElementsOf(ids(second));
        assertThat(submittedAt(second)).isLessThanOrEqualTo(submittedAt(first));
    }

    @ParameterizedTest
    @CsvSource({
        "status=DONE,?status",
        "limit=0,?limit",
        "limit=501,?limit",
        "limit=many,?limit",
        "cursor=%21,?cursor",
        "cursor=eApiCg,?cursor",
        "cursor=eApi,?cursor"
    })
    void aFilterThatCannotBeReadIsNamed(String query, String pointer) {
        client.get("?" + query)
                .expectStatus()
                .is4xxClientError()
                .expectBody()
                .jsonPath("$.errors[0].pointer")
                .isEqualTo(pointer);
    }

    @Test
    void anEnterpriseSeesItsOwnClaimsOnly() {
        ClaimsClient bound = ClaimsClient.enterprise(http, enterprise);
        String other = Enterprises.next();
        String own = client.submitted(enterprise, 2020);
        String foreign = client.submitted(other, 2020);

        assertThat(ids(ClaimsClient.json(bound.get("?limit=500")))).containsExactly(own);
        bound.get("?enterprise=" + other).expectStatus().isForbidden();
        bound.get("/summary?enterprise=" + other).expectStatus().isForbidden();
        bound.get("/" + own).expectStatus().isOk();
        bound.get("/" + foreign).expectStatus().isNotFound();
        bound.post("/" + foreign + "/withdraw", "{}", headers -> {})
                .expectStatus()
                .isNotFound();
        bound.post("/" + foreign + "/submissions", "{}", headers -> {})
                .expectStatus()
                .isNotFound();
    }

    @Test
    void anUnknownClaimIsNotFound() {
        client.get("/no-such-claim")
                .expectStatus()
                .isNotFound()
                .expectBody()
                .jsonPath("$.code")
                .isEqualTo("not-found");
    }

    @Test
    void aClaimThatHasNotChangedIsNotSentAgain() {
        String id = client.submitted(enterprise, 2020);

        http.get()
                .uri(ClaimsClient.PATH + "/" + id)
                .headers(headers -> headers.setBearerAuth(TestIssuer.token("integration", "claims:read")))
                .ifNoneMatch("\"1\"")
                .exchange()
                .expectStatus()
                .isNotModified();
    }

    @Test
    void theSummaryOfAnEnterpriseCountsItsClaims() {
        ClaimsClient bound = ClaimsClient.enterprise(http, enterprise);
        List<String> submitted = submit(3);
        client.post("/" + submitted.get(0) + "/withdraw", "{}", headers -> {})
                .expectStatus()
                .isOk();

        assertThat(ClaimsClient.json(bound.get("/summary")).toString())
                .isEqualTo(
                        "{\"items\":[{\"status\":\"SUBMITTED\",\"count\":2},{\"status\":\"WITHDRAWN\",\"count\":1}]}");
    }

    @Test
    void theSummaryOfAllClaimsFollowsThem() {
        long before = count(ClaimsClient.json(client.get("/summary")), "WITHDRAWN");

        submit(3)
                .forEach(id -> client.post("/" + id + "/withdraw", "{}", headers -> {})
                        .expectStatus()
                        .isOk());

        await().untilAsserted(() -> assertThat(count(ClaimsClient.json(client.get("/summary")), "WITHDRAWN"))
                .isGreaterThanOrEqualTo(before + 3));
    }

    @ParameterizedTest
    @CsvSource({"claims:read,200", "claims:review,200", "claims:write,403", "awards:read,403"})
    void readingNeedsAScopeToRead(String scope, int status) {
        ClaimsClient.withScopes(http, scope).get("?limit=1").expectStatus().isEqualTo(status);
    }

    private List<String> submit(int count) {
        return new ArrayList<>(IntStream.range(0, count)
                .mapToObj(i -> client.submitted(enterprise, 2000 + i))
                .toList());
    }

    private static List<String> ids(JsonNode page) {
        return page.path("items")
                .valueStream()
                .map(each -> each.path("id").asString())
                .toList();
    }

    private static String submittedAt(JsonNode page) {
        return page.path("items").get(0).path("submittedAt").asString();
    }

    private static long count(JsonNode summary, String status) {
        return summary.path("items")
                .valueStream()
                .filter(each -> each.path("status").asString().equals(status))
                .mapToLong(each -> each.path("count").asLong())
                .sum();
    }
}
