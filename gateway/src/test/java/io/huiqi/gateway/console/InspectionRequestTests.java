package io.huiqi.gateway.console;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** The calendar and the request form of the inspections page. */
class InspectionRequestTests extends InspectionPageTest {

    private static final String DEPARTMENT_SCOPE = "inspections:read inspections:write";
    private static final String CHECK = "POST /api/v1/inspections/check";
    private static final String FILE = "POST /api/v1/inspections";

    @Test
    void shadesQuietDaysAndSaysSoInWords() {
        openAs("integration", DEPARTMENT_SCOPE, null);

        browser.waitForText("#month", "September 2020");
        assertThat(browser.count("#days td[data-zone=quiet]")).isEqualTo(15);
        assertThat(browser.content("#days td[data-date='2020-09-15']")).contains("15", "Quiet");
        assertThat(browser.content("#days td[data-date='2020-09-16']")).isEqualTo("16");
        assertThat(browser.content("#days td[data-date='2020-09-01']")).contains("Green day");
        // 1 September 2020 was a Tuesday.
        assertThat(browser.script("return document.querySelector(\"[data-date='2020-09-01']\").cellIndex"))
                .isEqualTo(1L);
        assertThat(browser.complaints()).isEmpty();
    }

    @Test
    void showsHowManyMeetingsADayHas() {
        String month = InspectionStub.month("2020-10", 31)
                .replaceFirst("]}$", "],\"meetings\":[{\"date\":\"2020-10-09\"},{\"date\":\"2020-10-09\"}]}");
        service.on("GET /api/v1/inspection-calendar", 200, month);

        openAs("integration", DEPARTMENT_SCOPE, null);

        browser.waitForText("#days td[data-date='2020-10-09']", "Meetings: 2");
        assertThat(browser.content("#days td[data-date='2020-10-08']")).doesNotContain("Meetings");
    }

    @Test
    void turnsTheMonthOverTheEndOfAYear() {
        service.on("GET /api/v1/inspection-calendar", 200, InspectionStub.month("2020-12", 31))
                .on("GET /api/v1/inspection-calendar?month=2021-01", 200, InspectionStub.month("2021-01", 31));
        openAs("integration", DEPARTMENT_SCOPE, null);
        browser.waitForText("#month", "December 2020");

        browser.click("#next-month");

        browser.waitForText("#month", "January 2021");
    }

    @Test
    void showsTheVisitsOnTheirDaysAndBelow() {
        String visit = "{\"inspection\":\"i1\",\"status\":\"ALLOWED\",\"enterprise\":\"91410802MA45ABC18C\","
                + "\"department\":{\"name\":\"市生态环境局\",\"level\":\"city\"},\"kind\":\"inspection\","
                + "\"category\":\"environment\",\"start\":\"2020-09-16T09:00:00+08:00\","
                + "\"end\":\"2020-09-18T00:00:00+08:00\"}";
        String month = InspectionStub.month("2020-09", 30).replaceFirst("}$", ",\"visits\":[" + visit + "]}");
        service.on("GET /api/v1/inspection-calendar", 200, month);

        openAs("officer", "inspections:read", null);

        browser.waitForText("#visits", "市生态环境局");
        assertThat(browser.text("#visits")).contains("2020-09-16 09:00 – 2020-09-18 00:00", "allowed");
        assertThat(browser.text("[data-date='2020-09-16']")).contains("Visits: 1");
        assertThat(browser.text("[data-date='2020-09-17']")).contains("Visits: 1");
        assertThat(browser.text("[data-date='2020-09-18']")).doesNotContain("Visits");
        assertThat(browser.isShown("#no-visits")).isFalse();
    }

