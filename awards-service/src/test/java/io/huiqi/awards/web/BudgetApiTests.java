package io.huiqi.awards.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.huiqi.awards.budget.Treasury;
import io.huiqi.awards.policy.Exhaustion;
import io.huiqi.awards.pool.Place;
import io.huiqi.awards.pool.PoolKey;
import io.huiqi.kit.event.Cause;
import io.huiqi.kit.testing.ServiceTest;
import io.huiqi.kit.testing.TestIssuer;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.ParameterizedTypeReference;
import org.springframework.http.MediaType;
import org.springframework.test.web.reactive.server.WebTestClient;
import org.springframework.test.web.reactive.server.WebTestClient.ResponseSpec;

/** Pools are given money and looked at over HTTP; each test has a year of its own. */
@ServiceTest
class BudgetApiTests {

    private static final AtomicInteger YEARS = new AtomicInteger(2100); // none that other tests of pools use
    private static final String POOL = "technical-renovation";
    private static final String FINANCE = "budgets:read budgets:write";

    @Autowired
    private WebTestClient http;

    @Autowired
    private Treasury treasury;

    private final int year = YEARS.incrementAndGet();

    @Test
    void aYearHasMoneyOnceItIsBudgeted() {
        get("/" + POOL + "/" + year).expectStatus().isNotFound();

        put(year, "10000000.00", null).expectStatus().isCreated().expectHeader().valueEquals("ETag", "\"1\"");

        get("/" + POOL + "/" + year)
                .expectStatus()
                .isOk()
                .expectBody()
                .jsonPath("$.amount")
                .isEqualTo("10000000.00")
                .jsonPath("$.reserved")
                .isEqualTo("0.00")
                .jsonPath("$.committed")
                .isEqualTo("0.00")
                .jsonPath("$.available")
                .isEqualTo("10000000.00");
    }

    @Test
    void theSameSumAgainChangesNothing() {
        put(year, "10000000.00", null).expectStatus().isCreated();

        put(year, "10000000", null).expectStatus().isOk().expectHeader().valueEquals("ETag", "\"1\"");
    }

    @Test
    void theSumOfTheTextIsThereInTheFirstYearAndListed() {
        get("/" + POOL + "/2020").expectBody().jsonPath("$.amount").isEqualTo("10000000.00");
        get("").expectBody().jsonPath("$.items[?(@.fiscalYear == 2020)].amount").isEqualTo("10000000.00");
    }

    @Test
    void aStaleTagIsRefused() {
        put(year, "10.00", null).expectStatus().isCreated();

        put(year, "20.00", "\"0\"").expectStatus().isEqualTo(412);
        put(year, "20.00", "\"1\"").expectStatus().isOk().expectHeader().valueEquals("ETag", "\"2\"");
    }

    @Test
    void lessThanIsReservedIsRefused() {
        put(year, "100.00", null).expectStatus().isCreated();
        reserve("c-1", 60_00);

        put(year, "59.99", null)
                .expectStatus()
                .isEqualTo(422)
                .expectBody()
                .jsonPath("$.errors[0].pointer")
                .isEqualTo("/amount")
                .jsonPath("$.errors[0].code")
                .isEqualTo("below-use");
        put(year, "60.00", null).expectBody().jsonPath("$.available").isEqualTo("0.00");
    }

    @Test
    void theLineIsShownWithPositions() {
        put(year, "100.00", null).expectStatus().isCreated();
        reserve("c-1", 60_00);
        reserve("c-2", 50_00);
        reserve("c-3", 10_00);

        get("/" + POOL + "/" + year + "/queue")
                .expectBody()
                .jsonPath("$.items[0].claim")
                .isEqualTo("c-2")
                .jsonPath("$.items[1].position")
                .isEqualTo(2)
                .jsonPath("$.items[1].amount")
                .isEqualTo("10.00");
    }

    @Test
    void pagesOfTheListMeetWithoutAGap() {
        put(year, "1.00", null).expectStatus().isCreated();

        List<String> first = ids("?limit=1");
        List<String> all = ids("");

        assertThat(first).hasSize(1).isEqualTo(all.subList(0, 1));
        assertThat(all).isSorted().contains(POOL + year, POOL + 2020);
    }

    @Test
    void aWrongAmountIsNamed() {
        put(year, "-1", null).expectStatus().isEqualTo(422);
        put(year, null, null)
                .expectStatus()
                .isEqualTo(422)
                .expectBody()
                .jsonPath("$.errors[0].pointer")
                .isEqualTo("/amount");
    }

    @Test
    void aPoolThatNoPolicyDeclaresIsNotFound() {
        get("/gold/2021").expectStatus().isNotFound();
    }

    @Test
    void theScopeIsNeeded() {
        http.put()
                .uri("/api/v1/budgets/" + POOL + "/" + year)
                .headers(headers -> headers.setBearerAuth(TestIssuer.token("dashboard", "budgets:read")))
                .contentType(MediaType.APPLICATION_JSON)
                .bodyValue("{\"amount\":\"1.00\"}")
                .exchange()
                .expectStatus()
                .isForbidden();
    }

    private List<String> ids(String query) {
        Map<String, Object> page = get(query)
                .expectBody(new ParameterizedTypeReference<Map<String, Object>>() {})
                .returnResult()
                .getResponseBody();
        return ((List<?>) page.get("items"))
                .stream()
                        .map(item -> (Map<?, ?>) item)
                        .map(item -> item.get("pool") + "" + item.get("fiscalYear"))
                        .toList();
    }

    private void reserve(String claim, long fen) {
        Place place = new Place(new PoolKey(POOL, year), null, Exhaustion.WAITING_LIST);
        treasury.change(
                        place,
                        List.of(new Treasury.Order(
                                new Cause("test", null, null),
                                pool -> pool.reserve(claim, 1, "91410802MA45ABC18C", fen, place.onExhaustion()))))
                .block(Duration.ofSeconds(20));
    }

    private ResponseSpec get(String path) {
        return http.get()
                .uri("/api/v1/budgets" + path)
                .headers(headers -> headers.setBearerAuth(TestIssuer.token("finance", FINANCE)))
                .exchange();
    }

    private ResponseSpec put(int fiscalYear, String amount, String ifMatch) {
        return http.put()
                .uri("/api/v1/budgets/" + POOL + "/" + fiscalYear)
                .headers(headers -> {
                    headers.setBearerAuth(TestIssuer.token("finance", FINANCE));
                    if (ifMatch != null) {
                        headers.setIfMatch(ifMatch);
                    }
                })
                .contentType(MediaType.APPLICATION_JSON)
                .bodyValue(amount == null ? "{}" : "{\"amount\":\"" + amount + "\"}")
                .exchange();
    }
}
