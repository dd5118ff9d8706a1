package io.huiqi.awards.adjustment;

import static org.assertj.core.api.Assertions.assertThat;

import io.huiqi.awards.assessment.PolicyFixtures;
import io.huiqi.awards.assessment.Rulebook;
import io.huiqi.awards.policyfile.PolicyReader;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A cap by a figure follows the figure: what a correction leaves of an award, or adds to it. */
class CapByFigureAdjustmentTests {

    private static final String ITEM = "rd-subsidy";

    private final Life life = new Life(new Rulebook(List.of(
            PolicyReader.policyOf(PolicyFixtures.jiaozuoYaml().replace("cap: 200万", "cap: {percent: 5, of: rdExpense}"))
                    .orElseThrow())));

    @BeforeEach
    void grantUpToTheCap() {
        life.hear(2019, 1, "rdExpense", 20_000_000_00L);
        life.hear(2020, 1, "rdExpense", 40_000_000_00L);
        life.keyEnterprise(Set.of(2020));
        assertThat(life.grant("c-1", ITEM, 2020)).isEqualTo(2_000_000);
    }

    @Test
    void aGreaterFigureAddsWhatTheCapCutOff() {
        life.hear(2020, 2, "rdExpense", 60_000_000_00L);

        assertThat(life.standing()).containsExactly(3_000_000L);
        assertThat(life.owed()).isZero();
    }

    @Test
    void aSmallerFigureIsGivenBackFrom() {
        life.hear(2020, 2, "rdExpense", 30_000_000_00L);

        assertThat(life.standing()).containsExactly(1_500_000L);
        assertThat(life.owed()).isEqualTo(500_000);
    }

    @Test
    void aFigureThatIsNoLongerFiledRaisesADoubtAndTakesNothing() {
        life.hear(2020, 2, "rdExpense", null);

        assertThat(life.doubts()).hasSize(1);
        assertThat(life.standing()).containsExactly(2_000_000L);
    }
}
