package io.huiqi.gateway.route;

import java.net.URI;
import java.time.Clock;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Knows the instances of every service. A name is looked up again every few seconds, so that copies started later
 * ({@code --scale}) get their turn and copies that are gone lose it.
 */
@Component
public class AddressBook {

    private final Map<Service, List<URI>> configured;
    private final Map<Service, Instances> instances = new EnumMap<>(Service.class);

    AddressBook(RouteProperties properties, Clock clock) {
        this.configured = properties.instances();
        configured.forEach(
                (service, addresses) -> instances.put(service, new Instances(addresses, clock, properties.setAside())));
    }

    Instances of(Service service) {
        Instances known = instances.get(service);
        if (known == null) {
            throw new IllegalArgumentException("No instances of " + service);
        }
        return known;
    }

    /** Base addresses of the service's instances, never empty. */
    public List<URI> addresses(Service service) {
        return of(service).addresses();
    }

    /** The issuer keeps its name: it is one address for all, and some issuers answer by the name they are called. */
    @Scheduled(fixedDelayString = "${huiqi.routes.look-up-every:5s}")
    void lookUpNames() {
        configured.forEach((service, addresses) -> {
            if (service != Service.ISSUER) {
                of(service).become(addresses.stream().flatMap(Names::resolve).toList());
            }
        });
    }
}
