package io.huiqi.gateway.route;

import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.stereotype.Component;

/** Up as long as there is any service to route to; one service that is down must not close the whole door. */
@Component
class RouteHealth implements HealthIndicator {

    private final AddressBook addressBook;

    RouteHealth(AddressBook addressBook) {
        this.addressBook = addressBook;
    }

    @Override
    public Health health() {
        boolean anyInTurn = false;
        Health.Builder health = Health.down();
        for (Service service : Service.values()) {
            Instances instances = addressBook.of(service);
            long inTurn = instances.inTurn();
            anyInTurn |= inTurn > 0;
            health.withDetail(service.key(), inTurn + " of " + instances.size() + " in turn");
        }
        return (anyInTurn ? health.up() : health).build();
    }
}
