package io.huiqi.awards.messaging;

import static io.huiqi.awards.World.newUscc;
import static io.huiqi.awards.World.registered;
import static org.assertj.core.api.Assertions.assertThat;

import io.huiqi.awards.Heard;
import io.huiqi.awards.World;
import io.huiqi.awards.assessment.Decision;
import io.huiqi.awards.decision.DecidedSum.Use;
import io.huiqi.awards.decision.DecisionRegister;
import io.huiqi.awards.decision.DecisionRegister.Drawn;
import io.huiqi.events.AwardEvent.AwardGranted;
import io.huiqi.events.AwardEvent.AwardRefused;
import io.huiqi.events.AwardEvent.ClaimAssessed;
import io.huiqi.events.ClaimEvent.ClaimApproved;
import io.huiqi.events.ClaimEvent.ClaimSubmitted;
import io.huiqi.events.ClaimEvent.DecisionDocument;
import io.huiqi.events.DomainEvent;
import io.huiqi.kit.event.CloudEvents;
import io.huiqi.kit.event.EventWriter;
import io.huiqi.kit.outbox.EventPublisher;
import io.huiqi.kit.testing.ServiceTest;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import reactor.core.publisher.Flux;

/** Several enterprises under one decision document; each test has a document of its own. */
@ServiceTest
class SharedDecisionTests {

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final LocalDate DAY = LocalDate.of(2021, 3, 1);
    private static final String POLICY = "jiaozuo-2020-17";
    private static final String ITEM = "local-supply-chain";

    @Autowired
    private EventWriter writer;

    @Autowired
    private EventPublisher publisher;

    @Autowired
    private CloudEvents cloudEvents;

    @Autowired
    private DecisionRegister register;

    private final String one = newUscc();
    private final String other = newUscc();
    private final String documentNo = "纪要" + one;
    private World world;
    private Heard heard;

    @BeforeEach
    void listen() {
        world = new World(writer, publisher);
        heard = new Heard(cloudEvents);
        world.announces(registered(one), registered(other));
    }

    @AfterEach
    void close() {
        heard.close();
    }

    @Test
    void grantsOfSeveralEnterprisesTogetherDoNotExceedTheDocument() {
        world.announces(claim(one, "1000000.00"), approved(one, "600000.00"));
        assertThat(heard(one, AwardGranted.class).amount()).isEqualTo("600000.00");

        world.announces(claim(other, "1000000.00"), approved(other, "400000.01"));
        AwardRefused refused = heard(other, AwardRefused.class);
        world.announces(approved(other, "400000.00"));

        assertThat(refused.reasons()).extracting(reason -> reason.code()).containsExactly("over-decision");
        assertThat(heard(other, AwardGranted.class).amount()).isEqualTo("400000.00");
    }

    @Test
    void theSameDocumentWithAnotherAmountIsRefused() {
        world.announces(claim(one, "1000000.00"), approved(one, "600000.00"));
        heard(one, AwardGranted.class);

        world.announces(claim(other, "2000000.00"), approved(other, "100000.00"));

        assertThat(heard(other, AwardRefused.class).reasons())
                .extracting(reason -> reason.code())
                .containsExactly("decision-differs");
    }

    @Test
    void ofManyAtTheSameTimeOnlyAsManyAreNotedAsTheDocumentHas() {
        Decision decision = new Decision(documentNo, DAY, 1000);

        List<Drawn> drawn = Flux.range(0, 20)
                .flatMap(i -> register.draw(POLICY, decision, new Use("claim-" + i, 150)))
                .collectList()
                .block(PATIENCE);

        assertThat(drawn).filteredOn(Drawn.Noted.class::isInstance).hasSize(6);
        assertThat(drawn).filteredOn(new Drawn.Over(100)::equals).hasSize(14);
    }

    @Test
    void aClaimThatAsksAgainTakesNothingMore() {
        Decision decision = new Decision(documentNo, DAY, 1000);

        register.draw(POLICY, decision, new Use("a", 600)).block(PATIENCE);
        register.draw(POLICY, decision, new Use("a", 600)).block(PATIENCE);

        assertThat(register.draw(POLICY, decision, new Use("b", 400)).block(PATIENCE))
                .isEqualTo(new Drawn.Noted());
    }

    @Test
    void whatWasNotedForAClaimIsFreeAgainWhenItsApprovalIsRefused() {
        world.announces(claim(one, "1000000.00"));
        heard(one, ClaimAssessed.class);
        draw(new Use("claim-" + one, 60_000_000L));

        world.announces(approved(one, "1000000.01"));
        assertThat(heard(one, AwardRefused.class).reasons())
                .extracting(reason -> reason.code())
                .containsExactly("over-decision");
        Awaitility.await()
                .atMost(PATIENCE)
                .until(() -> draw(new Use("probe", 100_000_000L)).equals(new Drawn.Noted()));
        register.release(POLICY, documentNo, "probe").block(PATIENCE);
        world.announces(claim(other, "1000000.00"), approved(other, "1000000.00"));

        assertThat(heard(other, AwardGranted.class).amount()).isEqualTo("1000000.00");
    }

    @Test
    void whatIsGivenBackTwiceIsFreeOnce() {
        Decision decision = new Decision(documentNo, DAY, 1000);
        register.draw(POLICY, decision, new Use("a", 600)).block(PATIENCE);
        register.draw(POLICY, decision, new Use("b", 400)).block(PATIENCE);

        register.release(POLICY, documentNo, "a").block(PATIENCE);
        register.release(POLICY, documentNo, "a").block(PATIENCE);

        assertThat(register.draw(POLICY, decision, new Use("c", 601)).block(PATIENCE))
                .isEqualTo(new Drawn.Over(600));
    }

    private Drawn draw(Use use) {
        return register.draw(POLICY, new Decision(documentNo, DAY, 100_000_000L), use)
                .block(PATIENCE);
    }

    private <T extends DomainEvent> T heard(String uscc, Class<T> type) {
        return Awaitility.await()
                .atMost(PATIENCE)
                .until(() -> heard.about(uscc, type), all -> !all.isEmpty())
                .get(0);
    }

    private DomainEvent claim(String uscc, String yuan) {
        DecisionDocument decision = new DecisionDocument(documentNo, DAY, yuan);
        return new ClaimSubmitted("claim-" + uscc, 1, uscc, POLICY, ITEM, 2021, null, null, decision);
    }

    private static DomainEvent approved(String uscc, String yuan) {
        return new ClaimApproved("claim-" + uscc, uscc, POLICY, ITEM, 2021, yuan, LocalDate.of(2021, 6, 1), "officer");
    }
}
