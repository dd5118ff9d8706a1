package io.huiqi.awards.web;

import io.huiqi.kit.security.AccessRules;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpMethod;

/** Which scope each address needs. */
@Configuration(proxyBeanMethods = false)
class AccessConfiguration {

    @Bean
    AccessRules accessRules() {
        return new AccessRules()
                .open(HttpMethod.GET, "/api/v1/policies/format")
                .scope(HttpMethod.GET, "/api/v1/policies/**", "policies:read")
                .scope(HttpMethod.POST, "/api/v1/policies", "policies:write")
                .scope(HttpMethod.POST, "/api/v1/policies/*/shadow-runs", "policies:write")
                .scope(HttpMethod.POST, "/api/v1/sweeps", "policies:write")
                .scope("/api/v1/jobs/**", "policies:write")
                .scope(HttpMethod.POST, "/api/v1/policies/*/closing", "policies:write")
                .scope(HttpMethod.POST, "/api/v1/assessments", "assessments:run")
                .scope(HttpMethod.GET, "/api/v1/enterprises/*/opportunities", "assessments:run")
                .scope(HttpMethod.GET, "/api/v1/budgets/**", "budgets:read")
                .scope(HttpMethod.PUT, "/api/v1/budgets/*/*", "budgets:write")
                .open(HttpMethod.GET, "/api/v1/awards/keys")
                .scope(HttpMethod.GET, "/api/v1/awards/**", "awards:read")
                .scope(HttpMethod.GET, "/api/v1/recoveries/**", "awards:read")
                .scope(HttpMethod.GET, "/api/v1/ledgers/*", "awards:read")
                .scope(HttpMethod.POST, "/api/v1/recoveries/*/approvals", "awards:recover")
                .scope(HttpMethod.POST, "/api/v1/recoveries/*/settlement", "payments:write")
                .scope(HttpMethod.POST, "/api/v1/awards/verify", "awards:read");
    }
}
