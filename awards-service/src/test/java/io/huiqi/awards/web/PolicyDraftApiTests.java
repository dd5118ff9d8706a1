package io.huiqi.awards.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.huiqi.awards.assessment.PolicyFixtures;
import io.huiqi.kit.testing.ServiceTest;
import io.huiqi.kit.testing.TestIssuer;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.test.web.reactive.server.WebTestClient;
import org.springframework.test.web.reactive.server.WebTestClient.ResponseSpec;

/** Drafts of policies are looked at over HTTP. */
@ServiceTest
class PolicyDraftApiTests {

    @Autowired
    private WebTestClient http;

    private final String draft = PolicyFixtures.jiaozuoYaml();

    @Test
    void aGoodDraftIsDescribed() {
        post("policies:write", draft)
                .expectStatus()
                .isOk()
                .expectBody()
                .jsonPath("$.policy")
                .isEqualTo("jiaozuo-2020-17")
                .jsonPath("$.items")
                .isEqualTo(12)
                .jsonPath("$.grounds")
                .isEmpty()
                .jsonPath("$.warnings")
                .isEmpty();
    }

    @Test
    void whatMaySurpriseIsWarnedOfWithLineAndColumn() {
        post("policies:write", draft.replace("cap: 200万", "cap: {percent: 50, of: taxableRevenue}"))
                .expectStatus()
                .isOk()
                .expectBody()
                .jsonPath("$.warnings.length()")
                .isEqualTo(1)
                .jsonPath("$.warnings[0].path")
                .isEqualTo("items/rd-subsidy/pays/shareOfIncrease/cap/of")
                .jsonPath("$.warnings[0].line")
                .isNumber()
                .jsonPath("$.warnings[0].column")
                .isNumber()
                .jsonPath("$.warnings[0].message")
                .value(message -> assertThat((String) message).contains("can be negative"));
    }

    @Test
    void whatIsWrongIsNamedWithLineAndColumn() {
        post("policies:write", draft.replace("procedure: standard", "procedure: fast"))
                .expectStatus()
                .isEqualTo(422)
                .expectBody()
                .jsonPath("$.errors[0].pointer")
                .isEqualTo("/items/rd-subsidy/procedure")
                .jsonPath("$.problems[0].line")
                .isNumber()
                .jsonPath("$.problems[0].column")
                .isEqualTo(16);
    }

    @Test
    void whatIsUnfairCitesTheClause() {
        post("policies:write", draft.replace("listedIn: keyEnterprise", "ownership: state"))
                .expectStatus()
                .isEqualTo(422)
                .expectBody()
                .jsonPath("$.errors[?(@.code == 'unfair-condition')]")
                .isNotEmpty()
                .jsonPath("$.problems[?(@.clause == '18')]")
                .isNotEmpty();
    }

    @Test
    void theScopeIsNeeded() {
        post("policies:read", draft).expectStatus().isForbidden();
    }

    private ResponseSpec post(String scope, String yaml) {
        return http.post()
                .uri("/api/v1/policies?dryRun=true")
                .headers(headers -> headers.setBearerAuth(TestIssuer.token("policy-admin", scope)))
                .contentType(MediaType.valueOf("application/yaml"))
                .bodyValue(yaml)
                .exchange();
    }
}
