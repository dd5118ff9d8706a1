package io.huiqi.claims.messaging;

import static io.huiqi.claims.AwardsTwin.assessed;
import static io.huiqi.claims.AwardsTwin.granted;
import static io.huiqi.claims.AwardsTwin.payable;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.huiqi.claims.ClaimsClient;
import io.huiqi.claims.ClaimsTopic;
import io.huiqi.events.AwardEvent;
import io.huiqi.events.LocalizedText;
import io.huiqi.events.Reason;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class SettlementTests extends AwardNewsTest {

    private static final Reason BELOW =
            new Reason("below-threshold", new LocalizedText("未达到50亿元", "Below 5 billion yuan"), "1");
    private static final Reason MISSING =
            new Reason("missing-figure", new LocalizedText("缺少营业收入", "Revenue is missing"), "1");

    @Test
    void anExpressClaimIsGrantedByEventsAlone() {
        String id = client.submitted(enterprise, 2020);

        awards.announce(payable(id, 1, enterprise, "express"), granted("a-" + id, id, enterprise));

        awaitStatus(id, "GRANTED");
        JsonNode claim = client.claim(id);
        assertThat(claim.path("assessment").path("outcome").asString()).isEqualTo("payable");
        assertThat(claim.path("assessment").path("amount").asString()).isEqualTo("1000000.00");
        assertThat(claim.path("assessment").path("lines").get(0).path("measure").asString())
                .isEqualTo("01-3");
        assertThat(claim.path("assessment").path("policyVersion").asString()).isEqualTo("1");
        assertThat(claim.path("award").path("id").asString()).isEqualTo("a-" + id);
        assertThat(claim.path("award").path("amount").asString()).isEqualTo("1000000.00");
        assertThat(statuses(id)).containsExactly("SUBMITTED", "GRANTED");
    }

    @Test
    void aGrantIsNotAnnouncedASecondTime() {
        String id = client.submitted(enterprise, 2020);

        awards.announce(payable(id, 1, enterprise, "express"), granted("a-" + id, id, enterprise));

        awaitStatus(id, "GRANTED");
        awaitEvents(id, "1 io.huiqi.ClaimSubmitted.v1");
    }

    @Test
    void theSameNewsAgainChangesNothing() {
        String id = client.submitted(enterprise, 2020);
        AwardEvent[] news = {payable(id, 1, enterprise, "express"), granted("a-" + id, id, enterprise)};
        awards.announce(news);
        awaitStatus(id, "GRANTED");
        JsonNode before = client.claim(id);

        awards.announce(news);
        String later = client.submitted(enterprise, 2021);
        awards.announce(granted("a-" + later, later, enterprise));
        awaitStatus(later, "GRANTED");

        assertThat(client.claim(id)).isEqualTo(before);
    }

    @Test
    void anAwardBeforeItsAssessmentGrantsAndTheAssessmentIsAdded() {
        String id = client.submitted(enterprise, 2020);

        awards.announce(granted("a-" + id, id, enterprise), payable(id, 1, enterprise, "express"));

        await().untilAsserted(() -> assertThat(
                        client.claim(id).path("assessment").path("outcome").asString())
                .isEqualTo("payable"));
        assertThat(statuses(id)).containsExactly("SUBMITTED", "GRANTED");
    }

    @Test
    void aClaimThatIsNotDueIsRejectedAloudAndItsAwardIsFreeAgain() {
        String id = client.submitted(enterprise, 2020);

        awards.announce(assessed(id, 1, enterprise, "nothing-due", BELOW));

        awaitStatus(id, "REJECTED");
        awaitEvents(id, "1 io.huiqi.ClaimSubmitted.v1", "2 io.huiqi.ClaimRejected.v1");
        assertThat(client.submitted(enterprise, 2020)).isNotEqualTo(id);
    }

    @Test
    void reasonsAreToldInTheLanguageAskedFor() {
        String id = client.submitted(enterprise, 2020);
        awards.announce(assessed(id, 1, enterprise, "refused", BELOW));
        awaitStatus(id, "REJECTED");

        JsonNode english = ClaimsClient.json(client.get("/" + id, "en-GB, zh;q=0.5"));
        JsonNode chinese = ClaimsClient.json(client.get("/" + id, "zh-CN"));

        assertThat(english.path("assessment")
                        .path("reasons")
                        .get(0)
                        .path("text")
                        .asString())
                .isEqualTo("Below 5 billion yuan");
        assertThat(chinese.path("assessment")
                        .path("reasons")
                        .get(0)
                        .path("text")
                        .asString())
                .isEqualTo("未达到50亿元");
        assertThat(chinese.path("timeline").get(1).path("note").asString()).isEqualTo("未达到50亿元");
    }

    @Test
    void aCorrectionIsAskedForAndTheNextRoundIsGranted() {
        String id = client.submitted(enterprise, 2020);
        awards.announce(assessed(id, 1, enterprise, "needs-correction", MISSING));
        awaitStatus(id, "CORRECTION");

        client.post("/" + id + "/submissions", "{}", headers -> headers.setIfMatch("\"2\""))
                .expectStatus()
                .isOk()
                .expectHeader()
                .valueEquals("ETag", "\"3\"");
        awards.announce(
                assessed(id, 1, enterprise, "needs-correction", MISSING),
                payable(id, 2, enterprise, "express"),
                granted("a-" + id, id, enterprise));

        awaitStatus(id, "GRANTED");
        assertThat(client.claim(id).path("round").asInt()).isEqualTo(2);
        assertThat(statuses(id)).containsExactly("SUBMITTED", "CORRECTION", "SUBMITTED", "GRANTED");
        awaitEvents(
                id,
                "1 io.huiqi.ClaimSubmitted.v1",
                "2 io.huiqi.ClaimCorrectionRequested.v1",
                "3 io.huiqi.ClaimSubmitted.v1");
    }

    @Test
    void aClaimThatPeopleDecideIsAcceptedWithItsAssessment() {
        String id = client.submitted(enterprise, 2020);

        awards.announce(payable(id, 1, enterprise, "standard"));

        awaitStatus(id, "ACCEPTED");
        assertThat(client.claim(id).path("assessment").path("procedure").asString())
                .isEqualTo("standard");
        assertThat(client.claim(id).path("award").isNull()).isTrue();
    }

    @Test
    void theManyClaimsOfAPollAreAllSettled() {
        List<String> ids = IntStream.range(0, 120)
                .mapToObj(i -> client.submitted(enterprise, 2000 + i))
                .toList();
        List<AwardEvent> news = new ArrayList<>();
        ids.forEach(
                id -> news.addAll(List.of(payable(id, 1, enterprise, "express"), granted("a-" + id, id, enterprise))));

        awards.announce(news.toArray(AwardEvent[]::new));

        await().untilAsserted(
                        () -> assertThat(ids).allMatch(id -> client.status(id).equals("GRANTED")));
    }

    @Test
    void newsOfAnUnknownClaimDoesNotHoldUpOthers() {
        String id = client.submitted(enterprise, 2020);

        awards.announce(granted("a-x", "no-such-claim", enterprise), granted("a-" + id, id, enterprise));

        awaitStatus(id, "GRANTED");
    }

    @Test
    void anAwardForAClaimTakenBackTooLateGrantsItThoughAnotherHasClaimedIt() {
        String late = client.submitted(enterprise, 2020);
        client.post("/" + late + "/withdraw", "{}", headers -> {})
                .expectStatus()
                .isOk();
        String next = client.submitted(enterprise, 2020);

        awards.announce(granted("a-" + late, late, enterprise));

        awaitStatus(late, "GRANTED");
        assertThat(client.status(next)).isEqualTo("SUBMITTED");
    }

    @Test
    void anAmendmentToAnAwardThatAnotherClaimHoldsIsADuplicate() {
        String id = client.submitted(enterprise, 2020);
        awards.announce(assessed(id, 1, enterprise, "needs-correction", MISSING));
        awaitStatus(id, "CORRECTION");
        String holder = ClaimsClient.json(
                        client.submit(ClaimsClient.body(enterprise, 2020).replace("}", ", \"project\": \"line-2\"}")))
                .path("id")
                .asString();

        client.post("/" + id + "/submissions", "{\"project\": \"line-2\"}", headers -> {})
                .expectStatus()
                .isEqualTo(409)
                .expectBody()
                .jsonPath("$.code")
                .isEqualTo("duplicate-claim")
                .jsonPath("$.claim")
                .isEqualTo(holder);
        assertThat(client.status(id)).isEqualTo("CORRECTION");
    }

    @Test
    void awardsAndWithdrawalsAtTheSameMomentLoseNothing() {
        List<String> ids = IntStream.range(0, 40)
                .mapToObj(i -> client.submitted(enterprise, 2000 + i))
                .toList();

        List<CompletableFuture<Void>> withdrawals = ids.stream()
                .map(id -> CompletableFuture.runAsync(() -> client.post("/" + id + "/withdraw", "{}", headers -> {})))
                .toList();
        ids.forEach(id -> awards.announce(payable(id, 1, enterprise, "express"), granted("a-" + id, id, enterprise)));
        withdrawals.forEach(CompletableFuture::join);

        await().untilAsserted(
                        () -> assertThat(ids).allMatch(id -> client.status(id).equals("GRANTED")));
        await().untilAsserted(() -> {
            Map<String, List<String>> events = ClaimsTopic.namesByClaim();
            assertThat(ids).allSatisfy(id -> {
                List<String> steps = statuses(id);
                assertThat(steps).filteredOn("GRANTED"::equals).hasSize(1);
                assertThat(events.get(id)).hasSize(steps.contains("WITHDRAWN") ? 2 : 1);
            });
        });
    }

    private static void awaitEvents(String id, String... names) {
        await().untilAsserted(() -> assertThat(ClaimsTopic.namesAbout(id)).containsExactly(names));
    }
}
