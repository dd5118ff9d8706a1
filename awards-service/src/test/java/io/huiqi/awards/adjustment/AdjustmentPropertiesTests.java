package io.huiqi.awards.adjustment;

import static org.assertj.core.api.Assertions.assertThat;

import io.huiqi.awards.assessment.PolicyFixtures;
import io.huiqi.awards.assessment.Rulebook;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/**
 * Facts heard twice, late and out of order, and claims heard twice, lead to the sums that the same facts and claims lead to
 * when each is heard once and in order. A claim hears all facts announced before it, as the causal barrier has it.
 */
class AdjustmentPropertiesTests {

    private static final String ITEM = "revenue-milestones";
    private static final Rulebook RULEBOOK =
            new Rulebook(List.of(PolicyFixtures.jiaozuo().policy()));

    /** The figures of one year in one revision, in 亿. */
    record Fact(int year, long revision, int yi) {}

    /** What is reported or corrected before a claim, and the year then claimed. */
    record Chapter(List<Fact> facts, int claimed) {}

    @Property(tries = 300)
    void orderAndRepetitionOfFactsAndClaimsDoNotMatter(@ForAll("story") List<Chapter> story, @ForAll long seed) {
        Life inOrder = tell(story, null);
        Life shuffled = tell(story, new Random(seed));

        assertThat(shuffled.standing()).isEqualTo(inOrder.standing());
    }

    @Property(tries = 300)
    void whatStandsIsWhatWouldBeDueHadTheFactsBeenRightFromTheBeginning(@ForAll("story") List<Chapter> story) {
        Life corrected = tell(story, null);
        long stands = corrected.standing().stream().mapToLong(Long::longValue).sum();

        assertThat(new Adjuster(RULEBOOK)
                        .revise(corrected.ledger(), corrected.facts(), "again", Life.NOW)
                        .changes())
                .isEmpty();
        assertThat(stands).isNotNegative();
        assertThat(stands).isLessThanOrEqualTo(dueForAllLevels(story));
    }

    @Property(tries = 300)
    void moneyPaidOutAndOwedIsAlwaysWhatStands(@ForAll("story") List<Chapter> story) {
        Life life = tell(story, null);
        long paid =
                life.ledger().grants().stream().mapToLong(grant -> grant.fen()).sum()
                        + life.ledger().adjustments().stream()
                                .mapToLong(adjustment -> adjustment.toPayFen())
                                .sum();
        long stands = life.standing().stream().mapToLong(Long::longValue).sum();

        assertThat(paid / 100 - life.owed()).isEqualTo(stands);
    }

    private static Life tell(List<Chapter> story, Random shuffle) {
        Life life = new Life(RULEBOOK);
        List<Fact> told = new ArrayList<>();
        for (int i = 0; i < story.size(); i++) {
            told.addAll(story.get(i).facts());
            List<Fact> heard =
                    shuffle == null ? story.get(i).facts() : again(story.get(i).facts(), told, shuffle);
            heard.forEach(fact -> life.revenue(fact.year(), fact.revision(), String.valueOf(fact.yi())));
            life.claim("c-" + i, ITEM, story.get(i).claimed());
            if (shuffle != null && shuffle.nextBoolean()) {
                life.claim("c-" + shuffle.nextInt(i + 1), ITEM, story.get(i).claimed());
            }
        }
        return life;
    }

    /** All facts of a chapter in any order, some of them and of earlier ones twice. */
    private static List<Fact> again(List<Fact> chapter, List<Fact> told, Random shuffle) {
        List<Fact> heard = new ArrayList<>(chapter);
        told.stream().filter(fact -> shuffle.nextInt(3) == 0).forEach(heard::add);
        Collections.shuffle(heard, shuffle);
        return heard;
    }

    /** Both thresholds and every step up to the greatest figure ever named. */
    private static long dueForAllLevels(List<Chapter> story) {
        int most = story.stream()
                .flatMap(chapter -> chapter.facts().stream())
                .mapToInt(Fact::yi)
                .max()
                .orElse(0);
        long steps = Math.max(0, most / 10 - 1) * 500_000L;
        return steps + (most >= 50 ? 1_000_000 : 0) + (most >= 100 ? 2_000_000 : 0);
    }

    @Provide
    Arbitrary<List<Chapter>> story() {
        Arbitrary<int[]> fact = Combinators.combine(
                        Arbitraries.integers().between(2018, 2023),
                        Arbitraries.integers().between(0, 130))
                .as((year, yi) -> new int[] {year, yi});
        Arbitrary<Object[]> chapter = Combinators.combine(
                        fact.list().ofMinSize(1).ofMaxSize(4),
                        Arbitraries.integers().between(2020, 2023))
                .as((facts, claimed) -> new Object[] {facts, claimed});
        return chapter.list().ofMinSize(1).ofMaxSize(5).map(AdjustmentPropertiesTests::numbered);
    }

    /** Gives each report of a year the next revision. */
    @SuppressWarnings("unchecked")
    private static List<Chapter> numbered(List<Object[]> raw) {
        long[] revisions = new long[3000];
        List<Chapter> story = new ArrayList<>();
        for (Object[] chapter : raw) {
            List<Fact> facts = new ArrayList<>();
            for (int[] fact : (List<int[]>) chapter[0]) {
                facts.add(new Fact(fact[0], ++revisions[fact[0]], fact[1]));
            }
            story.add(new Chapter(facts, (Integer) chapter[1]));
        }
        return story;
    }
}
