package io.huiqi.system;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

/** Two departments that ask to visit one enterprise in one month come together, and are counted. */
class JointVisitsIT {

    private static final int SERIES = 34;

    private final Api api = SharedStack.api();
    private final Desk desk = new Desk(api);
    private final Visits visits = new Visits(api);

    @Test
    void twoVisitsOfAMonthAreProposedJoinedAndMovedToOneTime() {
        String enterprise = Enterprises.uscc(SERIES, 2);
        String first = visits.request(enterprise, "市场监督管理局", Visits.ordinaryDay(18));
        String second = visits.request(enterprise, "应急管理局", Visits.ordinaryDay(25));

        Answer proposed = desk.awaitAnswer(
                "integration",
                "/api/v1/joint-visits?enterprise=" + enterprise,
                answer -> answer.body().at("/items/0/inspections").size() == 2);
        String path = "/api/v1/joint-visits/" + proposed.text("/items/0/id");
        assertThat(join(path, first).text("/status")).isEqualTo("PROPOSED");
        assertThat(join(path, second).text("/status")).isEqualTo("AGREED");

        String start = proposed.text("/items/0/start");
        for (String inspection : new String[] {first, second}) {
            Answer moved = desk.awaitAnswer(
                    "integration",
                    Visits.INSPECTIONS + "/" + inspection,
                    answer -> !answer.text("/jointVisit").isEmpty());
            assertThat(moved.text("/start")).isEqualTo(start);
        }
        visits.consent(first);
        visits.consent(second);
        desk.awaitAnswer(
                "integration",
                Visits.INSPECTIONS + "/frequency?enterprise=" + enterprise + "&from=" + Visits.ordinaryDay(1) + "&to="
                        + Visits.ordinaryDay(28),
                answer -> answer.body().at("/byMonth/0/counted").asInt() == 1
                        && answer.body().at("/inspections/requested").asInt() == 2);
        assertThat(api.get("enterprise-demo", path).status()).isEqualTo(404);
    }

    private Answer join(String path, String inspection) {
        Answer answer = api.post("integration", path + "/answers", Map.of("inspection", inspection, "answer", "join"));
        assertThat(answer.status()).as("%s", answer).isEqualTo(200);
        return answer;
    }
}
