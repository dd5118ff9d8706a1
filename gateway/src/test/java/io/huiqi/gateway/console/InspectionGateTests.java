package io.huiqi.gateway.console;

import static org.assertj.core.api.Assertions.assertThat;

import io.huiqi.gateway.stub.Stubs;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.Keys;

/** What an enterprise does at its gate: verify, refuse, complain. */
class InspectionGateTests extends InspectionPageTest {

    private static final String ENTERPRISE_SCOPE = "inspections:read inspections:write";
    private static final String REFUSE = "POST /api/v1/refusals";
    private static final String COMPLAIN = "POST /api/v1/complaints";
    private static final String PASS = "GET /api/v1/passes/7K2M-9QXT-04HB";

    @Test
    void letsAnybodyVerifyAPassWithTheKeyboardAlone() {
        service.on(PASS, 200, InspectionStub.standing("GOOD_NOW", true));
        open("/inspections.html");

        browser.type("#code", "7K2M-9QXT-04HB", Keys.ENTER);

        browser.waitFor("#standing[data-good=true]");
        assertThat(browser.text("#standing"))
                .contains("The pass is good", InspectionStub.ENTERPRISE, "市生态环境局", "2020-09-16 09:00", "张三, 李四");
        assertThat(browser.isShown("#calendar")).isFalse();
        assertThat(browser.isShown("#refuse-part")).isFalse();
        assertThat(browser.isShown("#sign-in")).isTrue();
        assertThat(browser.complaints()).isEmpty();
    }

    @Test
    void warnsWhereTheOfficersAreNotNamed() {
        String unnamed = InspectionStub.standing("GOOD_NOW", true)
                .replace("[\"张三\",\"李四\"]}", "[],\"officersNamed\":false,\"notice\":\"You may refuse.\"}");
        service.on(PASS, 200, unnamed);

        open("/inspections.html#pass=7K2M-9QXT-04HB");

        browser.waitForText("#standing", "You may refuse.");
    }

    @Test
    void verifiesThePassItsAddressNames() {
        service.on("GET /api/v1/passes/eyJ.a-b_c", 200, InspectionStub.standing("REVOKED", false));

        open("/inspections.html#pass=eyJ.a-b_c");

        browser.waitForText("#standing", "The pass has been revoked.");
        assertThat(browser.script("return document.querySelector('#standing').dataset.good"))
                .isEqualTo("false");
    }

    @Test
    void takesAWholeAddressForItsPass() {
        service.on(PASS, 200, InspectionStub.standing("GOOD_LATER", false));
        open("/inspections.html");

        browser.type("#code", "https://huiqi.example/api/v1/passes/7K2M-9QXT-04HB", Keys.ENTER);

        browser.waitForText("#standing", "good, but for a later time");
    }

    @Test
    void saysThatThereIsNoSuchPass() {
        service.on(PASS, 200, "{\"valid\":false,\"entitlesNow\":false,\"standing\":\"UNKNOWN\"}");
        open("/inspections.html");

        browser.type("#code", "7K2M-9QXT-04HB", Keys.ENTER);

        browser.waitForText("#standing", "There is no such pass.");
    }

    @Test
    void asksForACodeInsteadOfSendingNone() {
        open("/inspections.html");

        browser.click("#verify-now");

        browser.waitForText("#verify-form .field-error", "This must be filled in.");
        assertThat(Stubs.INSPECTION.seen()).isEmpty();
    }

    @Test
    void refusesWithOneClickAfterVerifying() {
        service.on(PASS, 200, InspectionStub.standing("OVER", false))
                .on(REFUSE, 201, refusal(true, "OUTSIDE_ITS_TIME"));
        openAs("enterprise-demo", ENTERPRISE_SCOPE, InspectionStub.ENTERPRISE);
        browser.type("#code", "7K2M-9QXT-04HB", Keys.ENTER);
        browser.waitForText("#standing", "is over");

        browser.click("#refuse");

        browser.waitFor("#refusal[data-good=true]");
        assertThat(browser.text("#refusal")).contains("The refusal is lawful", "not the time that was allowed");
        assertThat(InspectionStub.last(REFUSE).body())
                .isEqualTo("{\"enterprise\":\"91410802MA45ABC18C\",\"department\":{\"name\":\"市生态环境局\","
                        + "\"level\":\"county\"},\"pass\":\"7K2M-9QXT-04HB\"}");
        browser.screenshot(SCREENSHOTS.resolve("inspections-refusal.png"));
    }

