package io.huiqi.system;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** The inspections page as people use it: signed in at the real issuer, answered by the real inspection-service. */
@Timeout(1200)
class InspectionConsoleIT {

    private static final String PAGE = "/inspections.html";
    private static final String DEMO = "91410802MA45ABC18C";
    private static Visitor visitor;

    private final Api api = SharedStack.api();

    @BeforeAll
    static void arrive() {
        visitor = Visitor.arriveOrSkip(SharedStack.stack().gateway());
    }

    @AfterAll
    static void leave() {
        if (visitor != null) {
            visitor.close();
        }
    }

    @Test
    void aVisitIsRequestedConsentedToVerifiedAndRefusedOnThePage() {
        LocalDate day = ordinaryDay();
        String inspection = requestAsTheDepartment(day);
        consent("department-head", "Zhang Wei", inspection, "waiting for consents");
        consent("leader", "Li Na", inspection, "allowed");

        String code = api.get("integration", "/api/v1/inspections/" + inspection + "/pass")
                .text("/number");
        refuseAsTheEnterprise(code);

        assertThat(visitor.complaints()).isEmpty();
    }

    @Test
    void thePersonWhoAskedForAVisitWithdrawsItOnThePage() {
        String inspection = requestAsTheDepartment(ordinaryDay().plusDays(1));
        String line = "#asked li[data-id='" + inspection + "']";

        visitor.signIn("integration", PAGE);
        visitor.press(line + " button");
        visitor.awaitText(line, "withdrawn");
        visitor.signOut();

        Answer withdrawn = api.get("integration", "/api/v1/inspections/" + inspection);
        assertThat(withdrawn.text("/status")).isEqualTo("WITHDRAWN");
        assertThat(withdrawn.text("/timeline/1/by")).isEqualTo("integration");
        assertThat(visitor.complaints()).isEmpty();
    }

    /** The day in the second half of next month: no quiet day, and the visit is still to come. */
    private static LocalDate ordinaryDay() {
        return YearMonth.now(ZoneId.of("Asia/Shanghai")).plusMonths(1).atDay(20);
    }

    private String requestAsTheDepartment(LocalDate day) {
        visitor.signIn("integration", PAGE);
        assertThat(visitor.path()).isEqualTo(PAGE);
        visitor.fill("#enterprise", DEMO);
        visitor.fill("#department", "市场监督管理局 " + day);
        visitor.fill("#start", day + "T09:00");
        visitor.fill("#end", day + "T11:00");
        visitor.element("#decision[data-outcome=deny]"); // nobody has consented yet
        visitor.press("#file");
        visitor.awaitText("#filed", "Filed");
        visitor.signOut();
        Answer waiting = api.get("integration", "/api/v1/inspections?enterprise=" + DEMO + "&status=AWAITING_CONSENT");
        return waiting.text("/items/0/id");
    }

    private void consent(String account, String person, String inspection, String then) {
        visitor.signIn(account, PAGE);
        visitor.fill("#my-level", "city");
        visitor.fill("#person", person);
        String line = "#waiting li[data-id='" + inspection + "'] button";
        visitor.press(line);
        visitor.element("#given li[data-id='" + inspection + "']");
        visitor.awaitText("#consent-told", then);
        visitor.signOut();
    }

    private void refuseAsTheEnterprise(String code) {
        visitor.signIn("enterprise-demo", PAGE + "#pass=" + code);
        visitor.open(PAGE + "#pass=" + code);
        visitor.awaitText("#standing", DEMO);
        assertThat(List.of(visitor.isShown("#refuse-part"), visitor.isShown("#calendar")))
                .containsOnly(true);
        visitor.press("#refuse");
        visitor.element("#refusal[data-good]:not(:empty)");
        visitor.fill("#complaint-text", "The visit was announced for another day.");
        visitor.press("#complain");
        visitor.awaitText("#complaint", "20");
        visitor.signOut();
    }
}
