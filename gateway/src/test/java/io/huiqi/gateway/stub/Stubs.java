package io.huiqi.gateway.stub;

import org.springframework.test.context.DynamicPropertyRegistry;

/** One stub for each service and one issuer, shared by all tests of a run; tests reset what they change. */
public final class Stubs {

    public static final StubIssuer ISSUER = StubIssuer.start();
    public static final StubService REGISTRY = StubService.start("registry");
    public static final StubService CLAIMS = StubService.start("claims");
    public static final StubService CLAIMS_2 = StubService.start("claims-2");
    public static final StubService AWARDS = StubService.start("awards");
    public static final StubService INSPECTION = StubService.start("inspection");
    public static final StubService NOTIFICATION = StubService.start("notification");

    private Stubs() {}

    /** Points the gateway at the stubs, as the environment does in production. */
    public static void properties(DynamicPropertyRegistry registry) {
        registry.add("ISSUER_URI", ISSUER::uri);
        registry.add("REGISTRY_URLS", REGISTRY::address);
        registry.add("CLAIMS_URLS", () -> CLAIMS.address() + "," + CLAIMS_2.address());
        registry.add("AWARDS_URLS", AWARDS::address);
        registry.add("INSPECTION_URLS", INSPECTION::address);
        registry.add("NOTIFICATION_URLS", NOTIFICATION::address);
        registry.add("huiqi.limits.clients.slow.per-second", () -> 1);
        registry.add("huiqi.limits.clients.slow.burst", () -> 2);
        registry.add("CORS_ORIGINS", () -> "https://portal.example");
        // What one test did to an instance must not matter to the next.
        registry.add("huiqi.routes.set-aside", () -> "1ms");
    }

    public static void reset() {
        REGISTRY.reset();
        CLAIMS.reset();
        CLAIMS_2.reset();
        AWARDS.reset();
        INSPECTION.reset();
        NOTIFICATION.reset();
    }
}
