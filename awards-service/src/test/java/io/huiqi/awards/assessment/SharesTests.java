package io.huiqi.awards.assessment;

import static io.huiqi.awards.assessment.Enquiry.title;
import static org.assertj.core.api.Assertions.assertThat;

import io.huiqi.awards.facts.Yuan;
import io.huiqi.awards.policy.Fraction;
import io.huiqi.awards.policy.Language;
import io.huiqi.awards.policy.Portion;
import io.huiqi.awards.policy.Text;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Amounts are shared out to the fen. */
class SharesTests {

    private static final String PAYERS =
            "payers: [{party: province, percent: 33.33}, {party: city, percent: 33.33}, {party: county, percent: 33.34}]";

    @Test
    void payersShareALineExactly() {
        Assessment split = Enquiry.of("split: {of: {" + title("c") + "}, " + PAYERS + "}")
                .granted("c", "2021-03-01")
                .in(2021);

        assertThat(shares(split)).isEqualTo("province 99990.00, city 99990.00, county 100020.01");
        assertThat(split.fen()).isEqualTo(300_000_01);
        assertThat(split.trace())
                .anySatisfy(step -> assertThat(step.phrase().in(Language.ZH)).contains("省财政99990.00元"));
    }

    @Test
    void payersAndPayeesEachShareTheWhole() {
        Assessment split = Enquiry.of("split: {of: {" + title("a") + "}, payers: [{party: city, percent: 60}, "
                        + "{party: county, percent: 40}], payees: [{party: leader, percent: 70}, "
                        + "{party: partner, percent: 30}]}")
                .granted("a", "2021-03-01")
                .in(2021);

        assertThat(shares(split)).isEqualTo("city 300000.00, county 200000.00, leader 350000.00, partner 150000.00");
    }

    @Test
    void aCapAroundASplitSharesWhatIsLeft() {
        Assessment capped = Enquiry.of("capped: {of: {split: {of: {" + title("a")
                        + "}, payers: [{party: city, percent: 60}, {party: county, percent: 40}]}}, year: 0.03}")
                .granted("a", "2021-03-01")
                .in(2021);

        assertThat(shares(capped)).isEqualTo("city 0.02, county 0.01");
    }

    @Test
    void theItemsPayerPaysWhatNoRuleSharesOut() {
        Enquiry enquiry = Enquiry.of(
                        "sum: [{" + title("a") + "}, {split: {of: {" + title("b") + "}, "
                                + "payers: [{party: province, percent: 100}]}}]",
                        "payer: [{party: city, percent: 50}, {party: county, percent: 50}]")
                .granted("a", "2021-02-01")
                .granted("b", "2021-03-01");

        assertThat(shares(enquiry.in(2021))).isEqualTo("city 250000.00, county 250000.00, province 800000.00");
    }

    @Test
    void withoutAPayerNobodyIsNamed() {
        assertThat(shares(Enquiry.of(title("a")).granted("a", "2021-02-01").in(2021)))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(longs = {0, 1, 2, 3, 7, 100, 999_999_999_999_999L, Long.MAX_VALUE})
    void sharesAlwaysAddUp(long fen) {
        List<Portion> thirds = List.of(portion("x", 1, 3), portion("y", 1, 3), portion("z", 1, 3));
        List<Portion> uneven = List.of(
                portion("x", 1, 8), portion("y", 333_333_333, 1_000_000_000), portion("z", 541_666_667, 1_000_000_000));

        assertThat(LongStream.of(Apportionment.of(fen, thirds)).sum()).isEqualTo(fen);
        assertThat(LongStream.of(Apportionment.of(fen, uneven)).sum()).isEqualTo(fen);
    }

    @Test
    void theLargestRemaindersGetWhatIsLeftAndTheEarlierFirst() {
        assertThat(Apportionment.of(2, List.of(portion("x", 1, 3), portion("y", 1, 3), portion("z", 1, 3))))
                .containsExactly(1, 1, 0);
        assertThat(Apportionment.of(5, List.of(portion("x", 1, 10), portion("y", 3, 10), portion("z", 6, 10))))
                .containsExactly(1, 1, 3);
    }

    private static Portion portion(String party, long numerator, long denominator) {
        return new Portion(party, new Text(party, party), new Fraction(numerator, denominator));
    }

    private static String shares(Assessment assessment) {
        return String.join(
                ", ",
                assessment.lines().stream()
                        .flatMap(line -> line.shares().stream())
                        .map(share -> share.party() + " " + Yuan.format(share.fen()))
                        .toList());
    }
}
