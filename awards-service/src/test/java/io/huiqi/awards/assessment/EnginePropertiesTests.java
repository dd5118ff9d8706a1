package io.huiqi.awards.assessment;

import static org.assertj.core.api.Assertions.assertThat;

import io.huiqi.awards.facts.Entitlements;
import io.huiqi.awards.facts.Facts;
import io.huiqi.awards.facts.FigureSeries;
import io.huiqi.awards.facts.Recognition;
import io.huiqi.awards.ledger.Ledger;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What holds for any facts, tried on many made at random from fixed seeds. */
class EnginePropertiesTests {

    private static final long YI = 10_000_000_000L;
    private static final String POLICY = "jiaozuo-2020-17";
    private static final Assessor ASSESSOR = PolicyFixtures.jiaozuo();

    static IntStream seeds() {
        return IntStream.range(0, 50);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void moreRevenueIsNeverDueLess(int seed) {
        Map<Integer, Long> history = history(new Random(seed), 2016, 2019);

        long before = 0;
        for (long current = 0; current < 130 * YI; current += 3 * YI) {
            Map<Integer, Long> fen = new TreeMap<>(history);
            fen.put(2020, current);
            long due = revenue(fen, Ledger.EMPTY, 2020).fen();
            assertThat(due).isGreaterThanOrEqualTo(before);
            before = due;
        }
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void aLifeOfClaimsIsPaidWhatTheBestYearAloneWouldBe(int seed) {
        Map<Integer, Long> life = history(new Random(seed), 2020, 2030);

        Ledger ledger = Ledger.EMPTY;
        for (int year = 2020; year <= 2030; year++) {
            Assessment assessment = revenue(new TreeMap<>(life), ledger, year);
            if (assessment.outcome() == Outcome.PAYABLE) {
                ledger = ledger.grant("c-" + year, assessment);
            }
        }

        long paid = ledger.grants().stream().mapToLong(grant -> grant.fen()).sum();
        Map<Integer, Long> best = new TreeMap<>(Map.of(2020, Collections.max(life.values())));
        assertThat(paid).isEqualTo(revenue(best, Ledger.EMPTY, 2020).fen());
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void yearsClaimedInAnyOrderNeverPayALevelTwice(int seed) {
        Map<Integer, Long> life = history(new Random(seed), 2020, 2030);
        List<Integer> years = new ArrayList<>(life.keySet());
        Collections.shuffle(years, new Random(seed));

        Ledger ledger = Ledger.EMPTY;
        for (int year : years) {
            Assessment assessment = revenue(new TreeMap<>(life), ledger, year);
            if (assessment.outcome() == Outcome.PAYABLE) {
                ledger = ledger.grant("c-" + year, assessment);
            }
        }

        long paid = ledger.grants().stream().mapToLong(grant -> grant.fen()).sum();
        Map<Integer, Long> best = new TreeMap<>(Map.of(2020, Collections.max(life.values())));
        assertThat(paid).isLessThanOrEqualTo(revenue(best, Ledger.EMPTY, 2020).fen());
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void theOrderOfTitlesDoesNotMatter(int seed) {
        List<Recognition> titles = titles(new Random(seed));
        List<Recognition> shuffled = new ArrayList<>(titles);
        Collections.shuffle(shuffled, new Random(seed + 1));

        for (String item : List.of("brand", "5g", "innovation-centre", "smart-platform", "four-modernisations-zone")) {
            assertThat(titled(item, shuffled).fen())
                    .as(item)
                    .isEqualTo(titled(item, titles).fen());
        }
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void aTitleHeardTwiceIsPaidOnce(int seed) {
        List<Recognition> titles = titles(new Random(seed));
        List<Recognition> twice = new ArrayList<>(titles);
        twice.addAll(titles);

        for (String item : List.of("brand", "5g", "innovation-centre", "smart-platform")) {
            assertThat(titled(item, twice).fen())
                    .as(item)
                    .isEqualTo(titled(item, titles).fen());
        }
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void theSubsidyIsNeverAboveItsCapNorBelowZero(int seed) {
        Random random = new Random(seed);
        Map<Integer, Long> fen = Map.of(2019, random.nextLong(0, YI), 2020, random.nextLong(0, YI));
        Facts facts = new Facts(
                null,
                null,
                Map.of("rdExpense", FigureSeries.of(new TreeMap<>(fen))),
                Map.of("keyEnterprise", Set.of(2020)),
                List.of());

        long due = ASSESSOR.assess(Question.of("rd-subsidy", 2020), facts, Entitlements.NONE)
                .fen();

        assertThat(due).isBetween(0L, 200_000_000L);
    }

    private static Assessment revenue(Map<Integer, Long> fen, Ledger ledger, int year) {
        Facts facts = new Facts(null, null, Map.of("taxableRevenue", FigureSeries.of(fen)), Map.of(), List.of());
        return ASSESSOR.assess(Question.of("revenue-milestones", year), facts, ledger.entitlements(POLICY));
    }

    private static Assessment titled(String item, List<Recognition> titles) {
        Facts facts = new Facts(null, null, Map.of(), Map.of(), titles);
        return ASSESSOR.assess(Question.of(item, 2021), facts, Entitlements.NONE);
    }

    private static Map<Integer, Long> history(Random random, int from, int to) {
        Map<Integer, Long> fen = new TreeMap<>();
        for (int year = from; year <= to; year++) {
            long whole = random.nextLong(0, 130) * YI;
            fen.put(year, random.nextBoolean() ? whole : whole + random.nextLong(YI));
        }
        return fen;
    }

    private static List<Recognition> titles(Random random) {
        List<String> kinds = List.of(
                "well-known-trademark",
                "national-brand",
                "smart-factory",
                "5g-benchmark-scenario",
                "smart-platform",
                "innovation-centre-listed",
                "innovation-centre-recognised",
                "zone-green",
                "zone-service");
        List<Recognition> titles = new ArrayList<>();
        for (int i = random.nextInt(12); i > 0; i--) {
            titles.add(new Recognition(
                    "r-" + i,
                    kinds.get(random.nextInt(kinds.size())),
                    random.nextBoolean() ? "national" : "provincial",
                    "P" + random.nextInt(3),
                    LocalDate.of(2020 + random.nextInt(2), 8, 1).plusDays(random.nextInt(100)),
                    Set.of("uses5g")));
        }
        return titles;
    }
}
