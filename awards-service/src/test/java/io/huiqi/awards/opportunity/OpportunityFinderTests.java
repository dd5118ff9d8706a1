package io.huiqi.awards.opportunity;

import static org.assertj.core.api.Assertions.assertThat;

import io.huiqi.awards.assessment.Assessor;
import io.huiqi.awards.assessment.PolicyFixtures;
import io.huiqi.awards.assessment.Question;
import io.huiqi.awards.facts.BeneficiaryKind;
import io.huiqi.awards.facts.Entitlements;
import io.huiqi.awards.facts.Facts;
import io.huiqi.awards.facts.FigureSeries;
import io.huiqi.awards.facts.Paid;
import io.huiqi.awards.facts.Recognition;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What could be due, found by the engine itself. */
class OpportunityFinderTests {

    private static final long WAN = 1_000_000;
    private static final long YI = 10_000 * WAN;
    private final Assessor assessor = PolicyFixtures.jiaozuo();

    @Test
    void theNextStepIsTheNextAmount() {
        Opportunity milestones = of("revenue-milestones", revenue(48 * YI, 49 * YI), Entitlements.NONE);

        assertThat(milestones.now().fen()).isZero();
        assertThat(milestones.distances()).singleElement().satisfies(distance -> {
            assertThat(distance.current()).isEqualTo(49 * YI);
            assertThat(distance.needed()).isEqualTo(50 * YI);
            assertThat(distance.due()).isEqualTo(150 * WAN);
        });
    }

    @Test
    void whatIsDueNowIsLeftWhereItIs() {
        Opportunity milestones = of("revenue-milestones", revenue(48 * YI, 53 * YI), Entitlements.NONE);

        assertThat(milestones.now().fen()).isEqualTo(150 * WAN);
        assertThat(milestones.distances().get(0).needed()).isEqualTo(60 * YI);
        assertThat(milestones.distances().get(0).due()).isEqualTo(200 * WAN);
    }

    @Test
    void whatWasPaidBeforeCounts() {
        Entitlements paid = Entitlements.of(List.of(
                Paid.of("revenue-milestones", "01-3", "50亿", null, null, null, 2019, 100 * WAN),
                Paid.of("revenue-milestones", "01-4", "60亿", null, null, null, 2019, 250 * WAN)));

        assertThat(of("revenue-milestones", revenue(48 * YI, 53 * YI), paid)
                        .distances()
                        .get(0)
                        .needed())
                .isEqualTo(70 * YI);
    }

    @Test
    void aFigureNobodyFiledIsMissingAndTheAmountNeededIsStillTold() {
        Opportunity milestones = of("revenue-milestones", facts(Map.of(), Set.of(), List.of()), Entitlements.NONE);

        assertThat(milestones.lacks())
                .hasOnlyElementsOfType(Lack.Document.class)
                .isNotEmpty();
        assertThat(milestones.distances()).singleElement().satisfies(distance -> {
            assertThat(distance.current()).isNull();
            assertThat(distance.needed()).isEqualTo(20 * YI);
        });
    }

    @Test
    void theListThatIsMissingIsNamedWithWhatItWouldBring() {
        Map<String, FigureSeries> rd =
                Map.of("rdExpense", FigureSeries.of(Map.of(2019, 3_000 * WAN, 2020, 4_000 * WAN)));

        assertThat(of("rd-subsidy", facts(rd, Set.of(), List.of()), Entitlements.NONE)
                        .lacks())
                .singleElement()
                .isInstanceOfSatisfying(Lack.Listing.class, listing -> {
                    assertThat(listing.list()).isEqualTo("keyEnterprise");
                    assertThat(listing.due()).isEqualTo(200 * WAN);
                });
        assertThat(of("rd-subsidy", facts(rd, Set.of(2020), List.of()), Entitlements.NONE)
                        .lacks())
                .isEmpty();
    }

    @Test
    void titlesNotHeldAreNamedWithWhatTheyWouldBring() {
        List<Lack> lacks = of("innovation-centre", facts(Map.of(), Set.of(), List.of()), Entitlements.NONE)
                .lacks();

        assertThat(lacks)
                .extracting(lack -> ((Lack.Titles) lack).due())
                .containsExactlyInAnyOrder(50 * WAN, 100 * WAN, 100 * WAN, 300 * WAN);
    }

