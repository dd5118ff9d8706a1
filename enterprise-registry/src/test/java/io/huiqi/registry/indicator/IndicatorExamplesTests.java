package io.huiqi.registry.indicator;

import static org.assertj.core.api.Assertions.assertThat;

import io.huiqi.registry.RegistryFiles;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The worked examples of the policy's targets, decided on exact fractions. */
class IndicatorExamplesTests {

    private final Indicators indicators = RegistryFiles.indicators();

    @ParameterizedTest(name = "{0} with {1} is {3}")
    @CsvSource(delimiter = '|', textBlock = """
        # 5: construction land of the year
        T-05a | landMu=9999.99                | 9999.99  | not-met
        T-05a | landMu=10000                  | 10000.00 | met
        T-05a | landHectares=666              | 9990.00  | not-met
        T-05a | landHectares=667              | 10005.00 | met
        T-05a | landSquareMetres=6666666.67   | 10000.00 | met
        T-05a | landSquareMetres=6666000      | 9999.00  | not-met
        T-05a | landMu=5000 landHectares=334  | 10010.00 | met
        T-05b | revitalised=380 identified=400 | 95.00   | not-met
        T-05b | revitalised=400 identified=400 | 100.00  | met
        # 4: matchmaking
        T-04  | events=0                      | 0        | not-met
        T-04  | events=1                      | 1        | met
        # 8: renovation
        T-08a | committed=10000000.00         | 10000000.00 | met
        T-08a | committed=10000000.01         | 10000000.01 | not-met
        T-08b | technicalRenovationInvestment=30 industrialInvestment=100    | 30.00 | met
        T-08b | technicalRenovationInvestment=29.99 industrialInvestment=100 | 29.99 | not-met
        T-08b | technicalRenovationInvestment=45 industrialInvestment=120    | 37.50 | met
        T-08b | technicalRenovationInvestment=0 industrialInvestment=0       |       | not-applicable
        T-08b | technicalRenovationInvestment=120 industrialInvestment=100   |       | data-error
        # 13: banks
        T-13a | toSmallOrPrivate=450000000 released=500000000    | 90.00 | met
        T-13a | toSmallOrPrivate=449999999.99 released=500000000 | 90.00 | not-met
        T-13b | smallLoans=112 smallLoansLastYear=100 allLoans=224 allLoansLastYear=200     | 0.00  | met
        T-13b | smallLoans=111.99 smallLoansLastYear=100 allLoans=112 allLoansLastYear=100  | -0.01 | not-met
        T-13b | smallLoans=112 smallLoansLastYear=0 allLoans=112 allLoansLastYear=100       |       | not-applicable
        T-13c | borrowers=1000 borrowersLastYear=1000 | 0  | met
        T-13c | borrowers=999 borrowersLastYear=1000  | -1 | not-met
        T-13d | badLoanRatio=1.5 averageCost=4.35     |    | not-applicable
        # 14: the re-lending pool
        T-14  | fiscalCapital=200000000 socialCapital=100000000   | 300000000.00 | met
        T-14  | fiscalCapital=200000000 socialCapital=99999999.99 | 299999999.99 | not-met
        T-14  | fiscalCapital=250000000                           | 250000000.00 | not-met
        # 15: procurement
        T-15  | smeGoodsAndServices=80 goodsAndServices=100     | 80.00 | met
        T-15  | smeGoodsAndServices=79.99 goodsAndServices=100  | 79.99 | not-met
        T-15  | smeGoodsAndServices=79.996 goodsAndServices=100 | 80.00 | not-met
        T-15  | smeGoodsAndServices=0 goodsAndServices=0        |       | not-applicable
        # 16, 17, 20, 22
        T-16  | longestDeferralMonths=3 | 3     | met
        T-16  | longestDeferralMonths=4 | 4     | not-met
        T-17  | rate=16                 | 16.00 | met
        T-17  | rate=20                 | 20.00 | not-met
        T-20a | violations=0            | 0     | met
        T-20a | violations=1            | 1     | not-met
        T-22c | titles=18               | 18    | not-met
        T-22c | titles=20               | 20    | met
        """)
    void decidesTheWorkedExample(String id, String values, String display, String outcome) {
        Indicator.Result result = indicator(id).judge(values(values));

        assertThat(result.outcome().word()).isEqualTo(outcome);
        assertThat(result.value()).isEqualTo(display);
    }

    @Test
    void aLevelIsTheSumOfItsUnits() {
        Indicator procurement = indicator("T-15");

        Indicator.Result level = procurement.judgeAll(List.of(
                values("smeGoodsAndServices=90 goodsAndServices=100"),
                values("smeGoodsAndServices=10 goodsAndServices=100")));

        assertThat(level).isEqualTo(new Indicator.Result("50.00", Outcome.NOT_MET));
    }

    @Test
    void banksAreNotAveraged() {
        Indicator lending = indicator("T-13a");

        Indicator.Result all = lending.judgeAll(List.of(
                values("toSmallOrPrivate=100 released=100"),
                values("toSmallOrPrivate=89 released=100"),
                values("toSmallOrPrivate=0 released=0")));

        assertThat(all).isEqualTo(new Indicator.Result("89.00", Outcome.NOT_MET));
    }

    @Test
    void nothingReportedIsNeverMet() {
        assertThat(indicator("T-20a").judgeAll(List.of()))
                .isEqualTo(new Indicator.Result(null, Outcome.NOT_APPLICABLE));
    }

    private Indicator indicator(String id) {
        return indicators.find(id).orElseThrow();
    }

    private static Map<String, BigDecimal> values(String text) {
        Map<String, BigDecimal> values = new LinkedHashMap<>();
        for (String each : text.split(" ")) {
            String[] parts = each.split("=");
            values.put(parts[0], new BigDecimal(parts[1]));
        }
        return values;
    }
}