    @Test
    void namesTheEnterpriseOfAVisitOnceTheRegistryHasToldIt() {
        String visit = "{\"inspection\":\"i1\",\"status\":\"ALLOWED\",\"enterprise\":\"91410802MA45ABC18C\","
                + "\"enterpriseName\":\"焦作示例制造有限公司\",\"department\":{\"name\":\"市生态环境局\",\"level\":\"city\"},"
                + "\"kind\":\"inspection\",\"category\":\"environment\",\"start\":\"2020-09-16T09:00:00+08:00\","
                + "\"end\":\"2020-09-16T17:00:00+08:00\"}";
        String month = InspectionStub.month("2020-09", 30).replaceFirst("}$", ",\"visits\":[" + visit + "]}");
        service.on("GET /api/v1/inspection-calendar", 200, month);

        openAs("officer", "inspections:read", null);

        browser.waitForText("#visits", "焦作示例制造有限公司 (91410802MA45ABC18C)");
    }

    @Test
    void answersWhileOneTypes() {
        openAs("integration", DEPARTMENT_SCOPE, null);
        assertThat(browser.text("#decision")).contains("Fill in start, end and department");

        describeVisit();

        browser.waitFor("#decision[data-outcome=deny]");
        assertThat(browser.text("#decision"))
                .contains("may not take place")
                .contains("A quiet day; consents do not open it. (Clause 20-1)")
                .contains("The leader in charge has not consented. (Clause 20-3)")
                .contains("2020-09-14, 2020-09-15")
                .contains("2020-09-16 00:00 – 2020-09-18 17:00");
        assertThat(InspectionStub.body(CHECK).path("start").asString()).isEqualTo("2020-09-14T09:00:00+08:00");
        assertThat(InspectionStub.body(CHECK).at("/department/level").asString())
                .isEqualTo("city");
        browser.screenshot(SCREENSHOTS.resolve("inspections-en.png"));
    }

    @Test
    void takesTheLongestAllowedPart() {
        openAs("integration", DEPARTMENT_SCOPE, null);
        describeVisit();
        browser.waitFor("#use-alternative");
        service.on(CHECK, 200, InspectionStub.allowed());

        browser.click("#use-alternative");

        browser.waitFor("#decision[data-outcome=allow]");
        assertThat(InspectionStub.body(CHECK).path("start").asString()).isEqualTo("2020-09-16T00:00:00+08:00");
        assertThat(InspectionStub.body(CHECK).path("end").asString()).isEqualTo("2020-09-18T17:00:00+08:00");
    }

    @Test
    void filesTheRequestWithItsOfficers() {
        service.on(FILE, 201, InspectionStub.inspection("i1", "AWAITING_CONSENT", "city", ""));
        openAs("integration", DEPARTMENT_SCOPE, null);
        describeVisit();
        browser.waitFor("#decision[data-outcome=deny]"); // the answer moves the button
        browser.fill("#enterprise", InspectionStub.ENTERPRISE);
        browser.fill(".officer:nth-of-type(1) [name=officerName]", "张三");
        browser.fill(".officer:nth-of-type(1) [name=certificateNo]", "豫-1");
        browser.fill(".officer:nth-of-type(2) [name=officerName]", "李四");
        browser.fill(".officer:nth-of-type(2) [name=certificateNo]", "豫-2");

        browser.click("#file");

        browser.waitForText("#filed", "waiting for consents");
        assertThat(InspectionStub.body(FILE).path("enterprise").asString()).isEqualTo(InspectionStub.ENTERPRISE);
        assertThat(InspectionStub.body(FILE).at("/officers/1/certificateNo").asString())
                .isEqualTo("豫-2");
        assertThat(InspectionStub.last(FILE).header("Idempotency-Key")).isNotBlank();
    }

