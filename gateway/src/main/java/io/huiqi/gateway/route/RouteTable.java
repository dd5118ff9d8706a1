package io.huiqi.gateway.route;

import static org.springframework.cloud.gateway.support.RouteMetadataUtils.RESPONSE_TIMEOUT_ATTR;

import java.time.Duration;
import java.util.Objects;
import java.util.function.Function;
import org.springframework.cloud.gateway.route.Route;
import org.springframework.cloud.gateway.route.RouteLocator;
import org.springframework.cloud.gateway.route.builder.Buildable;
import org.springframework.cloud.gateway.route.builder.PredicateSpec;
import org.springframework.cloud.gateway.route.builder.RouteLocatorBuilder;
import org.springframework.cloud.gateway.route.builder.UriSpec;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpMethod;

/** Which path belongs to which service. The first match wins; what is not listed does not exist. */
@Configuration(proxyBeanMethods = false)
class RouteTable {

    private static final long NO_TIMEOUT = -1;
    private static final String SERVICE = "service";

    private final RouteProperties properties;

    RouteTable(RouteProperties properties) {
        this.properties = properties;
    }

    /** The service a route leads to. */
    static Service serviceOf(Route route) {
        return Objects.requireNonNull((Service) route.getMetadata().get(SERVICE), "every route names its service");
    }

    @Bean
    RouteLocator routes(RouteLocatorBuilder builder) {
        return builder.routes()
                .route("claims", to(Service.CLAIMS, "/api/v1/claims/**"))
                .route("opportunities", to(Service.AWARDS, "/api/v1/enterprises/*/opportunities"))
                .route("import", this::toImport)
                .route("registry", to(Service.REGISTRY, "/api/v1/enterprises/**", "/api/v1/indicators/**"))
                .route(
                        "awards",
                        to(
                                Service.AWARDS,
                                "/api/v1/policies/**",
                                "/api/v1/assessments",
                                "/api/v1/awards/**",
                                "/api/v1/recoveries/**",
                                "/api/v1/ledgers/*",
                                "/api/v1/sweeps/**",
                                "/api/v1/jobs/**",
                                "/api/v1/budgets/**"))
                .route(
                        "inspection",
                        to(
                                Service.INSPECTION,
                                "/api/v1/inspections/**",
                                "/api/v1/inspection-calendar*",
                                "/api/v1/inspection-calendar/**",
                                "/api/v1/joint-visits/**",
                                "/api/v1/green-channel-meetings/**",
                                "/api/v1/inspection-plans/**",
                                "/api/v1/passes/**",
                                "/api/v1/refusals/**",
                                "/api/v1/complaints/**"))
                .route("event-stream", RouteTable::toEventStream)
                .route("events", this::toEvents)
                .route("notification", to(Service.NOTIFICATION, "/api/v1/webhooks/**"))
                .route("token", this::toIssuer)
                .build();
    }

    private static Function<PredicateSpec, Buildable<Route>> to(Service service, String... paths) {
        return route -> to(service, route.path(paths));
    }

    private Buildable<Route> toImport(PredicateSpec route) {
        return to(Service.REGISTRY, within(properties.importTimeout(), route.path("/api/v1/enterprises/import")));
    }

    /** A stream says nothing until something happens, so its answer has no deadline. */
    private static Buildable<Route> toEventStream(PredicateSpec route) {
        return to(
                Service.NOTIFICATION,
                route.path("/api/v1/events")
                        .and()
                        .header("Accept", ".*text/event-stream.*")
                        .metadata(RESPONSE_TIMEOUT_ATTR, NO_TIMEOUT));
    }

    /** A page may be asked to wait for the next event, so it comes later than other answers may. */
    private Buildable<Route> toEvents(PredicateSpec route) {
        return to(Service.NOTIFICATION, within(properties.waitTimeout(), route.path("/api/v1/events")));
    }

    private static UriSpec within(Duration timeout, UriSpec route) {
        return route.metadata(RESPONSE_TIMEOUT_ATTR, timeout.toMillis());
    }

    private Buildable<Route> toIssuer(PredicateSpec route) {
        return to(
                Service.ISSUER,
                route.path("/oauth2/token")
                        .and()
                        .method(HttpMethod.POST)
                        .filters(filters -> filters.setPath(properties.tokenPath())));
    }

    /** A route must have an address; {@link InstanceFilter} puts an instance in its place. */
    private static Buildable<Route> to(Service service, UriSpec route) {
        return route.metadata(SERVICE, service).uri("http://" + service.key());
    }
}
