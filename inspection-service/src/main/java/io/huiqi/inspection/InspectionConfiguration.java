package io.huiqi.inspection;

import io.huiqi.inspection.check.InspectionCheck;
import io.huiqi.inspection.policy.InspectionPolicies;
import io.huiqi.inspection.policy.InspectionPolicy;
import io.huiqi.inspection.policyfile.PolicyReader;
import io.huiqi.kit.security.AccessRules;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.io.Resource;
import org.springframework.http.HttpMethod;

/** Builds the rules from the city's policy files and says who may ask. */
@Configuration(proxyBeanMethods = false)
class InspectionConfiguration {

    private static final String READ = "inspections:read";
    private static final String WRITE = "inspections:write";

    @Bean
    InspectionPolicies inspectionPolicies(InspectionProperties properties) {
        return new InspectionPolicies(
                properties.zone(),
                properties.policies().stream()
                        .map(InspectionConfiguration::read)
                        .toList());
    }

    @Bean
    InspectionCheck inspectionCheck(InspectionPolicies policies) {
        return new InspectionCheck(policies);
    }

    @Bean
    AccessRules accessRules() {
        return new AccessRules()
                .scope(HttpMethod.POST, "/api/v1/inspections/check", READ, WRITE)
                .scope(HttpMethod.GET, "/api/v1/inspection-calendar", READ, WRITE)
                .scope(HttpMethod.GET, "/api/v1/inspection-calendar.ics", READ, WRITE);
    }

    private static InspectionPolicy read(Resource resource) {
        try (InputStream yaml = resource.getInputStream()) {
            return new PolicyReader().read(resource.getDescription(), yaml);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read the inspection policy " + resource.getDescription(), e);
        }
    }
}
