package io.huiqi.claims.messaging;

import static io.huiqi.claims.AwardsTwin.assessed;
import static io.huiqi.claims.AwardsTwin.granted;
import static io.huiqi.claims.AwardsTwin.overDecision;
import static io.huiqi.claims.AwardsTwin.payable;
import static io.huiqi.claims.AwardsTwin.waiting;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.huiqi.claims.ClaimsTopic;
import io.huiqi.events.ClaimEvent.ClaimSubmitted;
import io.huiqi.events.DomainEvent;
import io.huiqi.events.LocalizedText;
import io.huiqi.events.Reason;
import io.huiqi.kit.event.CloudEvents;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/** What becomes of claims that are not simply granted or rejected. */
class WaitingAndRefusalTests extends AwardNewsTest {

    private static final Reason IN_LINE =
            new Reason("pool-waiting", new LocalizedText("排队等候资金", "In line for money"), "8");
    private static final Reason CLOSED =
            new Reason("policy-closed", new LocalizedText("政策已终止", "The policy is closed"), "");
    private static final Reason NO_CHOICE =
            new Reason("missing-choice", new LocalizedText("请选择", "Choose an option"), "9");

    @Autowired
    private CloudEvents cloudEvents;

    @Test
    void aClaimInLineForMoneyIsAcceptedVisiblyAndGrantedWhenItComes() {
        String id = client.submitted(enterprise, 2020);
        awards.announce(waiting(id, enterprise, IN_LINE));
        awaitStatus(id, "ACCEPTED");

        JsonNode claim = client.claim(id);
        assertThat(claim.at("/assessment/outcome").asString()).isEqualTo("payable");
        assertThat(claim.at("/assessment/reasons/0/code").asString()).isEqualTo("pool-waiting");
        assertThat(claim.at("/timeline/1/note").asString()).isEqualTo("排队等候资金");
        assertThat(claim.at("/timeline/1/reasons/0").asString()).isEqualTo("pool-waiting");

        awards.announce(granted("a-" + id, id, enterprise));
        awaitStatus(id, "GRANTED");
    }

    @Test
    void anApprovalThatIsRefusedIsToldOnceInTheTimelineAndALaterOneIsGranted() {
        String id = client.submitted(enterprise, 2020);
        DomainEvent refusal = overDecision(id, enterprise);
        awards.announce(payable(id, 1, enterprise, "standard"), refusal);
        await().untilAsserted(
                        () -> assertThat(client.claim(id).path("timeline")).hasSize(3));

        JsonNode claim = client.claim(id);
        assertThat(claim.path("status").asString()).isEqualTo("ACCEPTED");
        assertThat(claim.path("award").isNull()).isTrue();
        assertThat(claim.at("/timeline/2/status").asString()).isEqualTo("ACCEPTED");
        assertThat(claim.at("/timeline/2/note").asString()).isEqualTo("审定金额过高");
        assertThat(claim.at("/timeline/2/reasons/0").asString()).isEqualTo("over-decision");

        awards.announce(granted("a-" + id, id, enterprise));
        awaitStatus(id, "GRANTED");
        assertThat(ClaimsTopic.namesAbout(id)).containsExactly("1 io.huiqi.ClaimSubmitted.v1");
    }

    @Test
    void aClaimUnderAClosedPolicyIsRejectedWithThatReason() {
        String id = client.submitted(enterprise, 2020);

        awards.announce(assessed(id, 1, enterprise, "refused", CLOSED));

        awaitStatus(id, "REJECTED");
        assertThat(client.claim(id).at("/assessment/reasons/0/code").asString()).isEqualTo("policy-closed");
        assertThat(client.claim(id).at("/timeline/1/reasons/0").asString()).isEqualTo("policy-closed");
    }

    @Test
    void aClaimWithoutItsChoiceIsSentBackAndSubmittedAgainWithItAsOfItsFirstDay() {
        String id = client.submitted(enterprise, 2020);
        awards.announce(assessed(id, 1, enterprise, "needs-correction", NO_CHOICE));
        awaitStatus(id, "CORRECTION");

        client.post("/" + id + "/submissions", "{\"choice\": \" rent \"}", headers -> {})
                .expectStatus()
                .isOk()
                .expectBody()
                .jsonPath("$.choice")
                .isEqualTo("rent");

        await().untilAsserted(() -> assertThat(submissions(id)).hasSize(2));
        ClaimSubmitted first = submissions(id).get(0);
        ClaimSubmitted again = submissions(id).get(1);
        assertThat(first.choice()).isNull();
        assertThat(again.choice()).isEqualTo("rent");
        assertThat(again.round()).isEqualTo(2);
        assertThat(again.firstSubmittedAt())
                .isNotNull()
                .isEqualTo(first.firstSubmittedAt())
                .isEqualTo(Instant.parse(client.claim(id).path("submittedAt").asString()));
    }

    private List<ClaimSubmitted> submissions(String id) {
        return ClaimsTopic.about(id).stream()
                .map(record -> cloudEvents.read(record).orElseThrow().data())
                .filter(ClaimSubmitted.class::isInstance)
                .map(ClaimSubmitted.class::cast)
                .distinct()
                .toList();
    }
}
