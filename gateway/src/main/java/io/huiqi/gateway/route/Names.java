package io.huiqi.gateway.route;

import java.net.Inet4Address;
import java.net.InetAddress;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/** Turns the name in an address into all the addresses behind it. */
final class Names {

    private Names() {}

    /**
     * One address per host behind the name, in a stable order. With https the name stays, because the certificate
     * carries it; an unknown name stays too, so that a request reports it. A host with addresses of both families
     * would count twice, so IPv4 is used where there is any.
     */
    static Stream<URI> resolve(URI address) {
        if (!"http".equals(address.getScheme())) {
            return Stream.of(address);
        }
        try {
            List<InetAddress> found = List.of(InetAddress.getAllByName(address.getHost()));
            boolean anyIpv4 = found.stream().anyMatch(Inet4Address.class::isInstance);
            return found.stream()
                    .filter(host -> !anyIpv4 || host instanceof Inet4Address)
                    .sorted((a, b) -> Arrays.compareUnsigned(a.getAddress(), b.getAddress()))
                    .map(host -> at(host, address));
        } catch (UnknownHostException unknown) {
            return Stream.of(address);
        }
    }

    private static URI at(InetAddress host, URI address) {
        try {
            return new URI("http", null, host.getHostAddress(), address.getPort(), address.getPath(), null, null);
        } catch (URISyntaxException impossible) {
            throw new IllegalArgumentException("Not an address: " + host, impossible);
        }
    }
}
