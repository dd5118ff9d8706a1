package io.huiqi.inspection.enterprise;

import io.huiqi.events.DomainEvent;
import io.huiqi.events.EventEnvelope;
import io.huiqi.events.RegistryEvent.EnterpriseRegistered;
import io.huiqi.events.RegistryEvent.EnterpriseUpdated;
import java.util.List;
import java.util.Optional;
import reactor.core.publisher.Mono;

/** Keeps what is known of enterprises up to date from the registry's events, a whole poll in one write. */
public final class RegistryFeed {

    private final Enterprises enterprises;

    public RegistryFeed(Enterprises enterprises) {
        this.enterprises = enterprises;
    }

    /** Order and repetition do not matter: each state carries its revision. */
    public Mono<Void> handle(List<EventEnvelope> events) {
        return enterprises.learn(
                events.stream().flatMap(event -> news(event.data()).stream()).toList());
    }

    private static Optional<KnownEnterprise> news(DomainEvent event) {
        if (event instanceof EnterpriseRegistered it) {
            return Optional.of(new KnownEnterprise(
                    it.enterprise(), it.name(), it.districtCode(), it.keyEnterprise(), it.revision()));
        }
        if (event instanceof EnterpriseUpdated it) {
            return Optional.of(new KnownEnterprise(
                    it.enterprise(), it.name(), it.districtCode(), it.keyEnterprise(), it.revision()));
        }
        return Optional.empty();
    }
}
