package io.huiqi.gateway.limit;

import static org.assertj.core.api.Assertions.assertThat;

import io.huiqi.gateway.limit.LimitProperties.Rate;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.UnknownHostException;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationToken;
import org.springframework.util.unit.DataSize;

class CallerTests {

    private static final Rate FAST = new Rate(2000, 4000);
    private static final Rate SLOW = new Rate(1, 2);
    private static final LimitProperties LIMITS = new LimitProperties(
            FAST, Map.of("slow", SLOW), new Rate(3, 3), DataSize.ofMegabytes(1), DataSize.ofMegabytes(1));

    @Test
    void isTheClientTheTokenNames() {
        assertThat(Caller.of(token("client_id", "integration"), null))
                .isEqualTo(new Caller.Client("integration", "someone"));
    }

    @Test
    void isTheAuthorizedPartyWhereTheIssuerSaysItThatWay() {
        assertThat(Caller.of(token("azp", "bank"), null)).isEqualTo(new Caller.Client("bank", "someone"));
    }

    @Test
    void countsAllAddressesOfOneIpv6NetworkAsOne() throws Exception {
        assertThat(Caller.of(address("2001:db8:1:2::1"))).isEqualTo(Caller.of(address("2001:db8:1:2:ffff::9")));
        assertThat(Caller.of(address("2001:db8:1:2::1"))).isNotEqualTo(Caller.of(address("2001:db8:1:3::1")));
    }

    @Test
    void countsEachIpv4AddressByItself() throws Exception {
        assertThat(Caller.of(address("10.0.0.1"))).isNotEqualTo(Caller.of(address("10.0.0.2")));
    }

    @Test
    void hasTheRateThatIsSetForIt() {
        assertThat(new Caller.Client("slow", "x").rateIn(LIMITS)).isEqualTo(SLOW);
        assertThat(new Caller.Client("other", "x").rateIn(LIMITS)).isEqualTo(FAST);
    }

    @Test
    void canAskNoMoreThanItsBurstAtOnce() throws Exception {
        Allowances allowances = new Allowances(LIMITS);
        Caller stranger = Caller.of(address("10.0.0.1"));

        assertThat(allowances.take(stranger).granted()).isTrue();
        assertThat(allowances.take(stranger).granted()).isTrue();
        assertThat(allowances.take(stranger).remaining()).isZero();
        assertThat(allowances.take(stranger).granted()).isFalse();
        assertThat(allowances.take(Caller.of(address("10.0.0.2"))).granted()).isTrue();
    }

    private static JwtAuthenticationToken token(String claim, String client) {
        return new JwtAuthenticationToken(Jwt.withTokenValue("t")
                .header("alg", "none")
                .subject("someone")
                .claim(claim, client)
                .build());
    }

    private static InetSocketAddress address(String literal) throws UnknownHostException {
        return new InetSocketAddress(InetAddress.getByName(literal), 1);
    }
}
