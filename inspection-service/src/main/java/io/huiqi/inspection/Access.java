package io.huiqi.inspection;

import static org.springframework.http.HttpMethod.DELETE;
import static org.springframework.http.HttpMethod.GET;
import static org.springframework.http.HttpMethod.POST;
import static org.springframework.http.HttpMethod.PUT;

import io.huiqi.kit.security.AccessRules;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Which scope each address needs; a pass is verified and a published plan read by anybody, and the address of a calendar feed is a secret itself. */
@Configuration(proxyBeanMethods = false)
class Access {

    private static final String READ = "inspections:read";
    private static final String WRITE = "inspections:write";
    private static final String HEAD = "inspections:consent-head";
    private static final String LEADER = "inspections:consent-leader";

    @Bean
    AccessRules accessRules() {
        return new AccessRules()
                .open(GET, "/api/v1/passes/{code}")
                .open(GET, "/api/v1/inspection-plans/**")
                .scope(POST, "/api/v1/inspections/check", READ, WRITE)
                .open(GET, "/api/v1/inspection-calendar/feeds/{file}")
                .scope(GET, "/api/v1/inspection-calendar", READ, WRITE)
                .scope(GET, "/api/v1/inspection-calendar.ics", READ, WRITE)
                .scope("/api/v1/inspection-calendar/subscriptions/**", READ, WRITE)
                .scope(POST, "/api/v1/inspections/{id}/consents", HEAD, LEADER)
                .scope(DELETE, "/api/v1/inspections/{id}/consents/{role}", HEAD, LEADER)
                .scope(POST, "/api/v1/complaints/{id}/{step}", LEADER)
                .scope(POST, "/api/v1/inspection-plans/**", WRITE)
                .scope(PUT, "/api/v1/inspection-plans/**", WRITE)
                .scope(GET, "/api/v1/inspections/**", READ, WRITE)
                .scope(POST, "/api/v1/inspections/**", WRITE)
                .scope(PUT, "/api/v1/inspections/{id}/officers", WRITE)
                .scope(GET, "/api/v1/joint-visits/**", READ, WRITE)
                .scope(POST, "/api/v1/joint-visits/{id}/answers", WRITE)
                .scope(GET, "/api/v1/refusals/**", READ, WRITE)
                .scope(POST, "/api/v1/refusals", WRITE)
                .scope(GET, "/api/v1/complaints/**", READ, WRITE)
                .scope(POST, "/api/v1/complaints", WRITE)
                .scope(GET, "/api/v1/green-channel-meetings/**", READ, WRITE)
                .scope(POST, "/api/v1/green-channel-meetings/{id}/minutes", WRITE);
    }
}
