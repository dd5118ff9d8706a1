package io.huiqi.claims.storage;

import static com.mongodb.client.model.Filters.eq;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.mongodb.reactivestreams.client.MongoCollection;
import io.huiqi.claims.ClaimsClient;
import io.huiqi.claims.ClaimsTopic;
import io.huiqi.claims.Enterprises;
import io.huiqi.claims.claim.Application;
import io.huiqi.claims.claim.Claim;
import io.huiqi.claims.claim.Step.Transition;
import io.huiqi.kit.event.Cause;
import io.huiqi.kit.event.EventWriter;
import io.huiqi.kit.identity.Ids;
import io.huiqi.kit.testing.ServiceTest;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.reactive.server.WebTestClient;
import reactor.core.publisher.Mono;

@ServiceTest
class CrashTests {

    private static final Cause CAUSE = new Cause("before-the-crash", null, null);

    @Autowired
    private WebTestClient http;

    @Autowired
    private MongoCollection<ClaimDocument> documents;

    @Autowired
    private EventWriter events;

    private final String enterprise = Enterprises.next();
    private ClaimsClient client;

    @BeforeEach
    void signIn() {
        client = ClaimsClient.official(http);
    }

    /** What a process leaves that dies after its write and before its announcement. */
    private void leaveBehind(String id) {
        Application application = new Application(
                enterprise, "jiaozuo-2020-17", "revenue-milestones", 2020, null, null, null, null, List.of());
        Instant past = Instant.parse("2021-07-01T01:00:00Z");
        Transition submitted = Claim.submit(id, application, "integration", past);
        ClaimDocument document =
                ClaimDocument.first(submitted.claim(), events.write("claims/" + id, 0, CAUSE, submitted.events()));
        Mono.from(documents.insertOne(document)).block();
    }

    @Test
    void whatWasStoredAndNotAnnouncedIsAnnouncedLater() {
        String id = "left-" + enterprise;

        leaveBehind(id);

        await().untilAsserted(
                        () -> assertThat(ClaimsTopic.namesAbout(id)).containsExactly("1 io.huiqi.ClaimSubmitted.v1"));
        await().untilAsserted(() -> assertThat(stored(id).pending()).isNull());
    }

    @Test
    void aRequestRepeatedAfterTheCrashFindsItsClaim() {
        String key = "key-" + enterprise;
        String id = Ids.from("claim", "integration", key);
        leaveBehind(id);

        String answered = ClaimsClient.json(client.submit(ClaimsClient.body(enterprise, 2020), key)
                        .expectStatus()
                        .isCreated())
                .path("id")
                .asString();

        assertThat(answered).isEqualTo(id);
    }

    @Test
    void aKeyThatMadeAnotherClaimIsRefused() {
        String key = "key-" + enterprise;
        leaveBehind(Ids.from("claim", "integration", key));

        client.submit(ClaimsClient.body(enterprise, 2021), key)
                .expectStatus()
                .isEqualTo(422)
                .expectBody()
                .jsonPath("$.code")
                .isEqualTo("idempotency-key-reused");
    }

    private ClaimDocument stored(String id) {
        return Mono.from(documents.find(eq("_id", id))).blockOptional().orElseThrow();
    }
}
