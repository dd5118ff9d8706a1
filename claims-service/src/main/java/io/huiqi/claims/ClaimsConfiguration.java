package io.huiqi.claims;

import io.huiqi.claims.docket.ClaimantSteps;
import io.huiqi.claims.docket.Claims;
import io.huiqi.claims.docket.SettleClaims;
import io.huiqi.claims.docket.StatusCounts;
import io.huiqi.claims.docket.SubmitClaim;
import io.huiqi.kit.security.AccessRules;
import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpMethod;

/** Puts the use cases together and says which scope each address needs. */
@Configuration(proxyBeanMethods = false)
class ClaimsConfiguration {

    @Bean
    AccessRules accessRules() {
        return new AccessRules()
                .scope(HttpMethod.GET, "/api/v1/claims/**", "claims:read", "claims:review")
                .scope(HttpMethod.POST, "/api/v1/claims/**", "claims:write");
    }

    @Bean
    SubmitClaim submitClaim(Claims claims, Clock clock) {
        return new SubmitClaim(claims, clock);
    }

    @Bean
    ClaimantSteps claimantSteps(Claims claims, Clock clock) {
        return new ClaimantSteps(claims, clock);
    }

    @Bean
    SettleClaims settleClaims(Claims claims) {
        return new SettleClaims(claims);
    }

    @Bean
    StatusCounts statusCounts(Claims claims) {
        return new StatusCounts(claims);
    }
}
