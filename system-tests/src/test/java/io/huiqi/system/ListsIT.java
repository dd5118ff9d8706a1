package io.huiqi.system;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** A list that rules an item out (一票否决): who stands on it is refused, and who is put on it later owes the award. */
class ListsIT {

    private static final int SERIES = 35;
    private static final String LIST = "seriousDishonesty";
    private static final TrialPolicy POLICY =
            TrialPolicy.named("purchases-lists").notFor(LIST);
    private static final Api API = SharedStack.api();
    private static final Desk DESK = new Desk(API);

    @BeforeAll
    static void publish() {
        assertThat(DESK.sendPolicy("/api/v1/policies", POLICY.yaml()).status()).isEqualTo(201);
    }

    @Test
    void whoStandsOnItAtTheEndOfTheYearIsRefused() {
        String listed = buyer(1);
        list(listed, "2020-11-16", "2021-11-15");
        String takenOff = buyer(2);
        list(takenOff, "2019-01-01", "2020-12-30");

        assertThat(DESK.awaitClaim(claim(listed), "REJECTED").text("/assessment/reasons/0/code"))
                .isEqualTo("excluded");
        assertThat(DESK.awaitClaim(claim(takenOff), "GRANTED").text("/award/amount"))
                .isEqualTo("100000.00");
    }

    @Test
    void whoIsPutOnItAfterTheGrantOwesTheAward() {
        String uscc = buyer(3);
        String award = DESK.awaitAward(claim(uscc));

        list(uscc, "2020-11-16", "2021-11-15");

        Answer owing = DESK.awaitAnswer(
                "integration",
                "/api/v1/awards/" + award,
                answer -> answer.text("/status").equals("under-recovery"));
        assertThat(owing.text("/currentAmount")).isEqualTo("0.00");
    }

    private static String buyer(int n) {
        String uscc = Enterprises.uscc(SERIES, n);
        DESK.register(uscc);
        DESK.report(uscc, Enterprises.YEAR, TrialPolicy.FIGURE, TrialPolicy.SMALL);
        return uscc;
    }

    private static String claim(String uscc) {
        return DESK.claim(uscc, POLICY.id(), TrialPolicy.ITEM);
    }

    private static void list(String uscc, String from, String until) {
        Map<String, ?> period = Map.of("validFrom", from, "validUntil", until, "documentNo", "失信-" + uscc);
        Answer answer = API.put(
                "integration", "/api/v1/enterprises/" + uscc + "/lists/" + LIST, Map.of("periods", List.of(period)));
        assertThat(answer.status()).as("%s", answer).isEqualTo(201);
    }
}
