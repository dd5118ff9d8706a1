package io.huiqi.registry.storage;

import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Updates.combine;
import static com.mongodb.client.model.Updates.set;
import static com.mongodb.client.model.Updates.unset;

import com.mongodb.reactivestreams.client.MongoDatabase;
import io.huiqi.kit.identity.Ids;
import io.huiqi.kit.identity.Uscc;
import io.huiqi.kit.testing.ServiceTest;
import io.huiqi.registry.testing.RegistryClient;
import java.time.Instant;
import org.bson.conversions.Bson;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.test.web.reactive.server.WebTestClient;
import org.springframework.test.web.reactive.server.WebTestClient.ResponseSpec;
import reactor.core.publisher.Mono;

/** A request repeated while the first with its key has no answer yet: the remembered answer is taken away to make it so. */
@ServiceTest
class RequestInFlightTests {

    private static final String BODY =
            "{\"kind\": \"national-brand\", \"grantedOn\": \"2020-09-01\", \"documentNo\": \"1\"}";

    private final RegistryClient registry;
    private final MongoDatabase database;

    @Autowired
    RequestInFlightTests(WebTestClient http, MongoDatabase database) {
        this.registry = new RegistryClient(http);
        this.database = database;
    }

    @Test
    void aRequestUnderWayIsNotStartedAgain() {
        Uscc uscc = registry.registered();
        post(uscc).expectStatus().isCreated();
        remember(uscc, unset("answer"));

        post(uscc).expectStatus().isEqualTo(409).expectBody().jsonPath("$.code").isEqualTo("request-in-flight");
    }

    @Test
    void aRequestThatWasCutOffIsTakenOverAndHasNoSecondEffect() {
        Uscc uscc = registry.registered();
        post(uscc).expectStatus().isCreated();
        remember(uscc, combine(unset("answer"), set("begunAt", Instant.EPOCH)));

        post(uscc).expectStatus().isOk();

        registry.get("/api/v1/enterprises/{uscc}/recognitions", uscc)
                .expectBody()
                .jsonPath("$.items.length()")
                .isEqualTo(1);
    }

    private void remember(Uscc uscc, Bson change) {
        Mono.from(database.getCollection("idempotencyKeys")
                        .updateOne(eq("_id", Ids.from("integration", key(uscc))), change))
                .block();
    }

    private ResponseSpec post(Uscc uscc) {
        return registry.http()
                .post()
                .uri("/api/v1/enterprises/{uscc}/recognitions", uscc)
                .header("Idempotency-Key", key(uscc))
                .contentType(MediaType.APPLICATION_JSON)
                .bodyValue(BODY)
                .exchange();
    }

    private static String key(Uscc uscc) {
        return "flight-" + uscc;
    }
}
