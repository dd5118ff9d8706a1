package io.huiqi.registry.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.huiqi.kit.identity.Uscc;
import io.huiqi.kit.testing.ServiceTest;
import io.huiqi.kit.testing.TestIssuer;
import io.huiqi.registry.testing.Codes;
import io.huiqi.registry.testing.RegistryClient;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.reactive.server.EntityExchangeResult;
import org.springframework.test.web.reactive.server.WebTestClient;

/** Finding enterprises by district, kind and a part of the name, page by page. */
@ServiceTest
class EnterpriseListTests {

    private final RegistryClient registry;

    @Autowired
    EnterpriseListTests(WebTestClient http) {
        this.registry = new RegistryClient(http);
    }

    @Test
    void followsTheLinksThroughAllPagesWithoutGapOrRepetition() {
        List<String> all = IntStream.range(0, 5)
                .mapToObj(i -> registered("连环企业" + i, "130104", "enterprise"))
                .toList();
        List<String> seen = new ArrayList<>();
        String next = "/api/v1/enterprises?district=130104&limit=2";

        while (next != null) {
            EntityExchangeResult<ListView> page = registry.get(next)
                    .expectStatus()
                    .isOk()
                    .expectBody(ListView.class)
                    .returnResult();
            ListView body = page.getResponseBody();
            assertThat(body).isNotNull();
            assertThat(body.items()).hasSizeLessThanOrEqualTo(2);
            body.items().forEach(each -> seen.add(each.uscc()));
            next = linkOf(page);
            assertThat(next == null).isEqualTo(body.next() == null);
        }

        assertThat(seen).containsExactlyElementsOf(all.stream().sorted().toList());
    }

    @Test
    void filtersByDistrictAndKindTogether() {
        String bank = registered("某某银行", "130105", "bank");
        registered("某某企业", "130105", "enterprise");
        registered("别处银行", "130106", "bank");

        assertThat(found("district=130105&kind=bank")).containsExactly(bank);
    }

    @Test
    void findsAPartOfTheNameWhereverItStands() {
        String uscc = registered("焦作市隆丰皮草（集团）有限公司", "410883", "enterprise");
        registered("焦作市中站热力有限公司", "410803", "enterprise");

        assertThat(found("q=隆丰")).containsExactly(uscc);
        assertThat(found("q=焦作市隆丰")).containsExactly(uscc);
        assertThat(found("q=皮草集团")).containsExactly(uscc);
        assertThat(found("q=隆丰热力")).isEmpty();
    }

    @Test
    void caseAndWidthDoNotMatterToASearch() {
        String uscc = registered("ＡＢＣ-Robotics 有限公司", "410803", "enterprise");

        assertThat(found("q=abc robotics")).containsExactly(uscc);
    }

    @Test
    void combinesASearchWithFilters() {
        registered("双重过滤甲", "410803", "enterprise");
        String there = registered("双重过滤乙", "410804", "enterprise");

        assertThat(found("q=双重过滤&district=410804")).containsExactly(there);
    }

    @Test
    void tellsWhatIsWrongWithTheQuestion() {
        assertProblem("q=国", "?q", 422);
        assertProblem("kind=shop", "?kind", 422);
        assertProblem("limit=0", "?limit", 400);
        assertProblem("limit=many", "?limit", 400);
        assertProblem("cursor=abc!", "?cursor", 400);
    }

    @Test
    void aTokenOfAnEnterpriseListsThatEnterpriseAlone() {
        String own = registered("自己的企业", "130107", "enterprise");
        String other = registered("别人的企业", "130107", "enterprise");
        WebTestClient bound = registry.http()
                .mutate()
                .defaultHeader("Authorization", "Bearer " + TestIssuer.token("enterprise-demo", "registry:read", own))
                .build();

        ListView list = bound.get()
                .uri("/api/v1/enterprises?district=130107")
                .exchange()
                .expectBody(ListView.class)
                .returnResult()
                .getResponseBody();
        assertThat(list).isNotNull();
        assertThat(list.items()).extracting(EnterpriseView::uscc).containsExactly(own);
        bound.get()
                .uri("/api/v1/enterprises/{uscc}", other)
                .exchange()
                .expectStatus()
                .isForbidden();
        bound.get()
                .uri("/api/v1/enterprises/{uscc}/figures", other)
                .exchange()
                .expectStatus()
                .isForbidden();
        bound.get()
                .uri("/api/v1/enterprises/{uscc}/recognitions", other)
                .exchange()
                .expectStatus()
                .isForbidden();
    }

    private String registered(String name, String district, String kind) {
        Uscc uscc = Codes.next();
        Map<String, Object> body = new HashMap<>(RegistryClient.body(name));
        body.put("districtCode", district);
        body.put("kind", kind);
        registry.put(uscc, body).expectStatus().isCreated();
        return uscc.code();
    }

    private List<String> found(String query) {
        ListView list = registry.get("/api/v1/enterprises?" + query)
                .expectStatus()
                .isOk()
                .expectBody(ListView.class)
                .returnResult()
                .getResponseBody();
        assertThat(list).isNotNull();
        return list.items().stream().map(EnterpriseView::uscc).toList();
    }

    private void assertProblem(String query, String pointer, int status) {
        registry.get("/api/v1/enterprises?" + query)
                .expectStatus()
                .isEqualTo(status)
                .expectBody()
                .jsonPath("$.errors[0].pointer")
                .isEqualTo(pointer);
    }

    private static @Nullable String linkOf(EntityExchangeResult<?> page) {
        String link = page.getResponseHeaders().getFirst("Link");
        return link == null ? null : link.substring(1, link.indexOf('>'));
    }

    record ListView(List<EnterpriseView> items, @Nullable String next) {}
}
