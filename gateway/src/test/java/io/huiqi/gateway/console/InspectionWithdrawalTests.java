package io.huiqi.gateway.console;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What a person has asked for, and takes back, on the inspections page. */
class InspectionWithdrawalTests extends InspectionPageTest {

    private static final String DEPARTMENT_SCOPE = "inspections:read inspections:write";
    private static final String MINE = "GET /api/v1/inspections?mine=true&limit=20";
    private static final String WITHDRAWAL = "POST /api/v1/inspections/i1/withdrawal";

    @BeforeEach
    void oneAllowedAndOneDenied() {
        service.on(
                MINE,
                200,
                InspectionStub.page(
                        InspectionStub.inspection("i1", "ALLOWED", "city", ""),
                        InspectionStub.inspection("i2", "DENIED", "city", "")));
    }

    @Test
    void showsWhatOneHasAskedForAndWhatCanBeWithdrawn() {
        openAs("integration", DEPARTMENT_SCOPE, null);

        browser.waitFor("#asked li[data-id=i1] button");
        assertThat(browser.text("#asked li[data-id=i2]")).contains("denied");
        assertThat(browser.count("#asked button")).isEqualTo(1);
    }

    @Test
    void withdrawsARequest() {
        service.on(WITHDRAWAL, 200, InspectionStub.inspection("i1", "WITHDRAWN", "city", ""));
        openAs("integration", DEPARTMENT_SCOPE, null);
        browser.waitFor("#asked li[data-id=i1] button");

        browser.click("#asked li[data-id=i1] button");

        browser.waitForText("#asked li[data-id=i1]", "withdrawn");
        assertThat(browser.count("#asked button")).isZero();
        assertThat(InspectionStub.last(WITHDRAWAL).body()).isEmpty();
    }

    @Test
    void saysWhyARequestCannotBeWithdrawn() {
        service.on(WITHDRAWAL, 409, "{\"code\":\"already-started\",\"errors\":[]}");
        openAs("integration", DEPARTMENT_SCOPE, null);
        browser.waitFor("#asked li[data-id=i1] button");

        browser.click("#asked li[data-id=i1] button");

        browser.waitForText("#mine-error", "The visit has started already.");
        browser.waitFor("#asked li[data-id=i1] button:enabled");
    }

    @Test
    void hidesFromAnEnterpriseAndAReaderWhatOnlyDepartmentsAsk() {
        openAs("enterprise-demo", DEPARTMENT_SCOPE, InspectionStub.ENTERPRISE);
        assertThat(browser.isShown("#mine")).isFalse();

        openAs("officer", "inspections:read", null);
        assertThat(browser.isShown("#mine")).isFalse();
    }
}
