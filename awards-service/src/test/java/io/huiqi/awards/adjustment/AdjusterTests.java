package io.huiqi.awards.adjustment;

import static org.assertj.core.api.Assertions.assertThat;

import io.huiqi.awards.assessment.PolicyFixtures;
import io.huiqi.awards.assessment.Rulebook;
import io.huiqi.awards.facts.BeneficiaryKind;
import io.huiqi.awards.ledger.Adjustment;
import io.huiqi.awards.ledger.LedgerChange.Adjusted;
import io.huiqi.awards.ledger.LedgerChange.Withdrawn;
import io.huiqi.awards.ledger.Recovery;
import io.huiqi.awards.ledger.Recovery.Receipt;
import io.huiqi.awards.ledger.RecoveryStatus;
import io.huiqi.awards.ledger.RecoveryStep;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What later facts make of grants, clause 1 of 焦发〔2020〕17号 first of all. */
class AdjusterTests {

    private static final String MILESTONES = "revenue-milestones";
    private final Life life = life(Map.of());

    @ParameterizedTest
    @CsvSource({"R1, 1500000", "R2, 1000000"})
    void anAuditThatTakesTheLevelAwayRecoversWhatItPaid(String reading, long paid) {
        Life other = life(Map.of("Q2", reading));
        other.revenue(2019, 1, "48");
        other.revenue(2020, 1, "53");
        assertThat(other.claim("c-1", MILESTONES, 2020)).isEqualTo(paid);

        other.revenue(2020, 2, "49.5");

        assertThat(other.standing()).containsExactly(0L);
        assertThat(other.owed()).isEqualTo(paid);
        Adjustment adjustment = other.ledger().adjustments().get(0);
        assertThat(adjustment.kind()).isEqualTo("recovery");
        assertThat(adjustment.differenceFen()).isEqualTo(-100 * paid);
        assertThat(adjustment.facts()).isEqualTo("e-2020-2");
        assertThat(adjustment.reasons()).extracting(reason -> reason.code()).contains("below-threshold");
    }

    @Test
    void theGrantItselfStaysAsItWas() {
        fiftyThree();

        life.revenue(2020, 2, "49.5");

        assertThat(life.ledger().grants()).singleElement().satisfies(grant -> {
            assertThat(grant.fen()).isEqualTo(150_000_000);
            assertThat(grant.evidence().reports())
                    .extracting(report -> report.revision())
                    .containsExactly(1L, 1L);
        });
    }

    @Test
    void aLevelTakenAwayCanBeClaimedWhenItIsTrulyReached() {
        fiftyThree();
        life.revenue(2020, 2, "49.5");
        life.revenue(2021, 1, "51");

        assertThat(life.claim("c-2", MILESTONES, 2021)).isEqualTo(1_500_000);
    }

    @Test
    void aLevelStillPaidCannotBeClaimedAgainAfterAFallAndARise() {
        life.revenue(2019, 1, "19");
        life.revenue(2020, 1, "25");
        life.claim("c-1", MILESTONES, 2020);
        life.revenue(2021, 1, "18");
        life.revenue(2022, 1, "26");
        assertThat(life.claim("c-2", MILESTONES, 2022)).isZero();
        life.revenue(2022, 2, "33");

        assertThat(life.claim("c-3", MILESTONES, 2022)).isEqualTo(500_000);
    }

    @Test
    void aCorrectionUpwardsPaysTheSupplement() {
        fiftyThree();

        life.revenue(2020, 2, "61");

        assertThat(life.standing()).containsExactly(2_000_000L);
        Adjustment adjustment = life.ledger().adjustments().get(0);
        assertThat(adjustment.kind()).isEqualTo("supplement");
        assertThat(adjustment.toPayFen()).isEqualTo(50_000_000);
        assertThat(life.ledger().recoveries()).isEmpty();
    }

    @Test
    void aCorrectionThatChangesNoAmountAdjustsNothing() {
        fiftyThree();

        life.revenue(2020, 2, "52");

        assertThat(life.changes()).isEmpty();
    }

    @Test
    void historyHeardLaterCounts() {
        fiftyThree();

        life.revenue(2016, 1, "60");

        assertThat(life.standing()).containsExactly(0L);
        assertThat(life.owed()).isEqualTo(1_500_000);
    }

