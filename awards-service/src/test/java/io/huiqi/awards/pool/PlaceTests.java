package io.huiqi.awards.pool;

import static org.assertj.core.api.Assertions.assertThat;

import io.huiqi.awards.assessment.PolicyFixtures;
import io.huiqi.awards.policy.Item;
import io.huiqi.awards.policy.Policy;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Where the policy of the source tree has money. */
class PlaceTests {

    private static final long TEN_MILLION = 1_000_000_000L;

    private final Policy yearly = PolicyFixtures.jiaozuo().policy();
    private final Policy once = PolicyFixtures.jiaozuo(Map.of("Q14", "once")).policy();

    @Test
    void theSumOfTheTextCountsAsBudgetedForTheFirstYearOnly() {
        assertThat(renovation(yearly, 2020).openingFen()).isEqualTo(TEN_MILLION);
        assertThat(renovation(yearly, 2021)).extracting(Place::openingFen).isNull();
        assertThat(renovation(yearly, 2021).key()).isEqualTo(new PoolKey("technical-renovation", 2021));
    }

    @Test
    void whereItIsGivenOnceEveryYearDrawsOnTheFirst() {
        assertThat(renovation(once, 2025)).isEqualTo(renovation(once, 2020));
        assertThat(renovation(once, 2025).openingFen()).isEqualTo(TEN_MILLION);
    }

    @Test
    void aPoolWithoutASumInTheTextIsEmptyUntilItIsBudgeted() {
        Place interest =
                Place.of(yearly, item(yearly, "green-interest-subsidy"), 2020).orElseThrow();

        assertThat(interest.open(Pool.unbudgeted(interest.key())).pool().isBudgeted())
                .isFalse();
    }

    @Test
    void whatSomebodyBudgetedIsNotReplacedByTheText() {
        Place place = renovation(yearly, 2020);
        Pool budgeted = Pool.unbudgeted(place.key()).budget(5).pool();

        assertThat(place.open(budgeted).pool().fen()).isEqualTo(5);
    }

    @Test
    void anItemWithoutAPoolHasNoPlace() {
        assertThat(Place.of(yearly, item(yearly, "brand"), 2020)).isEmpty();
    }

    private static Place renovation(Policy policy, int year) {
        return Place.of(policy, item(policy, "technical-renovation"), year).orElseThrow();
    }

    private static Item item(Policy policy, String id) {
        return policy.items().get(id);
    }
}
