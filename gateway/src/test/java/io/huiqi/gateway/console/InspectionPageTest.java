package io.huiqi.gateway.console;

import io.huiqi.gateway.GatewayTest;
import io.huiqi.gateway.stub.Stubs;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Timeout;

/** The inspections page in a real browser, before a real gateway and a stub of the service. */
@Timeout(600)
abstract class InspectionPageTest extends GatewayTest {

    static final Path SCREENSHOTS = Path.of("target", "screenshots");
    static Browser browser;

    InspectionStub service;

    @BeforeAll
    static void openBrowser() {
        browser = Browser.openOrSkip();
    }

    @AfterAll
    static void closeBrowser() {
        if (browser != null) {
            browser.close();
        }
    }

    @BeforeEach
    void serve() {
        browser.forgetEverybody();
        service = new InspectionStub()
                .on("GET /api/v1/inspection-calendar", 200, InspectionStub.month("2020-09", 30))
                .on("POST /api/v1/inspections/check", 200, InspectionStub.denied());
    }

    @AfterEach
    void nobodySpecialSignsIn() {
        Stubs.ISSUER.reset();
    }

    final void open(String address) {
        browser.open("about:blank"); // another fragment alone would not load the page again
        browser.open("http://localhost:" + gateway().getPort() + address);
        browser.waitFor("body[data-ready]");
    }

    final void openAs(String person, String scope, @Nullable String enterprise) {
        Stubs.ISSUER.signsIn(person);
        Stubs.ISSUER.grants(scope, enterprise);
        browser.open("http://localhost:" + gateway().getPort() + "/sign-in?page=/inspections.html");
        browser.waitFor("body[data-view=signed-in]");
        browser.waitFor("body[data-ready]");
    }
}
