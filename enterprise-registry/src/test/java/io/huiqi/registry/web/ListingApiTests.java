package io.huiqi.registry.web;

import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Updates.unset;
import static io.huiqi.registry.web.Listings.LIST;
import static io.huiqi.registry.web.Listings.path;
import static io.huiqi.registry.web.Listings.period;
import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.reactivestreams.client.MongoDatabase;
import io.huiqi.kit.identity.Uscc;
import io.huiqi.kit.testing.ServiceTest;
import io.huiqi.kit.testing.TestIssuer;
import io.huiqi.registry.testing.Codes;
import io.huiqi.registry.testing.RegistryClient;
import io.huiqi.registry.testing.RegistryTopic;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.test.web.reactive.server.WebTestClient;
import org.springframework.test.web.reactive.server.WebTestClient.ResponseSpec;
import reactor.core.publisher.Mono;

/** Putting enterprises on lists (名单) and taking them off. */
@ServiceTest
class ListingApiTests {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final RegistryClient registry;
    private final MongoDatabase database;

    @Autowired
    ListingApiTests(WebTestClient http, MongoDatabase database) {
        this.registry = new RegistryClient(http);
        this.database = database;
    }

    @Test
    void anEnterpriseIsPutOnAListAndThatIsAnnounced() {
        Uscc uscc = registry.registered();

        put(uscc, LIST, period("2020-11-16", null))
                .expectStatus()
                .isCreated()
                .expectHeader()
                .valueEquals("ETag", "\"1\"")
                .expectBody()
                .jsonPath("$.enterprise")
                .isEqualTo(uscc.code())
                .jsonPath("$.periods[0].documentNo")
                .isEqualTo("焦信用办〔2020〕12号");

        registry.get("/api/v1/enterprises/{uscc}/lists/{list}", uscc, LIST)
                .expectStatus()
                .isOk()
                .expectBody()
                .jsonPath("$.periods[*].validFrom")
                .isEqualTo(List.of("2020-11-16"))
                .jsonPath("$.revision")
                .isEqualTo(1);
        assertThat(RegistryTopic.types(uscc)).containsExactly("EnterpriseRegistered", "ListingRecorded");
        assertThat(announced(uscc, 1))
                .contains("\"list\":\"seriousDishonesty\"", "\"validFrom\":\"2020-11-16\"", "\"revision\":1");
    }

    @Test
    void aLastDayTakesItOffAndALaterPeriodPutsItOnAgain() {
        Uscc uscc = registry.registered();
        put(uscc, LIST, period("2018-05-01", null)).expectStatus().isCreated();

        put(uscc, LIST, period("2018-05-01", "2019-04-30")).expectStatus().isOk();
        put(uscc, LIST, period("2020-11-16", null), period("2018-05-01", "2019-04-30"))
                .expectStatus()
                .isOk()
                .expectHeader()
                .valueEquals("ETag", "\"3\"")
                .expectBody()
                .jsonPath("$.periods[*].validFrom")
                .isEqualTo(List.of("2018-05-01", "2020-11-16"));

        assertThat(RegistryTopic.types(uscc))
                .containsExactly("EnterpriseRegistered", "ListingRecorded", "ListingRecorded", "ListingRecorded");
    }

    @Test
    void noPeriodsSayThatItNeverStoodThere() {
        Uscc uscc = registry.registered();
        put(uscc, LIST, period("2020-11-16", null)).expectStatus().isCreated();

        put(uscc, LIST).expectStatus().isOk().expectBody().jsonPath("$.periods").isEmpty();

        assertThat(announced(uscc, 2)).contains("\"periods\":[]", "\"revision\":2");
    }

