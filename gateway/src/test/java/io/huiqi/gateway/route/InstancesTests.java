package io.huiqi.gateway.route;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.Test;

class InstancesTests {

    private static final URI A = URI.create("http://10.0.0.1:8082");
    private static final URI B = URI.create("http://10.0.0.2:8082");
    private static final URI C = URI.create("http://10.0.0.3:8082");

    private final MovingClock clock = new MovingClock();
    private final Instances instances = new Instances(List.of(A, B), clock, Duration.ofSeconds(2));

    @Test
    void takesTurns() {
        assertThat(List.of(next(), next(), next(), next())).containsExactly(A, B, A, B);
    }

    @Test
    void passesOverOneThatRefusedForAWhile() {
        instances.refused(instances.first());

        assertThat(List.of(next(), next(), next())).containsOnly(B);
        assertThat(instances.inTurn()).isEqualTo(1);
    }

    @Test
    void giveItAnotherTurnAfterTheWhile() {
        instances.refused(instances.first());

        clock.pass(Duration.ofSeconds(2));

        assertThat(List.of(next(), next())).containsExactlyInAnyOrder(A, B);
    }

    @Test
    void stillTriesTheOneThatWaitsLeastWhenAllRefused() {
        instances.refused(instances.first());
        clock.pass(Duration.ofSeconds(1));
        instances.refused(instances.first());

        assertThat(next()).isEqualTo(A);
    }

    @Test
    void hasNoneLeftWhenAllWereTried() {
        Set<Instance> tried = Set.of(instances.first(), instances.first());

        assertThat(instances.next(tried)).isNull();
    }

    @Test
    void takesOverNewAddressesAndKeepsWhatItKnowsOfTheOld() {
        instances.refused(instances.first());

        instances.become(List.of(A, B, C));

        assertThat(instances.size()).isEqualTo(3);
        assertThat(instances.inTurn()).isEqualTo(2);
    }

    @Test
    void keepsTheOldAddressesWhenANameLeadsNowhere() {
        instances.become(List.of());

        assertThat(instances.addresses()).containsExactly(A, B);
    }

    @Test
    void takesANameForItsIpv4Addresses() {
        assertThat(Names.resolve(URI.create("http://localhost:8082")))
                .containsExactly(URI.create("http://127.0.0.1:8082"));
    }

    @Test
    void leavesTheNameOfASecureAddressBecauseItsCertificateCarriesIt() {
        URI secure = URI.create("https://localhost:8443");

        assertThat(Names.resolve(secure)).containsExactly(secure);
    }

    private URI next() {
        return Objects.requireNonNull(instances.next(Set.of())).address();
    }

    /** A clock that moves when it is told to. */
    private static final class MovingClock extends Clock {

        private Instant now = Instant.parse("2021-07-01T00:00:00Z");

        void pass(Duration time) {
            now = now.plus(time);
        }

        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    }
}
