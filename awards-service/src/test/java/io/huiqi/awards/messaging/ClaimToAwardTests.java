package io.huiqi.awards.messaging;

import static io.huiqi.awards.World.claim;
import static io.huiqi.awards.World.newUscc;
import static io.huiqi.awards.World.registered;
import static io.huiqi.awards.World.revenue;
import static io.huiqi.awards.World.title;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.huiqi.awards.Heard;
import io.huiqi.awards.World;
import io.huiqi.awards.award.Award;
import io.huiqi.awards.award.Awards;
import io.huiqi.events.AwardEvent.AwardGranted;
import io.huiqi.events.AwardEvent.ClaimAssessed;
import io.huiqi.events.DomainEvent;
import io.huiqi.events.EventEnvelope;
import io.huiqi.kit.event.CloudEvents;
import io.huiqi.kit.event.EventWriter;
import io.huiqi.kit.outbox.EventPublisher;
import io.huiqi.kit.testing.ServiceTest;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Facts and claims in, assessments and awards out, on a real broker and a real store. */
@ServiceTest
class ClaimToAwardTests {

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    @Autowired
    private EventWriter writer;

    @Autowired
    private EventPublisher publisher;

    @Autowired
    private CloudEvents cloudEvents;

    @Autowired
    private Awards awards;

    private final String uscc = newUscc();
    private World world;
    private Heard heard;

    @BeforeEach
    void listen() {
        world = new World(writer, publisher);
        heard = new Heard(cloudEvents);
    }

    @AfterEach
    void close() {
        heard.close();
    }

    @Test
    void anExpressClaimIsAssessedAndGrantedAtOnce() {
        String claim = newClaim();
        world.announces(registered(uscc), revenue(uscc, 2019, "4800000000.00", 1));
        world.announces(revenue(uscc, 2020, "5300000000.00", 1));
        world.announces(claim(claim, uscc, "revenue-milestones", 2020));

        AwardGranted granted = awaitGrants(1).get(0);

        assertThat(granted.claim()).isEqualTo(claim);
        assertThat(granted.amount()).isEqualTo("1500000.00");
        assertThat(granted.lines()).extracting(line -> line.measure()).containsExactly("01-3", "01-4");
        assertThat(granted.lines())
                .flatExtracting(line -> line.shares())
                .extracting(share -> share.role() + " " + share.party() + " " + share.amount())
                .containsExactly("payer city 1000000.00", "payer city 500000.00");
        assertThat(heard.about(uscc))
                .extracting(event -> event.type().shortName())
                .containsExactly("ClaimAssessed", "AwardGranted");
    }

    @Test
    void theAwardIsThereForReadersWhenItIsAnnounced() {
        world.announces(registered(uscc), title(uscc, "r-" + uscc, "well-known-trademark", "2020-09-01"));
        world.announces(claim(newClaim(), uscc, "brand", 2020));

        AwardGranted granted = awaitGrants(1).get(0);

        Award award = awards.find(granted.award()).block(PATIENCE);
        assertThat(award).isNotNull();
        assertThat(award.amount().toString()).isEqualTo("500000.00");
        assertThat(award.enterprise()).isEqualTo(uscc);
    }

    @Test
    void aClaimHeardTwiceIsAnsweredOnce() {
        String claim = newClaim();
        world.announces(registered(uscc), revenue(uscc, 2020, "5600000000.00", 1));
        world.announces(claim(claim, uscc, "revenue-milestones", 2020));
        world.announces(claim(claim, uscc, "revenue-milestones", 2020));
        world.announces(claim(newClaim(), uscc, "brand", 2020));

        awaitAssessments(2);

        assertThat(heard.about(uscc, AwardGranted.class))
                .extracting(AwardGranted::claim)
                .containsExactly(claim);
        assertThat(heard.about(uscc, ClaimAssessed.class)).hasSize(2);
    }

    @Test
    void claimsOfOneEnterpriseSeeWhatTheOnesBeforeThemWereGranted() {
        world.announces(registered(uscc), revenue(uscc, 2020, "5600000000.00", 1));
        world.announces(
                claim(newClaim(), uscc, "revenue-milestones", 2020),
                claim(newClaim(), uscc, "revenue-milestones", 2020));

        List<ClaimAssessed> assessed = awaitAssessments(2);

        assertThat(assessed).extracting(ClaimAssessed::outcome).containsExactly("payable", "refused");
        assertThat(assessed.get(1).amount()).isEqualTo("0.00");
        assertThat(assessed.get(1).reasons())
                .extracting(reason -> reason.code())
                .containsOnly("duplicate");
        assertThat(heard.about(uscc, AwardGranted.class)).hasSize(1);
    }

