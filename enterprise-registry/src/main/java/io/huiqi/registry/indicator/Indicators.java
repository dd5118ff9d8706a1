package io.huiqi.registry.indicator;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The indicators of the policy, in the order of its file. */
public final class Indicators {

    private final Map<String, Indicator> byId = new LinkedHashMap<>();

    public Indicators(List<Indicator> indicators) {
        indicators.forEach(indicator -> {
            if (byId.put(indicator.id(), indicator) != null) {
                throw new IllegalArgumentException("indicator " + indicator.id() + " is there twice");
            }
        });
    }

    public Optional<Indicator> find(String id) {
        return Optional.ofNullable(byId.get(id));
    }

    public Collection<Indicator> all() {
        return byId.values();
    }
}