    @Test
    void offersTheComplaintAndSaysWhoDealsWithIt() {
        service.on(REFUSE, 201, refusal(true, "NO_PERMIT"))
                .on(
                        COMPLAIN,
                        201,
                        "{\"id\":\"c1\",\"supervisedBy\":\"county\",\"acceptBy\":\"2020-09-21\","
                                + "\"resolveBy\":\"2020-11-02\"}");
        openAs("enterprise-demo", ENTERPRISE_SCOPE, InspectionStub.ENTERPRISE);
        browser.fill("#refused-department", "市生态环境局");
        browser.click("#refuse");
        browser.waitFor("#complain-form:not([hidden])");

        browser.fill("#complaint-text", "They came without a pass.");
        browser.click("#complain");

        browser.waitForText("#complaint", "Supervised at level: County; to be accepted by 2020-09-21");
        assertThat(InspectionStub.body(COMPLAIN).path("refusal").asString()).isEqualTo("r1");
        assertThat(InspectionStub.body(COMPLAIN).path("text").asString()).isEqualTo("They came without a pass.");
        assertThat(browser.isShown("#complain-form")).isFalse();
    }

    @Test
    void saysThatARefusalIsNotCovered() {
        service.on(REFUSE, 201, refusal(false, "PERMITTED"));
        openAs("enterprise-demo", ENTERPRISE_SCOPE, InspectionStub.ENTERPRISE);
        browser.fill("#refused-department", "市生态环境局");

        browser.click("#refuse");

        browser.waitForText("#refusal", "clause 20 does not cover this refusal");
    }

    @Test
    void saysWhichFieldOfARefusalIsMissing() {
        service.on(
                REFUSE,
                422,
                "{\"code\":\"required\",\"errors\":[{\"pointer\":\"/department/name\",\"code\":\"required\","
                        + "\"detail\":\"must be given\"}]}");
        openAs("enterprise-demo", ENTERPRISE_SCOPE, InspectionStub.ENTERPRISE);

        browser.click("#refuse");

        browser.waitForText("#refuse-form .field-error", "This must be filled in.");
    }

    @Test
    void forgetsTheDepartmentOfAnEarlierPass() {
        service.on(PASS, 200, InspectionStub.standing("OVER", false))
                .on("GET /api/v1/passes/0000", 200, "{\"valid\":false,\"entitlesNow\":false,\"standing\":\"UNKNOWN\"}");
        openAs("enterprise-demo", ENTERPRISE_SCOPE, InspectionStub.ENTERPRISE);
        browser.type("#code", "7K2M-9QXT-04HB", Keys.ENTER);
        browser.waitForText("#standing", "is over");

        browser.fill("#code", "");
        browser.type("#code", "0000", Keys.ENTER);

        browser.waitForText("#standing", "There is no such pass.");
        assertThat(browser.script("return document.querySelector('#refused-department').value"))
                .isEqualTo("");
    }

    @Test
    void givesAnEnterpriseNoWayToFileARequest() {
        openAs("enterprise-demo", ENTERPRISE_SCOPE, InspectionStub.ENTERPRISE);

        assertThat(browser.isShown("#file")).isFalse();
        assertThat(browser.isShown("#refuse")).isTrue();
        assertThat(browser.script("return document.querySelector('#enterprise').value"))
                .isEqualTo(InspectionStub.ENTERPRISE);
    }

    private static String refusal(boolean lawful, String ground) {
        return "{\"id\":\"r1\",\"enterprise\":\"91410802MA45ABC18C\",\"department\":{\"name\":\"市生态环境局\","
                + "\"level\":\"county\"},\"at\":\"2020-09-16T18:00:00+08:00\",\"lawful\":" + lawful + ",\"ground\":\""
                + ground + "\",\"effect\":\"none\"}";
    }
}