    @Test
    void aMissingFigureIsNamedAndTheNextRoundIsAnsweredAnew() {
        String claim = newClaim();
        world.announces(registered(uscc), revenue(uscc, 2019, null, 1), revenue(uscc, 2020, "5600000000.00", 1));
        world.announces(claim(claim, 1, uscc, "revenue-milestones", 2020));
        ClaimAssessed first = awaitAssessments(1).get(0);
        world.announces(revenue(uscc, 2019, "4800000000.00", 2));
        world.announces(claim(claim, 2, uscc, "revenue-milestones", 2020));

        ClaimAssessed second = awaitAssessments(2).get(1);

        assertThat(first.outcome()).isEqualTo("needs-correction");
        assertThat(first.amount()).isNull();
        assertThat(first.reasons().get(0).text().en()).contains("2019");
        assertThat(second.round()).isEqualTo(2);
        assertThat(second.outcome()).isEqualTo("payable");
    }

    @Test
    void anOlderRevisionOfAFigureDoesNotComeBack() {
        world.announces(registered(uscc), revenue(uscc, 2020, "5600000000.00", 3));
        world.announces(revenue(uscc, 2020, "100000000000.00", 2), revenue(uscc, 2020, "1.00", 1));
        world.announces(claim(newClaim(), uscc, "revenue-milestones", 2020));

        assertThat(awaitGrants(1).get(0).amount()).isEqualTo("3000000.00");
    }

    @Test
    void aStandardItemIsAssessedAndNotGranted() {
        world.announces(registered(uscc, "enterprise", List.of()));
        world.announces(claim(newClaim(), uscc, "local-supply-chain", 2020));

        ClaimAssessed assessed = awaitAssessments(1).get(0);

        assertThat(assessed.procedure()).isEqualTo("decision");
        assertThat(assessed.outcome()).isEqualTo("needs-decision");
        assertThat(heard.about(uscc, AwardGranted.class)).isEmpty();
    }

    @Test
    void aClaimOfAnUnknownEnterpriseIsRefused() {
        world.announces(claim(newClaim(), uscc, "brand", 2020));

        ClaimAssessed assessed = awaitAssessments(1).get(0);

        assertThat(assessed.outcome()).isEqualTo("refused");
        assertThat(assessed.reasons().get(0).code()).isEqualTo("unknown-enterprise");
    }

    @Test
    void theEventsOfALedgerAreCountedWithoutAGap() {
        world.announces(registered(uscc), revenue(uscc, 2020, "1500000000.00", 1));
        for (int year = 2020; year < 2030; year++) {
            world.announces(revenue(uscc, year, (year - 2018) + "000000000.00", 1));
            world.announces(claim(newClaim(), uscc, "revenue-milestones", year));
        }

        awaitAssessments(10);
        List<EventEnvelope> events = heard.about(uscc);

        assertThat(events).extracting(EventEnvelope::subject).containsOnly("ledgers/" + uscc);
        assertThat(events)
                .extracting(EventEnvelope::sequence)
                .containsExactlyElementsOf(
                        LongStream.rangeClosed(1, events.size()).boxed().toList());
    }

    @Test
    void hundredsOfClaimsOfManyEnterprisesAreEachGrantedOnce() {
        List<String> many = IntStream.range(0, 300).mapToObj(i -> newUscc()).toList();
        world.announces(many.stream()
                .flatMap(each -> Stream.of(registered(each), revenue(each, 2020, "5600000000.00", 1)))
                .toArray(DomainEvent[]::new));
        world.announces(many.stream()
                .map(each -> claim(newClaim(), each, "revenue-milestones", 2020))
                .toArray(DomainEvent[]::new));

        await().atMost(PATIENCE).untilAsserted(() -> {
            List<AwardGranted> granted = heard.all().stream()
                    .filter(event -> many.contains(event.partitionKey()))
                    .map(EventEnvelope::data)
                    .filter(AwardGranted.class::isInstance)
                    .map(AwardGranted.class::cast)
                    .toList();
            assertThat(granted).extracting(AwardGranted::enterprise).containsExactlyInAnyOrderElementsOf(many);
            assertThat(granted).extracting(AwardGranted::amount).containsOnly("3000000.00");
        });
    }

    private List<AwardGranted> awaitGrants(int count) {
        return await().atMost(PATIENCE)
                .until(() -> heard.about(uscc, AwardGranted.class), granted -> granted.size() >= count);
    }

    private List<ClaimAssessed> awaitAssessments(int count) {
        return await().atMost(PATIENCE)
                .until(() -> heard.about(uscc, ClaimAssessed.class), assessed -> assessed.size() >= count);
    }

    private static String newClaim() {
        return "claim-" + UUID.randomUUID();
    }
}
