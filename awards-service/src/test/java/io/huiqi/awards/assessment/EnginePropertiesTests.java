package io.huiqi.awards.assessment;

import static org.assertj.core.api.Assertions.assertThat;

import io.huiqi.awards.facts.Entitlements;
import io.huiqi.awards.facts.Facts;
import io.huiqi.awards.facts.FigureSeries;
import io.huiqi.awards.facts.Recognition;
import io.huiqi.awards.ledger.Ledger;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.jspecify.annotations.Nullable;

/** What holds of 焦发〔2020〕17号 for any facts. */
class EnginePropertiesTests {

    private static final long WAN = 1_000_000L;
    private static final long YI = 10_000L * WAN;
    private static final String POLICY = "jiaozuo-2020-17";
    private static final List<String> BY_TITLE =
            List.of("brand", "5g", "innovation-centre", "smart-platform", "four-modernisations-zone");
    private static final Assessor ASSESSOR = PolicyFixtures.jiaozuo();

    @Property
    void moreRevenueIsNeverDueLess(
            @ForAll("earlierYears") Map<Integer, @Nullable Long> history,
            @ForAll("revenue") long less,
            @ForAll("revenue") long more) {
        assertThat(revenue(history, Math.max(less, more)).fen())
                .isGreaterThanOrEqualTo(revenue(history, Math.min(less, more)).fen());
    }

    @Property
    void moreResearchIsNeverDueLessAndLessLastYearNeither(
            @ForAll("research") long last, @ForAll("research") long current, @ForAll("research") long grown) {
        long due = subsidy(last, current);

        assertThat(subsidy(last, Math.max(current, grown))).isGreaterThanOrEqualTo(due);
        assertThat(subsidy(Math.min(last, grown), current)).isGreaterThanOrEqualTo(due);
    }

    @Property
    void theSubsidyIsAFifthOfTheIncreaseWithinItsBounds(
            @ForAll("research") long last, @ForAll("research") long current) {
        long due = subsidy(last, current);

        assertThat(due).isBetween(0L, 200 * WAN);
        long exact = Math.max(0, current - last);
        boolean below = current < 3000 * WAN;
        // Half up to the fen: five times what is due is within two and a half fen of the increase.
        assertThat(below ? due == 0 : due == 200 * WAN || Math.abs(5 * due - exact) * 2 <= 5)
                .isTrue();
    }

    @Property
    void aLifeOfClaimsIsPaidWhatTheBestYearAloneWouldBe(@ForAll("life") Map<Integer, @Nullable Long> life) {
        assertThat(paidFor(life, new TreeMap<>(life).keySet())).isEqualTo(dueForTheBestYearOf(life));
    }

    @Property
    void yearsClaimedInAnyOrderNeverPayALevelTwice(
            @ForAll("life") Map<Integer, @Nullable Long> life, @ForAll("yearsInAnyOrder") List<Integer> years) {
        assertThat(paidFor(life, years)).isLessThanOrEqualTo(dueForTheBestYearOf(life));
    }

    @Property
    void theOrderAndTheRepetitionOfTitlesDoNotMatter(@ForAll("titles") Titles titles) {
        for (String item : BY_TITLE) {
            assertThat(titled(item, titles.disordered()).fen())
                    .as(item)
                    .isEqualTo(titled(item, titles.once()).fen());
        }
    }

    @Property
    void aLaterTitleNeverTakesAnythingAway(@ForAll("titles") Titles titles) {
        List<Recognition> all = titles.once().stream()
                .sorted(Comparator.comparing(Recognition::grantedOn))
                .toList();
        List<Recognition> fewer = all.subList(0, all.size() / 2);
        for (String item : BY_TITLE) {
            assertThat(titled(item, all).fen())
                    .as(item)
                    .isGreaterThanOrEqualTo(titled(item, fewer).fen());
        }
    }

    @Property
    void noItemIsEverDueMoreThanItsClauseGivesInALife(@ForAll("titles") Titles titles) {
        assertThat(titled("brand", titles.once()).fen()).isBetween(0L, 100 * WAN);
        assertThat(titled("innovation-centre", titles.once()).fen()).isBetween(0L, 550 * WAN);
        assertThat(titled("four-modernisations-zone", titles.once()).fen()).isIn(0L, 200 * WAN);
        assertThat(titled("5g", titles.once()).fen()).isBetween(0L, 3 * 50 * WAN); // three projects
    }

    private static long paidFor(Map<Integer, @Nullable Long> life, Collection<Integer> years) {
        Ledger ledger = Ledger.EMPTY;
        for (int year : years) {
            Facts facts = revenueFacts(life);
            Assessment assessment =
                    ASSESSOR.assess(Question.of("revenue-milestones", year), facts, ledger.entitlements(POLICY));
            if (assessment.outcome() == Outcome.PAYABLE) {
                ledger = ledger.grant("c-" + year, assessment);
            }
        }
        return ledger.grants().stream().mapToLong(grant -> grant.fen()).sum();
    }

