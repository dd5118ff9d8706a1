package io.huiqi.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Clause 18: whoever owns an enterprise, wherever it comes from, however large or old it is, it is due the same. */
class EqualTreatmentIT {

    private static final int SERIES = 18;
    private static final String CLAIM = "revenue-milestones";

    private final Api api = SharedStack.api();

    @ParameterizedTest(name = "{1}, {2}, registered {3} in {4}")
    @CsvSource({
        "1, state-owned, large, 1953-01-01, 410802",
        "2, private, large, 2019-12-31, 410802",
        "3, foreign, medium, 2010-05-01, 410883",
        "4, private, micro, 2020-07-20, 419001", // moved in from another city
        "5, , , , 410802"
    })
    void noneOfThisChangesWhatIsDue(int n, String ownership, String size, String registered, String district) {
        String uscc = Enterprises.uscc(SERIES, n);
        Map<String, Object> enterprise = new HashMap<>(
                Map.of("name", "试验企业", "kind", "enterprise", "districtCode", district, "industryCode", "C3411"));
        enterprise.put("ownership", ownership);
        enterprise.put("sizeClass", size);
        enterprise.put("registeredOn", registered);
        enterprise.values().removeIf(value -> value == null);

        assertThat(api.put("integration", "/api/v1/enterprises/" + uscc, enterprise)
                        .status())
                .isEqualTo(201);
        report(uscc, 2019, "4800000000.00");
        report(uscc, 2020, "5300000000.00");

        assertThat(grantedTo(uscc)).isEqualTo(Enterprises.REVENUE_AWARD);
    }

    private void report(String uscc, int year, String revenue) {
        Map<String, Object> figures = Map.of("facts", Map.of("taxableRevenue", revenue), "source", "tax");
        assertThat(api.put("integration", "/api/v1/enterprises/" + uscc + "/figures/" + year, figures)
                        .status())
                .isIn(200, 201);
    }

    private String grantedTo(String uscc) {
        String claim = api.post(
                        "integration",
                        "/api/v1/claims",
                        Map.of("enterprise", uscc, "policy", "jiaozuo-2020-17", "item", CLAIM, "year", 2020))
                .text("/id");
        return await().atMost(Duration.ofMinutes(2))
                .until(
                        () -> api.get("integration", "/api/v1/claims/" + claim),
                        answer -> answer.text("/status").equals("GRANTED"))
                .text("/award/amount");
    }
}
