package io.huiqi.registry.vocabulary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What counts as a value of a figure, and how it is kept. */
class FactTests {

    private static final Fact REVENUE = new Fact("taxableRevenue", "应税营业收入", Fact.Type.AMOUNT, false);
    private static final Fact PROFIT = new Fact("totalProfit", "利润总额", Fact.Type.AMOUNT, true);
    private static final Fact EMPLOYEES = new Fact("employees", "从业人员", Fact.Type.COUNT, false);

    @ParameterizedTest
    @CsvSource({"0,0.00", "5300000000,5300000000.00", "0.5,0.50", "-0,0.00", "100000000000000.00,100000000000000.00"})
    void keepsAnAmountWithTwoDecimals(String given, String kept) {
        assertThat(REVENUE.canonical(given)).isEqualTo(kept);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "1.005",
                "1e3",
                "1,000",
                "01",
                ".5",
                "1.",
                "+1",
                " 1",
                "-0.01",
                "NaN",
                "100000000000000.01",
                "99999999999999999999",
                "１"
            })
    void refusesWhatIsNoAmount(String given) {
        assertThatIllegalArgumentException().isThrownBy(() -> REVENUE.canonical(given));
    }

    @ParameterizedTest
    @CsvSource({"-0.01,-0.01", "-100000000000000,-100000000000000.00"})
    void aProfitMayBeALoss(String given, String kept) {
        assertThat(PROFIT.canonical(given)).isEqualTo(kept);
    }

    @ParameterizedTest
    @ValueSource(strings = {"-100000000000000.01", "100000000000000.01"})
    void aProfitHasBoundsAllTheSame(String given) {
        assertThatIllegalArgumentException().isThrownBy(() -> PROFIT.canonical(given));
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "320", "999999999"})
    void keepsACountAsItIs(String given) {
        assertThat(EMPLOYEES.canonical(given)).isEqualTo(given);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "-1", "3.0", "007", "1000000000", "many", "-0"})
    void refusesWhatIsNoCount(String given) {
        assertThatIllegalArgumentException().isThrownBy(() -> EMPLOYEES.canonical(given));
    }
}