    private static long dueForTheBestYearOf(Map<Integer, @Nullable Long> life) {
        return revenue(Map.of(), Collections.max(life.values())).fen();
    }

    private static Assessment revenue(Map<Integer, @Nullable Long> history, long current) {
        Map<Integer, @Nullable Long> fen = new TreeMap<>(history);
        fen.put(2020, current);
        return ASSESSOR.assess(Question.of("revenue-milestones", 2020), revenueFacts(fen), Entitlements.NONE);
    }

    private static Facts revenueFacts(Map<Integer, @Nullable Long> fen) {
        return new Facts(null, null, Map.of("taxableRevenue", FigureSeries.of(fen)), Map.of(), List.of());
    }

    private static long subsidy(long last, long current) {
        Map<Integer, @Nullable Long> fen = new TreeMap<>(Map.of(2019, last, 2020, current));
        Facts facts = new Facts(
                null,
                null,
                Map.of("rdExpense", FigureSeries.of(fen)),
                Map.of("keyEnterprise", Set.of(2020)),
                List.of());
        return ASSESSOR.assess(Question.of("rd-subsidy", 2020), facts, Entitlements.NONE)
                .fen();
    }

    private static Assessment titled(String item, List<Recognition> titles) {
        Facts facts = new Facts(null, null, Map.of(), Map.of(), titles);
        return ASSESSOR.assess(Question.of(item, 2021), facts, Entitlements.NONE);
    }

    @Provide
    Arbitrary<Long> revenue() {
        Arbitrary<Long> wholeSteps = Arbitraries.longs().between(0, 130).map(yi -> yi * YI);
        return Arbitraries.oneOf(wholeSteps, Arbitraries.longs().between(0, 130 * YI));
    }

    @Provide
    Arbitrary<Long> research() {
        return Arbitraries.longs().between(0, 10_000 * WAN);
    }

    @Provide
    Arbitrary<Map<Integer, @Nullable Long>> earlierYears() {
        return Arbitraries.maps(Arbitraries.integers().between(2010, 2019), revenue())
                .map(TreeMap::new);
    }

    @Provide
    Arbitrary<Map<Integer, @Nullable Long>> life() {
        return revenue().list().ofSize(11).map(fen -> {
            Map<Integer, @Nullable Long> years = new TreeMap<>();
            fen.forEach(each -> years.put(2020 + years.size(), each));
            return years;
        });
    }

    @Provide
    Arbitrary<List<Integer>> yearsInAnyOrder() {
        return Arbitraries.shuffle(2020, 2021, 2022, 2023, 2024, 2025, 2026, 2027, 2028, 2029, 2030);
    }

    /** Titles, and the same ones in another order with some heard twice. */
    record Titles(List<Recognition> once, List<Recognition> disordered) {}

    @Provide
    Arbitrary<Titles> titles() {
        return title().list()
                .ofMaxSize(12)
                .map(EnginePropertiesTests::withIds)
                .flatMap(once -> Arbitraries.shuffle(twice(once)).map(disordered -> new Titles(once, disordered)));
    }

    private static List<Recognition> twice(List<Recognition> once) {
        List<Recognition> twice = new ArrayList<>(once);
        twice.addAll(once);
        return twice;
    }

    private static List<Recognition> withIds(List<Recognition> titles) {
        List<Recognition> named = new ArrayList<>();
        for (Recognition title : titles) {
            named.add(new Recognition(
                    "r-" + named.size(),
                    title.kind(),
                    title.level(),
                    title.project(),
                    title.grantedOn(),
                    title.flags()));
        }
        return named;
    }

    private static Arbitrary<Recognition> title() {
        Arbitrary<String> kinds = Arbitraries.of(
                "well-known-trademark",
                "national-brand",
                "smart-factory",
                "5g-benchmark-scenario",
                "smart-platform",
                "innovation-centre-listed",
                "innovation-centre-recognised",
                "zone-intelligent",
                "zone-green",
                "zone-circular",
                "zone-service");
        Arbitrary<LocalDate> dates = Arbitraries.integers()
                .between(0, 500)
                .map(days -> LocalDate.of(2020, 7, 1).plusDays(days));
        return Combinators.combine(
                        kinds, Arbitraries.of("national", "provincial"), Arbitraries.of("P1", "P2", "P3"), dates)
                .as((kind, level, project, day) -> new Recognition(null, kind, level, project, day, Set.of("uses5g")));
    }
}