    @Test
    void theSameToldAgainIsNoNews() {
        Uscc uscc = registry.registered();
        put(uscc, LIST, period("2018-05-01", "2019-04-30"), period("2020-11-16", null))
                .expectStatus()
                .isCreated();

        put(uscc, LIST, period("2020-11-16", null), period("2018-05-01", "2019-04-30"))
                .expectStatus()
                .isOk()
                .expectHeader()
                .valueEquals("ETag", "\"1\"");

        assertThat(RegistryTopic.types(uscc)).containsExactly("EnterpriseRegistered", "ListingRecorded");
    }

    @Test
    void listsAreToldApartAndListedByName() {
        Uscc uscc = registry.registered();
        put(uscc, "specialised", period("2021-01-01", null)).expectStatus().isCreated();
        put(uscc, "polluters", period("2020-01-01", "2020-12-31"))
                .expectStatus()
                .isCreated();

        registry.put(uscc, RegistryClient.body("焦作更名制造有限公司")).expectStatus().isOk();

        registry.get("/api/v1/enterprises/{uscc}/lists", uscc)
                .expectBody()
                .jsonPath("$.items[*].list")
                .isEqualTo(List.of("polluters", "specialised"));
    }

    @Test
    void ifMatchGuardsWhatAnotherChanged() {
        Uscc uscc = registry.registered();
        put(uscc, LIST, period("2018-05-01", null)).expectStatus().isCreated();
        put(uscc, LIST, period("2018-06-01", null)).expectStatus().isOk();

        guarded(uscc, "\"1\"")
                .expectStatus()
                .isEqualTo(412)
                .expectBody()
                .jsonPath("$.code")
                .isEqualTo("stale-version");
        guarded(uscc, "\"2\"").expectStatus().isOk();
    }

    @Test
    void whoIsNotRegisteredStandsOnNoList() {
        put(Codes.next(), LIST, period("2020-01-01", null)).expectStatus().isNotFound();
        registry.get("/api/v1/enterprises/{uscc}/lists/{list}", registry.registered(), LIST)
                .expectStatus()
                .isNotFound();
    }

    @Test
    void anEnterpriseReadsItsListsAndDoesNotChangeThem() {
        Uscc uscc = registry.registered();
        put(uscc, LIST, period("2020-01-01", null)).expectStatus().isCreated();
        String own = TestIssuer.token("enterprise-demo", "registry:read registry:write", uscc.code());

        registry.http()
                .get()
                .uri(path(uscc, LIST))
                .headers(headers -> headers.setBearerAuth(own))
                .exchange()
                .expectStatus()
                .isOk();
        registry.http()
                .put()
                .uri(path(uscc, LIST))
                .headers(headers -> headers.setBearerAuth(own))
                .contentType(MediaType.APPLICATION_JSON)
                .bodyValue(Map.of("periods", List.of()))
                .exchange()
                .expectStatus()
                .isForbidden();
    }

    @Test
    void anEnterpriseStoredBeforeThereWereListsStandsOnNoneAndCanBePutOnOne() {
        Uscc uscc = registry.registered();
        Mono.from(database.getCollection("enterprises").updateOne(eq("_id", uscc.code()), unset("listings")))
                .block(PATIENCE);

        registry.get("/api/v1/enterprises/{uscc}/lists", uscc)
                .expectStatus()
                .isOk()
                .expectBody()
                .jsonPath("$.items")
                .isEmpty();
        put(uscc, LIST, period("2020-01-01", null)).expectStatus().isCreated();
    }

    private ResponseSpec guarded(Uscc uscc, String tag) {
        return registry.http()
                .put()
                .uri(path(uscc, LIST))
                .header("If-Match", tag)
                .contentType(MediaType.APPLICATION_JSON)
                .bodyValue(Map.of("periods", List.of()))
                .exchange();
    }

    private ResponseSpec put(Uscc uscc, String list, Object... periods) {
        return Listings.put(registry, uscc, list, periods);
    }

    private static String announced(Uscc uscc, int place) {
        return new String(RegistryTopic.of(uscc).get(place).value(), StandardCharsets.UTF_8);
    }
}
