package io.huiqi.gateway.limit;

import io.huiqi.gateway.limit.LimitProperties.Rate;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.security.Principal;
import java.util.Arrays;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.client.authentication.OAuth2AuthenticationToken;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationToken;

/** Whose allowance a request uses. */
sealed interface Caller {

    /** A registered client; {@code user} tells apart the people who use the same one. */
    record Client(String id, String user) implements Caller {
        @Override
        public Rate rateIn(LimitProperties limits) {
            return limits.ofClient(id);
        }
    }

    /** Nobody known: one IPv4 address, or one IPv6 network of 64 bits, since a host may choose among those freely. */
    record Address(String network) implements Caller {
        @Override
        public Rate rateIn(LimitProperties limits) {
            return limits.ofAddress();
        }
    }

    /** The rate that is set for this caller. */
    Rate rateIn(LimitProperties limits);

    static Caller of(@Nullable Principal principal, @Nullable InetSocketAddress remote) {
        if (principal instanceof JwtAuthenticationToken bearer) {
            return new Client(clientOf(bearer.getToken()), bearer.getName());
        }
        if (principal instanceof OAuth2AuthenticationToken session) {
            return new Client(session.getAuthorizedClientRegistrationId(), session.getName());
        }
        return of(remote);
    }

    static Caller of(@Nullable InetSocketAddress remote) {
        InetAddress address = remote == null ? null : remote.getAddress();
        if (address == null) {
            return new Address("unknown");
        }
        byte[] bytes = address.getAddress();
        return new Address(
                address instanceof Inet6Address
                        ? HexFormat.of().formatHex(Arrays.copyOf(bytes, 8))
                        : address.getHostAddress());
    }

    /** RFC 9068 names the client {@code client_id}; some issuers say {@code azp}. */
    private static String clientOf(Jwt token) {
        String client = token.getClaimAsString("client_id");
        if (client == null) {
            client = token.getClaimAsString("azp");
        }
        return client == null ? String.valueOf(token.getSubject()) : client;
    }
}
