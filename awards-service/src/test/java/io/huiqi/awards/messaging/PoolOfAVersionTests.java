package io.huiqi.awards.messaging;

import static io.huiqi.awards.World.newUscc;
import static io.huiqi.awards.World.registered;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.huiqi.awards.Heard;
import io.huiqi.awards.World;
import io.huiqi.awards.assessment.PolicyFixtures;
import io.huiqi.awards.budget.Budgets;
import io.huiqi.awards.budget.Treasury;
import io.huiqi.awards.policy.Exhaustion;
import io.huiqi.awards.policy.Policy;
import io.huiqi.awards.policyfile.PolicyReader;
import io.huiqi.awards.pool.Place;
import io.huiqi.awards.pool.Pool;
import io.huiqi.awards.pool.PoolKey;
import io.huiqi.awards.publication.Publisher;
import io.huiqi.events.AwardEvent.AwardGranted;
import io.huiqi.events.AwardEvent.AwardRefused;
import io.huiqi.events.AwardEvent.ClaimAssessed;
import io.huiqi.events.ClaimEvent.ClaimApproved;
import io.huiqi.events.ClaimEvent.ClaimSubmitted;
import io.huiqi.events.ClaimEvent.ClaimWithdrawn;
import io.huiqi.events.ClaimEvent.DecisionDocument;
import io.huiqi.kit.event.Cause;
import io.huiqi.kit.event.CloudEvents;
import io.huiqi.kit.event.EventWriter;
import io.huiqi.kit.outbox.EventPublisher;
import io.huiqi.kit.testing.ServiceTest;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A claim answered under one version of a policy, whose next version lets the item draw on another pool. */
@ServiceTest
class PoolOfAVersionTests {

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final Cause CAUSE = new Cause("test", null, null);
    private static final String ITEM = "technical-renovation";
    private static final int YEAR = 2095;
    private static final long TEN_MILLION = 1_000_000_000L;

    @Autowired
    private EventWriter writer;

    @Autowired
    private EventPublisher publisher;

    @Autowired
    private CloudEvents cloudEvents;

    @Autowired
    private Treasury treasury;

    @Autowired
    private Budgets budgets;

    @Autowired
    private Publisher policies;

    private final String uscc = newUscc();
    private final String claim = "claim-" + uscc;
    private final String policy = "policy-" + uscc.toLowerCase(Locale.ROOT);
    private final PoolKey pool = new PoolKey("first-" + uscc.toLowerCase(Locale.ROOT), YEAR);
    private World world;
    private Heard heard;

    @BeforeEach
    void reserveUnderTheFirstVersion() {
        world = new World(writer, publisher);
        heard = new Heard(cloudEvents);
        publish("1", pool.pool());
        Place place = new Place(pool, null, Exhaustion.REFUSE);
        treasury.change(place, List.of(new Treasury.Order(CAUSE, it -> it.budget(TEN_MILLION))))
                .block(PATIENCE);
        submit();
        publish("2", "second-" + uscc.toLowerCase(Locale.ROOT));
    }

    @AfterEach
    void close() {
        heard.close();
    }

    @Test
    void isGrantedFromThePoolThatItsVersionReservedIn() {
        world.announces(
                new ClaimApproved(claim, uscc, policy, ITEM, YEAR, "4000000.00", LocalDate.of(2021, 6, 1), "officer"));

        await().atMost(PATIENCE).until(() -> pool().committed() == 400_000_000L);
        assertThat(pool().reserved()).isZero();
        await().atMost(PATIENCE)
                .until(() -> !heard.about(uscc, AwardGranted.class).isEmpty());
        assertThat(heard.about(uscc, AwardRefused.class)).isEmpty();
    }

    @Test
    void givesItsMoneyBackThereWhenItIsWithdrawn() {
        world.announces(new ClaimWithdrawn(claim, uscc, policy, ITEM, YEAR));

        await().atMost(PATIENCE).until(() -> pool().available() == TEN_MILLION);
    }

    private void submit() {
        DecisionDocument decision = new DecisionDocument("纪要" + claim, LocalDate.of(2021, 3, 1), "4000000.00");
        world.announces(registered(uscc), new ClaimSubmitted(claim, 1, uscc, policy, ITEM, YEAR, null, null, decision));
        await().atMost(PATIENCE)
                .until(() -> !heard.about(uscc, ClaimAssessed.class).isEmpty());
        assertThat(pool().reserved()).isEqualTo(400_000_000L);
    }

    private Pool pool() {
        return budgets.find(pool).block(PATIENCE).pool();
    }

    private void publish(String version, String drawsOn) {
        String yaml = PolicyFixtures.edition(policy, version, "100万")
                .replaceFirst("\n  technical-renovation:", "\n  " + drawsOn + ":")
                .replace("pool: technical-renovation", "pool: " + drawsOn);
        Policy read = PolicyReader.policyOf(yaml).orElseThrow();
        policies.publish(read, current -> {}, CAUSE).block(PATIENCE);
    }
}