    @Test
    void saysWhatIsWrongBesideItsFieldAndLeadsThere() {
        service.on(FILE, 422, """
                {"code":"invalid-request","errors":[
                {"pointer":"/enterprise","code":"invalid-uscc","detail":"-"},
                {"pointer":"/officers","code":"too-few","detail":"-"}]}""");
        openAs("integration", DEPARTMENT_SCOPE, null);
        describeVisit();
        browser.waitFor("#decision[data-outcome=deny]"); // the answer moves the button

        browser.click("#file");

        browser.waitForText("#request-form .field-error", "This is no valid credit code");
        assertThat(browser.script("const field = document.activeElement;"
                        + "return document.getElementById(field.getAttribute('aria-describedby')).textContent"))
                .isEqualTo("This is no valid credit code of 18 characters.");
        assertThat(browser.content("#officers + .field-error")).contains("at least two");
    }

    @Test
    void asksForThePlanOfARandomInspectionOnly() {
        openAs("integration", DEPARTMENT_SCOPE, null);
        assertThat(browser.isShown("#plan")).isFalse();

        browser.fill("#category", "double-random");

        assertThat(browser.isShown("#plan")).isTrue();
    }

    @Test
    void saysThatTheServiceIsAway() {
        service.on(CHECK, 503, "{\"code\":\"service-unavailable\"}");
        openAs("integration", DEPARTMENT_SCOPE, null);

        describeVisit();

        browser.waitForText("#request-form .form-error", "The service is away.");
    }

    @Test
    void letsAReaderAskButNotFileConsentOrRefuse() {
        openAs("officer", "inspections:read", null);

        assertThat(browser.isShown("#calendar")).isTrue();
        assertThat(browser.isShown("#decision")).isTrue();
        assertThat(browser.isShown("#file")).isFalse();
        assertThat(browser.isShown("#consents")).isFalse();
        assertThat(browser.isShown("#refuse-part")).isFalse();
    }

    @Test
    void tellsAPersonWithoutAnyPartInIt() {
        openAs("finance", "budgets:read", null);

        assertThat(browser.text("#no-scope")).isEqualTo("Your account has no part in inspections.");
        assertThat(browser.isShown("#verify")).isTrue();
        assertThat(browser.isShown("#calendar")).isFalse();
    }

    @Test
    void fitsAScreenOf400Pixels() {
        browser.phone(400);
        try {
            openAs("head", "inspections:read inspections:write inspections:consent-head", null);
            describeVisit();
            browser.waitFor("#decision[data-outcome=deny]");

            assertThat(browser.script("return window.innerWidth")).isEqualTo(400L);
            assertThat(browser.script("return document.documentElement.scrollWidth <= window.innerWidth"))
                    .isEqualTo(true);
            browser.screenshot(SCREENSHOTS.resolve("inspections-narrow.png"));
        } finally {
            browser.noPhone();
        }
    }

    @Test
    void keepsWhatWasTypedWhenTheLanguageChanges() {
        openAs("integration", DEPARTMENT_SCOPE, null);
        describeVisit();
        browser.fill("#category", "environment");
        browser.waitFor("#decision[data-outcome=deny]");
        try {
            browser.click("#language");

            browser.waitForText("#month", "2020年9月");
            assertThat(browser.text("#decision")).contains("不得检查", "企业宁静日", "条款 20-1");
            assertThat(browser.script("return document.querySelector('#category').selectedOptions[0].text"))
                    .isEqualTo("环境保护");
            assertThat(browser.script("return document.title")).isEqualTo("惠企 · 涉企检查");
            browser.screenshot(SCREENSHOTS.resolve("inspections-zh.png"));
        } finally {
            browser.click("#language");
        }
    }

    @Test
    void namesEveryFieldForAScreenReader() {
        openAs("head", "inspections:read inspections:write inspections:consent-head", null);

        assertThat(browser.script("return [...document.querySelectorAll('input:not([type=hidden]), select, textarea')]"
                        + ".filter(field => !field.labels.length || !field.labels[0].textContent.trim())"
                        + ".map(field => field.name).join()"))
                .isEqualTo("");
    }

    private static void describeVisit() {
        browser.fill("#start", "2020-09-14T09:00");
        browser.fill("#end", "2020-09-18T17:00");
        browser.fill("#department", "市生态环境局");
    }
}
