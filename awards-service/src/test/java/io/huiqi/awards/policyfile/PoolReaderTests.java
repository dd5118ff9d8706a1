package io.huiqi.awards.policyfile;

import static org.assertj.core.api.Assertions.assertThat;

import io.huiqi.awards.assessment.PolicyFixtures;
import io.huiqi.awards.policy.Exhaustion;
import io.huiqi.awards.policy.Policy;
import io.huiqi.awards.policy.PoolTerms;
import io.huiqi.awards.policy.PoolTerms.Period;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Pools in policy files. */
class PoolReaderTests {

    private final String jiaozuo = PolicyFixtures.jiaozuoYaml();

    @Test
    void thePoolsOfTheTextAreRead() {
        Policy policy = PolicyFixtures.jiaozuo().policy();

        PoolTerms renovation = policy.pools().get("technical-renovation");

        assertThat(renovation.defaultFen()).isEqualTo(1_000_000_000L);
        assertThat(renovation.period()).isEqualTo(Period.FISCAL_YEAR);
        assertThat(renovation.onExhaustion()).isEqualTo(Exhaustion.REFUSE);
        assertThat(policy.pools().get("green-interest-subsidy").defaultFen()).isNull();
        assertThat(policy.items().get("technical-renovation").pool()).isEqualTo("technical-renovation");
    }

    @Test
    void anItemOfAPoolNamesTheReadingsOfThePool() {
        Policy policy = PolicyFixtures.jiaozuo(Map.of("Q14", "once")).policy();

        assertThat(policy.items().get("technical-renovation").readings()).containsEntry("Q14", "once");
        assertThat(policy.items().get("brand").readings()).doesNotContainKey("Q14");
        assertThat(policy.pools().get("technical-renovation").period()).isEqualTo(Period.ONCE);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    pool: technical-renovation | pool: technical-renovatoin | items/technical-renovation/pool
                    onExhaustion: refuse       | onExhaustion: ignore       | pools/technical-renovation/onExhaustion
                    defaultAmount: 1000万      | defaultAmount: -1          | pools/technical-renovation/defaultAmount
                    per: {reading: Q14}        | per: month                 | pools/technical-renovation/per
                    """)
    void whatIsWrongIsNamedWithItsPlace(String right, String wrong, String path) {
        assertThat(jiaozuo).contains(right);

        List<Problem> problems = problems(jiaozuo.replaceFirst(Pattern.quote(right), wrong));

        assertThat(problems).extracting(Problem::path).contains(path);
        assertThat(problems).allSatisfy(problem -> assertThat(problem.line()).isGreaterThan(1));
    }

    @Test
    void aPoolThatIsSharedClosesOnADayOfTheYearAfter() {
        PoolTerms terms = pool("onExhaustion: pro-rata\n    closes: 03-31");

        assertThat(terms.onExhaustion()).isEqualTo(Exhaustion.PRO_RATA);
        assertThat(terms.closes().of(2020)).isEqualTo(LocalDate.of(2021, 3, 31));
    }

    @Test
    void aSharedPoolOfAllYearsClosesOnADate() {
        PoolTerms terms = pool("onExhaustion: pro-rata\n    closes: 2024-06-30", "per: once");

        assertThat(terms.closes().of(2020)).isEqualTo(LocalDate.of(2024, 6, 30));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "onExhaustion: pro-rata",
                "onExhaustion: pro-rata\n    closes: 2021-03-31",
                "onExhaustion: pro-rata\n    closes: 02-30",
                "onExhaustion: waiting-list\n    closes: 03-31"
            })
    void aClosingDayThatDoesNotSuitThePoolIsNamed(String rule) {
        assertThat(problems(jiaozuo.replaceFirst("onExhaustion: refuse", rule)))
                .extracting(Problem::path)
                .allMatch(path -> path.startsWith("pools/technical-renovation"))
                .hasSize(1);
    }

    private PoolTerms pool(String rule) {
        return pool(rule, "per: {reading: Q14}");
    }

    private PoolTerms pool(String rule, String per) {
        String yaml = jiaozuo.replaceFirst("onExhaustion: refuse", rule)
                .replaceFirst(Pattern.quote("per: {reading: Q14}"), per);
        return PolicyReader.policyOf(yaml).orElseThrow().pools().get("technical-renovation");
    }

    private static List<Problem> problems(String yaml) {
        return PolicyReader.read(yaml) instanceof PolicyReading.Rejected rejected ? rejected.problems() : List.of();
    }
}
