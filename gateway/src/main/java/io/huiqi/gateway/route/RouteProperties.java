package io.huiqi.gateway.route;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Where the services are and how long they may take.
 *
 * @param instances base addresses of each service's instances; a plain http name stands for all its addresses
 * @param tokenPath path of the token endpoint at the issuer
 * @param importTimeout longest wait for the outcome of an import
 * @param waitTimeout longest wait for a page of events, which may itself wait half a minute for the next one
 * @param setAside how long an instance that refused a connection is passed over
 */
@ConfigurationProperties("huiqi.routes")
public record RouteProperties(
        Map<Service, List<URI>> instances,
        @DefaultValue("/oauth2/token") String tokenPath,
        @DefaultValue("5m") Duration importTimeout,
        @DefaultValue("1m") Duration waitTimeout,
        @DefaultValue("2s") Duration setAside) {

    public RouteProperties {
        for (Service service : Service.values()) {
            List<URI> addresses = instances.getOrDefault(service, List.of());
            if (addresses.isEmpty()) {
                throw new IllegalArgumentException("huiqi.routes.instances." + service.key() + " names no address");
            }
            addresses.forEach(RouteProperties::requireAddress);
        }
        instances = Map.copyOf(instances);
    }

    private static void requireAddress(URI address) {
        if (address.getHost() == null || !("http".equals(address.getScheme()) || "https".equals(address.getScheme()))) {
            throw new IllegalArgumentException("Not an http address of an instance: " + address);
        }
    }
}
