package io.huiqi.awards.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.huiqi.awards.assessment.Assessment;
import io.huiqi.awards.assessment.Assessor;
import io.huiqi.awards.assessment.Outcome;
import io.huiqi.awards.assessment.PolicyFixtures;
import io.huiqi.awards.assessment.Question;
import io.huiqi.awards.facts.Facts;
import io.huiqi.awards.facts.FigureSeries;
import io.huiqi.awards.facts.Paid;
import io.huiqi.awards.facts.Recognition;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** The ledger grants each claim once and remembers what must not be paid again. */
class LedgerTests {

    private static final long YI = 10_000_000_000L;
    private final Assessor assessor = PolicyFixtures.jiaozuo();

    @Test
    void aGrantKeepsWhatEachLinePaid() {
        Ledger ledger = Ledger.EMPTY.grant("c-1", revenue(Ledger.EMPTY, 2020, 48, 53));

        Grant grant = ledger.grantOf("c-1").orElseThrow();
        assertThat(grant.fen()).isEqualTo(150_000_000);
        assertThat(grant.policyVersion()).isEqualTo("2020-17.1");
        assertThat(grant.paid()).extracting(Paid::measure).containsExactly("01-3", "01-4");
        assertThat(grant.paid()).extracting(Paid::level).containsOnly("5000000000.00");
    }

    @Test
    void aClaimGrantedTwiceIsGrantedOnce() {
        Assessment assessment = revenue(Ledger.EMPTY, 2020, 48, 53);
        Ledger once = Ledger.EMPTY.grant("c-1", assessment);

        assertThat(once.grant("c-1", assessment)).isSameAs(once);
    }

    @Test
    void theAwardOfAClaimAlwaysHasTheSameId() {
        Assessment assessment = revenue(Ledger.EMPTY, 2020, 48, 53);

        assertThat(Ledger.EMPTY.grant("c-1", assessment).grants().get(0).award())
                .isEqualTo(Ledger.awardOf("c-1"));
        assertThat(Ledger.awardOf("c-1")).isNotEqualTo(Ledger.awardOf("c-2"));
    }

    @Test
    void anotherClaimForTheSameYearIsADuplicate() {
        Ledger ledger = Ledger.EMPTY.grant("c-1", revenue(Ledger.EMPTY, 2020, 48, 53));

        assertThat(revenue(ledger, 2020, 48, 53).outcome()).isEqualTo(Outcome.REFUSED);
    }

    @Test
    void levelsPaidAreTheHighWaterMarkOfLaterYears() {
        Ledger ledger = Ledger.EMPTY.grant("c-1", revenue(Ledger.EMPTY, 2020, 48, 53));

        assertThat(revenue(ledger, 2021, 45, 55).outcome()).isEqualTo(Outcome.NOTHING_DUE);
        assertThat(revenue(ledger, 2021, 45, 61).fen()).isEqualTo(50_000_000);
    }

    @Test
    void aTitlePaidIsRememberedWithItsProject() {
        Ledger ledger = Ledger.EMPTY.grant("c-1", scenario(Ledger.EMPTY, "P1", 2020));

        assertThat(scenario(ledger, "P1", 2021).outcome()).isEqualTo(Outcome.NOTHING_DUE);
        assertThat(scenario(ledger, "P2", 2021).fen()).isEqualTo(50_000_000);
    }

    @Test
    void awardsOfAnotherPolicyDoNotCount() {
        Ledger ledger = Ledger.EMPTY.grant("c-1", revenue(Ledger.EMPTY, 2020, 48, 53));

        assertThat(ledger.entitlements("another-policy").of("revenue-milestones"))
                .isEmpty();
    }

    @Test
    void onlyWhatIsPayableCanBeGranted() {
        Assessment nothing = revenue(Ledger.EMPTY, 2020, 48, 49);

        assertThatThrownBy(() -> Ledger.EMPTY.grant("c-1", nothing))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("nothing-due");
    }

    private Assessment revenue(Ledger ledger, int year, long before, long now) {
        FigureSeries series = FigureSeries.of(Map.of(year - 1, before * YI, year, now * YI));
        Facts facts = new Facts(null, null, Map.of("taxableRevenue", series), Map.of(), List.of());
        return assessor.assess(Question.of("revenue-milestones", year), facts, ledger.entitlements("jiaozuo-2020-17"));
    }

    private Assessment scenario(Ledger ledger, String project, int year) {
        Recognition title = new Recognition(
                "r-" + project + year, "5g-benchmark-scenario", null, project, LocalDate.of(year, 10, 1), Set.of());
        Facts facts = new Facts(null, null, Map.of(), Map.of(), List.of(title));
        return assessor.assess(Question.of("5g", year), facts, ledger.entitlements("jiaozuo-2020-17"));
    }
}
