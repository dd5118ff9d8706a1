package io.huiqi.registry.web;

import static io.huiqi.registry.web.Listings.LIST;
import static io.huiqi.registry.web.Listings.path;
import static io.huiqi.registry.web.Listings.period;

import io.huiqi.kit.identity.Uscc;
import io.huiqi.kit.testing.ServiceTest;
import io.huiqi.registry.testing.RegistryClient;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.reactive.server.WebTestClient;

/** What cannot be recorded of a list (名单), and what only just can. */
@ServiceTest
class BadListingTests {

    private final RegistryClient registry;

    @Autowired
    BadListingTests(WebTestClient http) {
        this.registry = new RegistryClient(http);
    }

    @Test
    void allThatIsWrongIsToldAtOnce() {
        List<@Nullable Map<String, String>> periods = new ArrayList<>();
        periods.add(Map.of("validFrom", "2020-13-01", "validUntil", "soon"));
        periods.add(Map.of("validFrom", "2020-02-02", "validUntil", "2020-02-01", "documentNo", "1号"));
        periods.add(null);

        registry.put(path(registry.registered(), "no.list"), Map.of("periods", periods))
                .expectStatus()
                .isEqualTo(422)
                .expectBody()
                .jsonPath("$.errors[*].pointer")
                .isEqualTo(List.of(
                        "/list",
                        "/periods/0/validFrom",
                        "/periods/0/validUntil",
                        "/periods/0/documentNo",
                        "/periods/1/validUntil",
                        "/periods/2"));
    }

    @ParameterizedTest
    @CsvSource(nullValues = "-", textBlock = """
                    2020-01-01, 2020-06-30, 2020-06-30, -
                    2020-01-01, -,          2021-01-01, -
                    2020-01-01, 2020-12-31, 2020-03-01, 2020-04-01
                    """)
    void periodsOfOneListDoNotOverlap(String from, @Nullable String until, String secondFrom, @Nullable String end) {
        Listings.put(registry, registry.registered(), LIST, period(from, until), period(secondFrom, end))
                .expectStatus()
                .isEqualTo(422)
                .expectBody()
                .jsonPath("$.errors[0].pointer")
                .isEqualTo("/periods/1/validFrom")
                .jsonPath("$.errors[0].code")
                .isEqualTo("overlapping-period");
    }

    @Test
    void aPeriodMayBeginTheDayAfterAnotherEnds() {
        Listings.put(
                        registry,
                        registry.registered(),
                        LIST,
                        period("2020-01-01", "2020-06-30"),
                        period("2020-07-01", "2020-07-01"))
                .expectStatus()
                .isCreated();
    }

    @Test
    void theYearsOfKeyEnterprisesStayWithTheEnterprise() {
        Listings.put(registry, registry.registered(), "keyEnterprise", period("2020-01-01", null))
                .expectStatus()
                .isEqualTo(422)
                .expectBody()
                .jsonPath("$.errors[0].pointer")
                .isEqualTo("/list")
                .jsonPath("$.errors[0].code")
                .isEqualTo("kept-with-enterprise");
    }

    @Test
    void periodsAreNeededAndOnlySoMany() {
        Uscc uscc = registry.registered();

        registry.put(path(uscc, LIST), Map.of())
                .expectStatus()
                .isEqualTo(422)
                .expectBody()
                .jsonPath("$.errors[0].pointer")
                .isEqualTo("/periods");
        registry.put(path(uscc, LIST), Map.of("periods", Collections.nCopies(101, period("2020-01-01", null))))
                .expectStatus()
                .isEqualTo(422)
                .expectBody()
                .jsonPath("$.errors[0].code")
                .isEqualTo("too-many");
    }
}