    @Test
    void onlyTheTitlesNotYetHeldAreAskedForWhereAllAreNeeded() {
        List<Recognition> held = List.of(title("zone-green"), title("zone-circular"), title("zone-service"));
        Facts zone = new Facts(BeneficiaryKind.ZONE, null, Map.of(), Map.of(), held);

        assertThat(of("four-modernisations-zone", zone, Entitlements.NONE).lacks())
                .singleElement()
                .isInstanceOfSatisfying(Lack.Titles.class, lack -> {
                    assertThat(lack.titles()).extracting(title -> title.kind()).containsExactly("zone-intelligent");
                    assertThat(lack.due()).isEqualTo(200 * WAN);
                });
    }

    @Test
    void whatOnlyADecisionGivesLacksADecision() {
        assertThat(of("local-supply-chain", revenue(YI, YI), Entitlements.NONE).lacks())
                .singleElement()
                .isInstanceOfSatisfying(
                        Lack.Document.class,
                        lack -> assertThat(lack.reason().code().code()).isEqualTo("no-formula"));
    }

    @Test
    void theWrongKindOfBeneficiaryLacksNothingItCouldGet() {
        Opportunity zoneItem = of("four-modernisations-zone", revenue(YI, YI), Entitlements.NONE);

        assertThat(zoneItem.distances()).isEmpty();
        assertThat(zoneItem.lacks()).isEmpty();
        assertThat(zoneItem.now().reasons().get(0).code().code()).isEqualTo("wrong-beneficiary-kind");
    }

    @ParameterizedTest
    @ValueSource(strings = {"revenue-milestones", "rd-subsidy"})
    void oneFenLessThanNeededBringsNothingMore(String item) {
        Random random = new Random(17);
        for (int i = 0; i < 200; i++) {
            Map<String, FigureSeries> figures = Map.of(
                    "taxableRevenue", series(random, 120 * YI),
                    "rdExpense", series(random, 6_000 * WAN));
            Facts facts = facts(figures, Set.of(2020), List.of());
            Opportunity opportunity = of(item, facts, Entitlements.NONE);
            for (Distance distance : opportunity.distances()) {
                assertThat(due(item, figures, distance, distance.needed())).isEqualTo(distance.due());
                assertThat(distance.due()).isGreaterThan(opportunity.now().fen());
                assertThat(due(item, figures, distance, distance.needed() - 1))
                        .isEqualTo(opportunity.now().fen());
            }
        }
    }

    private long due(String item, Map<String, FigureSeries> figures, Distance distance, long fen) {
        FigureSeries supposed = FigureSeries.of(Map.of(2020, fen));
        Map<String, FigureSeries> all = new HashMap<>(figures);
        all.merge(distance.figure().id(), supposed, FigureSeries::overriddenBy);
        return assessor.assess(Question.of(item, 2020), facts(all, Set.of(2020), List.of()), Entitlements.NONE)
                .fen();
    }

    private static FigureSeries series(Random random, long bound) {
        return FigureSeries.of(Map.of(2019, random.nextLong(1, bound), 2020, random.nextLong(1, bound)));
    }

    private Opportunity of(String item, Facts facts, Entitlements paid) {
        return new OpportunityFinder(assessor, 2020, facts, paid)
                .find().stream()
                        .filter(each -> each.now().item().id().equals(item))
                        .findFirst()
                        .orElseThrow();
    }

    private static Facts revenue(long before, long now) {
        return facts(Map.of("taxableRevenue", FigureSeries.of(Map.of(2019, before, 2020, now))), Set.of(), List.of());
    }

    private static Facts facts(Map<String, FigureSeries> figures, Set<Integer> key, List<Recognition> titles) {
        return new Facts(BeneficiaryKind.ENTERPRISE, "C", figures, Map.of("keyEnterprise", key), titles);
    }

    private static Recognition title(String kind) {
        return new Recognition("r-" + kind, kind, null, null, LocalDate.of(2020, 8, 1), Set.of());
    }
}
