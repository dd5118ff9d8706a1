package io.huiqi.awards.opportunity;

import static org.assertj.core.api.Assertions.assertThat;

import io.huiqi.awards.assessment.Assessor;
import io.huiqi.awards.assessment.MadeUp;
import io.huiqi.awards.facts.Entitlements;
import io.huiqi.awards.facts.Facts;
import io.huiqi.awards.facts.FigureSeries;
import io.huiqi.awards.facts.Recognition;
import io.huiqi.awards.policyfile.PolicyReader;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Titles and lists that conditions ask for are opportunities as well. */
class AskedTitlesAndListsTests {

    private static final long THOUSAND = 100_000;

    @ParameterizedTest
    @ValueSource(strings = {"year-start", "year-end", "2020-06-30"})
    void aTitleThatHasToBeHeldIsProposed(String day) {
        Opportunity opportunity = of(
                MadeUp.requiring("{holds: lab, levels: [provincial], on: " + day + ", validYears: 3}"),
                facts(Set.of(), List.of()));

        assertThat(opportunity.lacks()).singleElement().isInstanceOfSatisfying(Lack.Titles.class, lack -> {
            assertThat(lack.due()).isEqualTo(THOUSAND);
            assertThat(lack.titles()).extracting(Wanted::kind).containsExactly("lab");
            assertThat(lack.titles()).extracting(Wanted::levels).containsExactly(Set.of("provincial"));
        });
    }

    @Test
    void aTitleThatIsHeldIsNotProposed() {
        Recognition held = new Recognition(null, "lab", "provincial", null, LocalDate.parse("2020-02-01"), Set.of());

        assertThat(of(MadeUp.requiring("{holds: lab}"), facts(Set.of(), List.of(held)))
                        .lacks())
                .isEmpty();
    }

    @Test
    void aTitleThatRaisesARateIsProposedWithWhatItBrings() {
        String rate = MadeUp.paying(
                "rate: {measure: m1, of: sales, percent: 10, modifiers: [{if: {holds: lab}, percentPoints: +5}]}");

        assertThat(of(rate, facts(Set.of(), List.of())).lacks())
                .singleElement()
                .isInstanceOfSatisfying(
                        Lack.Titles.class, lack -> assertThat(lack.due()).isEqualTo(15 * THOUSAND));
    }

    @Test
    void aTitleThatExcludesIsNotToBeGivenUp() {
        assertThat(of(MadeUp.requiring("{not: {holds: lab}}"), facts(Set.of(), List.of()))
                        .lacks())
                .isEmpty();
    }

    @Test
    void leavingAListThatExcludesIsProposed() {
        String policy = MadeUp.requiring("{notOn: banned}");

        assertThat(of(policy, facts(Set.of("banned"), List.of())).lacks())
                .singleElement()
                .isInstanceOfSatisfying(Lack.Delisting.class, lack -> {
                    assertThat(lack.list()).isEqualTo("banned");
                    assertThat(lack.due()).isEqualTo(THOUSAND);
                });
        assertThat(of(policy, facts(Set.of(), List.of())).lacks()).isEmpty();
    }

    private static Opportunity of(String policy, Facts facts) {
        Assessor assessor = Assessor.of(PolicyReader.policyOf(policy).orElseThrow());
        return new OpportunityFinder(assessor, 2020, facts, Entitlements.NONE)
                .find()
                .get(0);
    }

    /** Sales of 10,000 yuan and the lists of 2020. */
    private static Facts facts(Set<String> lists, List<Recognition> titles) {
        Map<String, Set<Integer>> listed = lists.stream().collect(Collectors.toMap(list -> list, list -> Set.of(2020)));
        return new Facts(
                null, null, Map.of("sales", FigureSeries.of(Map.of(2020, 10 * THOUSAND * 10))), listed, titles);
    }
}