    @Test
    void laterGrantsFollowWhatBecameOfEarlierOnes() {
        fiftyThree();
        life.revenue(2021, 1, "61");
        assertThat(life.claim("c-2", MILESTONES, 2021)).isEqualTo(500_000);

        life.revenue(2020, 2, "49.5");

        assertThat(life.standing()).containsExactly(0L, 2_000_000L);
    }

    @Test
    void aFigureThatIsMissingAfterACorrectionRecoversNothingAndRaisesADoubt() {
        fiftyThree();

        life.revenue(2020, 2, null);

        assertThat(life.changes()).isEmpty();
        assertThat(life.standing()).containsExactly(1_500_000L);
        assertThat(life.doubts())
                .singleElement()
                .satisfies(doubt -> assertThat(doubt.reasons())
                        .extracting(reason -> reason.code())
                        .contains("missing-figure"));
    }

    @Test
    void leavingTheKeyListTakesTheSubsidyAwayAndComingBackReturnsIt() {
        life.hear(2019, 1, "rdExpense", 28_000_000_00L);
        life.hear(2020, 1, "rdExpense", 30_000_000_00L);
        life.keyEnterprise(Set.of(2020));
        assertThat(life.grant("c-1", "rd-subsidy", 2020)).isEqualTo(400_000);

        life.keyEnterprise(Set.of());
        assertThat(life.standing()).containsExactly(0L);
        life.keyEnterprise(Set.of(2020));

        assertThat(life.standing()).containsExactly(400_000L);
    }

    @Test
    void anotherKindTakesNothingAway() {
        fiftyThree();

        life.becomes(BeneficiaryKind.ZONE);

        assertThat(life.changes()).isEmpty();
    }

    @Test
    void anUpwardCorrectionWithdrawsARecoveryThatWasNotSettled() {
        fiftyThree();
        life.revenue(2020, 2, "49.5");

        life.revenue(2020, 3, "53");

        assertThat(life.changes()).hasExactlyElementsOfTypes(Adjusted.class, Withdrawn.class);
        assertThat(life.ledger().recoveries()).extracting(Recovery::status).containsExactly(RecoveryStatus.WITHDRAWN);
        assertThat(life.ledger().adjustments().get(1).toPayFen()).isZero();
        assertThat(life.owed()).isZero();
    }

    @Test
    void whatCameBackAlreadyIsPaidAgain() {
        fiftyThree();
        life.revenue(2020, 2, "49.5");
        Recovery ordered = taken(taken(open().approve("leader", Life.NOW)).approve("finance", Life.NOW));
        life.replace(taken(ordered.receive(new Receipt("d-1", LocalDate.of(2022, 3, 1), 40_000_000, "finance"))));

        life.revenue(2020, 3, "53");

        assertThat(life.ledger().adjustments().get(1).toPayFen()).isEqualTo(40_000_000);
        assertThat(life.owed()).isZero();
    }

    @Test
    void aHigherAmountThatIsStillTooLittleLeavesTheRestToRecover() {
        life.revenue(2019, 1, "48");
        life.revenue(2020, 1, "73");
        life.claim("c-1", MILESTONES, 2020);
        life.revenue(2020, 2, "49");

        life.revenue(2020, 3, "62");

        assertThat(life.standing()).containsExactly(2_000_000L);
        assertThat(life.owed()).isEqualTo(500_000);
    }

    @Test
    void anAwardWhoseVersionIsNotKnownIsLeftToAPerson() {
        fiftyThree();

        Revised revised = new Adjuster(new Rulebook(List.of())).revise(life.ledger(), life.facts(), "e-1", Life.NOW);

        assertThat(revised.changes()).isEmpty();
        assertThat(revised.doubts()).hasSize(1);
    }

    private void fiftyThree() {
        life.revenue(2019, 1, "48");
        life.revenue(2020, 1, "53");
        assertThat(life.claim("c-1", MILESTONES, 2020)).isEqualTo(1_500_000);
    }

    private Recovery open() {
        return life.ledger()
                .openRecoveryOf(life.ledger().grants().get(0).award())
                .orElseThrow();
    }

    private static Recovery taken(RecoveryStep step) {
        return ((RecoveryStep.Taken) step).recovery();
    }

    private static Life life(Map<String, String> readings) {
        return new Life(new Rulebook(List.of(PolicyFixtures.jiaozuo(readings).policy())));
    }
}
