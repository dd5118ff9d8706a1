package io.huiqi.inspection.policy;

import static io.huiqi.inspection.policy.PolicyFixtures.DEFAULT_READINGS;
import static io.huiqi.inspection.policy.PolicyFixtures.SHANGHAI;
import static io.huiqi.inspection.policy.PolicyFixtures.jiaozuo;
import static io.huiqi.inspection.policy.PolicyFixtures.policies;
import static io.huiqi.inspection.policy.PolicyFixtures.policy;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.huiqi.inspection.quiet.DayRange;
import io.huiqi.inspection.quiet.QuietPeriod.DaysOfMonth;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class InspectionPoliciesTests {

    private final InspectionPolicy longer = policy(
            "jiaozuo-2022", LocalDate.of(2022, 1, 1), new DaysOfMonth(List.of(new DayRange(1, 25))), DEFAULT_READINGS);

    @Test
    void aVersionHoldsUntilItsSuccessorBegins() {
        InspectionPolicies versions = policies(longer, jiaozuo());

        assertThat(versions.inForceOn(LocalDate.of(2021, 12, 31)).id()).isEqualTo("jiaozuo-2020-17");
        assertThat(versions.inForceOn(LocalDate.of(2022, 1, 1)).id()).isEqualTo("jiaozuo-2022");
    }

    @Test
    void aDayBeforeTheFirstVersionIsJudgedByTheFirst() {
        assertThat(policies(longer, jiaozuo())
                        .inForceOn(LocalDate.of(2020, 2, 29))
                        .id())
                .isEqualTo("jiaozuo-2020-17");
    }

    @Test
    void twoVersionsThatBeginTogetherAreRefused() {
        assertThatIllegalArgumentException().isThrownBy(() -> policies(jiaozuo(), jiaozuo()));
    }

    @Test
    void aCityWithoutAPolicyIsRefused() {
        assertThatIllegalArgumentException().isThrownBy(() -> new InspectionPolicies(SHANGHAI, List.of()));
    }
}
