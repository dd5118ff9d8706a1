package io.huiqi.gateway.console;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Consents given and taken back on the inspections page. */
class InspectionConsentTests extends InspectionPageTest {

    private static final String HEAD = "inspections:read inspections:write inspections:consent-head";
    private static final String LEADER = "inspections:read inspections:consent-leader";
    private static final String HEAD_CONSENTED =
            "{\"role\":\"department-head\",\"person\":\"王五\",\"level\":\"city\",\"at\":\"2020-09-01T09:00:00+08:00\"}";
    private static final String WAITING = "GET /api/v1/inspections?status=AWAITING_CONSENT&limit=100";
    private static final String CONSENT = "POST /api/v1/inspections/i1/consents";

    @BeforeEach
    void twoRequests() {
        service.on(
                WAITING,
                200,
                InspectionStub.page(
                        InspectionStub.inspection("i1", "AWAITING_CONSENT", "city", ""),
                        InspectionStub.inspection("i2", "AWAITING_CONSENT", "city", HEAD_CONSENTED)));
    }

    @Test
    void showsWhatWaitsForTheHead() {
        openAs("department-head", HEAD, null);

        browser.waitFor("#waiting li[data-id=i1]");
        assertThat(browser.text("#waiting li[data-id=i1]"))
                .contains("市生态环境局", "Environment", InspectionStub.ENTERPRISE, "2199-01-16 09:00");
        assertThat(browser.count("#waiting li")).isEqualTo(1);
        assertThat(browser.content("#given li[data-id=i2]")).contains("王五");
        browser.screenshot(SCREENSHOTS.resolve("inspections-consents.png"));
    }

    @Test
    void showsTheLeaderWhatTheHeadHasConsentedTo() {
        openAs("leader", LEADER, null);

        browser.waitFor("#waiting li[data-id=i2]");
        assertThat(browser.count("#waiting li[data-id]")).isEqualTo(2);
        assertThat(browser.text("#given")).isEqualTo("There is no consent to take back.");
        assertThat(browser.script("return document.querySelector('#role').value"))
                .isEqualTo("government-leader");
    }

    @Test
    void leavesOutRequestsOfAnotherLevelWhereAConsentWouldNotCount() {
        openAs("department-head", HEAD, null);
        browser.waitFor("#waiting li[data-id=i1]");

        browser.fill("#my-level", "county");

        assertThat(browser.text("#waiting")).isEqualTo("No request waits for your consent.");
    }

    @Test
    void givesAConsentUnderTheNameAndLevelThatAreShown() {
        service.on(CONSENT, 200, InspectionStub.inspection("i1", "ALLOWED", "city", HEAD_CONSENTED));
        openAs("department-head", HEAD, null);
        browser.waitFor("#waiting li[data-id=i1]");
        browser.fill("#person", "王五");

        browser.click("#waiting li[data-id=i1] button");

        browser.waitForText("#consent-told", "Consent given. The inspection is now: allowed");
        browser.waitFor("#given li[data-id=i1]");
        assertThat(InspectionStub.last(CONSENT).body())
                .isEqualTo("{\"role\":\"department-head\",\"person\":\"王五\",\"level\":\"city\"}");
    }

    @Test
    void takesAConsentBack() {
        String revoke = "DELETE /api/v1/inspections/i2/consents/department-head";
        service.on(revoke, 200, InspectionStub.inspection("i2", "AWAITING_CONSENT", "city", ""));
        openAs("department-head", HEAD, null);
        browser.waitFor("#given li[data-id=i2]");

        browser.click("#given li[data-id=i2] button");

        browser.waitForText("#consent-told", "Consent taken back.");
        browser.waitFor("#waiting li[data-id=i2]");
        assertThat(InspectionStub.last(revoke).method()).isEqualTo("DELETE");
    }

    @Test
    void saysWhyAConsentIsNotTaken() {
        service.on(CONSENT, 409, "{\"code\":\"already-allowed\",\"errors\":[]}");
        openAs("department-head", HEAD, null);
        browser.waitFor("#waiting li[data-id=i1]");

        browser.click("#waiting li[data-id=i1] button");

        browser.waitForText("#consent-form .form-error", "The inspection is allowed already.");
        browser.waitFor("#waiting li[data-id=i1] button:enabled");
    }

    @Test
    void loadsMoreWhereThereIsMore() {
        service.on(
                        WAITING,
                        200,
                        "{\"items\":[" + InspectionStub.inspection("i1", "AWAITING_CONSENT", "city", "")
                                + "],\"next\":\"a=b\"}")
                .on(
                        WAITING + "&cursor=a%3Db",
                        200,
                        InspectionStub.page(InspectionStub.inspection("i3", "AWAITING_CONSENT", "city", "")));
        openAs("department-head", HEAD, null);
        browser.waitFor("#more-consents:not([hidden])");

        browser.click("#more-consents");

        browser.waitFor("#waiting li[data-id=i3]");
        browser.waitFor("#waiting li[data-id=i1]");
        assertThat(browser.isShown("#more-consents")).isFalse();
    }
}
