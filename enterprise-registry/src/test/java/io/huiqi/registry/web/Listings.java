package io.huiqi.registry.web;

import io.huiqi.kit.identity.Uscc;
import io.huiqi.registry.testing.RegistryClient;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.test.web.reactive.server.WebTestClient.ResponseSpec;

/** What tests say about lists (名单). */
final class Listings {

    static final String LIST = "seriousDishonesty";

    private Listings() {}

    static ResponseSpec put(RegistryClient registry, Uscc uscc, String list, Object... periods) {
        return registry.put(path(uscc, list), Map.of("periods", List.of(periods)));
    }

    static String path(Uscc uscc, String list) {
        return "/api/v1/enterprises/" + uscc + "/lists/" + list;
    }

    static Map<String, String> period(String from, @Nullable String until) {
        Map<String, String> period = new HashMap<>(Map.of("validFrom", from, "documentNo", "焦信用办〔2020〕12号"));
        if (until != null) {
            period.put("validUntil", until);
        }
        return period;
    }
}
