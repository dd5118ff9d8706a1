package io.huiqi.awards.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import io.huiqi.awards.assessment.Question;
import io.huiqi.awards.facts.BeneficiaryKind;
import io.huiqi.awards.facts.Entitlements;
import io.huiqi.awards.facts.Facts;
import io.huiqi.awards.facts.FigureSeries;
import io.huiqi.awards.facts.Recognition;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class EvidenceTests {

    @Test
    void laterFactsCountWithTheirSourcesButKindIndustryAndTitlesAreThoseOfTheGrant() {
        Facts then = new Facts(BeneficiaryKind.ENTERPRISE, "C", Map.of(), Map.of(), List.of());
        Recognition later = new Recognition("r-1", "national-brand", null, null, LocalDate.of(2020, 9, 1), Set.of());
        FigureSeries revenue = FigureSeries.of(Map.of(2020, 7L));
        Facts now = new Facts(
                BeneficiaryKind.ZONE,
                "D",
                Map.of("taxableRevenue", revenue),
                Map.of("keyEnterprise", Set.of(2020)),
                List.of(later),
                Map.of(2020, "tax"));
        Evidence evidence = Evidence.of(
                "digest",
                "1",
                Question.of("brand", 2020),
                then,
                List.of(),
                Entitlements.NONE,
                new Evidence.Events("s", "a", "g"));

        assertThat(evidence.facts(now))
                .isEqualTo(new Facts(
                        BeneficiaryKind.ENTERPRISE, "C", now.figures(), now.lists(), List.of(), Map.of(2020, "tax")));
    }
}
