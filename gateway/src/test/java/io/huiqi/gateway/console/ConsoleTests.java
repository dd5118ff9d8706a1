package io.huiqi.gateway.console;

import static org.assertj.core.api.Assertions.assertThat;

import io.huiqi.gateway.GatewayTest;
import io.huiqi.gateway.stub.StubService;
import io.huiqi.gateway.stub.Stubs;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.reactivestreams.Publisher;
import reactor.core.publisher.Mono;
import reactor.core.publisher.Sinks;
import reactor.netty.http.server.HttpServerRequest;
import reactor.netty.http.server.HttpServerResponse;

/** The console in a real browser, before a real gateway. */
@Timeout(600)
class ConsoleTests extends GatewayTest {

    private static final Path SCREENSHOTS = Path.of("target", "screenshots");
    private static Browser browser;

    private final AtomicInteger granted = new AtomicInteger(2);
    private String past = "";
    private final Sinks.Many<String> events = Sinks.many().replay().latest();

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
        both(this::claimsSummary);
        Stubs.AWARDS.answer((request, response) -> json(
                response,
                "{\"items\":["
                        + "{\"item\":\"brand\",\"count\":1,\"amount\":\"500000.00\"},"
                        + "{\"item\":\"revenue-milestones\",\"count\":" + granted + ",\"amount\":\"" + granted
                        + "500000.50\"}]}"));
        Stubs.NOTIFICATION.answer(this::feed);
    }

    @Test
    void invitesAStrangerToSignIn() {
        freshVisit();

        browser.waitFor("body[data-view=signed-out]");
        assertThat(browser.text("#sign-in")).isEqualTo("Sign in");
        assertThat(browser.text("#welcome-title")).isEqualTo("Industrial support, visibly fulfilled");
    }

    @Test
    void showsTheSumsAsChartsAndTables() {
        signIn();

        browser.waitFor("#claims[data-state=ready] canvas");
        browser.waitFor("#awards[data-state=ready] canvas");
        assertThat(browser.text("#claims-total")).isEqualTo("7");
        assertThat(browser.text("#awards-total")).isEqualTo("3");
        assertThat(browser.text("#amount-total")).isEqualTo("¥3,000,000.50");
        assertThat(browser.content("#claims tr[data-key=GRANTED]")).contains("Granted", "2");
        assertThat(browser.content("#awards tr[data-key=brand]")).contains("Brand", "500,000.00");
        assertThat(browser.complaints()).isEmpty();
        browser.screenshot(SCREENSHOTS.resolve("console-en.png"));
    }

    @Test
    void showsAnEventAsItHappensAndTheNewSums() {
        signIn();
        browser.waitFor("#live[data-state=live]");
        browser.waitForText("#claims-total", "7");

        granted.set(3);
        emit(1);

        browser.waitFor("#event-rows tr[data-id=e1]");
        assertThat(browser.content("#event-rows tr"))
                .contains("Award granted", "91410802MA45ABC18C", "Revenue milestones", "1,000,000.00");
        browser.waitForText("#claims-total", "8");
        browser.waitForText("#awards-total", "4");
    }

    @Test
    void beginsWithWhatHappenedLately() {
        past = event(1) + "," + event(2);

        signIn();

        browser.waitFor("#event-rows tr[data-id=e1]");
        assertThat(browser.content("#event-rows tr:first-child")).contains("08:00:02");
        browser.waitFor("#live[data-state=live]");
        assertThat(Stubs.NOTIFICATION.last().uri()).endsWith("since=100");
    }

    @Test
    void catchesUpWhenTheEventsWereAwayAtFirst() {
        past = event(1);
        Stubs.NOTIFICATION.stop();
        signIn();
        browser.waitFor("#live[data-state=waiting]");

        Stubs.NOTIFICATION.resume();

        browser.waitFor("#live[data-state=live]");
        browser.waitFor("#event-rows tr[data-id=e1]");
    }

    @Test
    void goesOnAfterALostConnectionWithoutCountingTwice() {
        signIn();
        emit(1);
        browser.waitFor("#event-rows tr[data-id=e1]");

        Stubs.NOTIFICATION.stop();
        browser.waitFor("#live[data-state=waiting]");
        granted.set(5);
        Stubs.NOTIFICATION.resume();

        browser.waitFor("#live[data-state=live]");
        browser.waitForText("#claims-total", "10");
        emit(2);
        browser.waitFor("#event-rows tr[data-id=e2]");
        assertThat(browser.count("#event-rows tr")).isEqualTo(2);
        assertThat(placeAskedFor()).isEqualTo("101");
    }

    @Test
    void fitsANarrowScreen() {
        browser.narrow();
        try {
            signIn();
            emit(1);
            browser.waitFor("#event-rows tr[data-id=e1]");
            browser.waitFor("#awards[data-state=ready] canvas");

            assertThat(browser.script("return document.documentElement.scrollWidth <= window.innerWidth"))
                    .isEqualTo(true);
            browser.screenshot(SCREENSHOTS.resolve("console-narrow.png"));
        } finally {
            browser.wide();
        }
    }

    @Test
    void speaksChineseAndEnglish() {
        signIn();
        emit(1);
        browser.waitFor("#event-rows tr[data-id=e1]");
        browser.waitFor("#claims[data-state=ready] canvas");

        browser.click("#language");

        browser.waitForText("#claims-title", "申报按状态");
        assertThat(browser.content("#claims tr[data-key=GRANTED]")).contains("已兑现");
        browser.waitForText("#event-rows tr", "奖励兑现");
        assertThat(browser.script("return document.documentElement.lang")).isEqualTo("zh-CN");
        browser.screenshot(SCREENSHOTS.resolve("console-zh.png"));
        browser.click("#language");
        browser.waitForText("#claims-title", "Claims by status");
    }

    @Test
    void saysWhenThereIsNothingYet() {
        both((request, response) -> json(response, "{\"items\":[]}"));
        signIn();

        browser.waitFor("#claims[data-state=empty]");
        assertThat(browser.text("#claims .state-empty")).isEqualTo("No claims yet.");
        assertThat(browser.text("#events .state-empty")).startsWith("No events yet.");
    }

    @Test
    void saysWhenSomethingCannotBeLoadedAndTriesAgain() {
        Stubs.NOTIFICATION.answer((request, response) -> response.status(403).send()); // no stream that refreshes it
        both((request, response) -> response.status(500).send());
        signIn();
        browser.waitFor("#claims[data-state=error]");
        browser.waitFor("#live[data-state=off]");

        both(this::claimsSummary);
        browser.click("#claims .state-error button");

        browser.waitFor("#claims[data-state=ready]");
    }

    @Test
    void saysWhenSomethingIsNotForThisPerson() {
        both((request, response) -> response.status(403).send());
        signIn();

        browser.waitFor("#claims[data-state=denied]");
        assertThat(browser.text("#claims .state-denied")).isEqualTo("Your account may not see this.");
    }

    @Test
    void signsOut() {
        signIn();

        browser.click("#sign-out button");

        browser.waitFor("body[data-view=signed-out]");
        assertThat(browser.text("#sign-in")).isEqualTo("Sign in");
    }

    @Test
    void showsTheApiDocuments() {
        browser.open("http://localhost:" + gateway().getPort() + "/docs");

        browser.waitForText("#api", "Tokens");
        assertThat(browser.complaints()).isEmpty();
        browser.screenshot(SCREENSHOTS.resolve("docs.png"));
    }

    private void freshVisit() {
        browser.open("http://localhost:" + gateway().getPort() + "/");
    }

    private void signIn() {
        browser.open("http://localhost:" + gateway().getPort() + "/oauth2/authorization/huiqi");
        browser.waitFor("body[data-view=signed-in]");
    }

    private void emit(int id) {
        events.tryEmitNext("id:" + (100 + id) + "\nevent:AwardGranted\ndata:" + event(id) + "\n\n");
    }

    private static String event(int id) {
        return "{\"specversion\":\"1.0\",\"id\":\"e" + id
                + "\",\"source\":\"/awards\",\"type\":\"io.huiqi.AwardGranted.v1\",\"time\":\"2021-07-01T08:00:0" + id
                + "Z\",\"data\":{\"enterprise\":\"91410802MA45ABC18C\",\"item\":\"revenue-milestones\","
                + "\"amount\":\"1000000.00\"}}";
    }

    /** Where the page asked the stream to go on when it came back. */
    private static String placeAskedFor() {
        StubService.Seen last = Stubs.NOTIFICATION.seen().stream()
                .filter(seen -> String.valueOf(seen.header("Accept")).contains("text/event-stream"))
                .reduce((earlier, later) -> later)
                .orElseThrow();
        String header = last.header("Last-Event-ID");
        return header == null ? last.uri().replaceAll(".*since=", "") : header;
    }

    private Publisher<Void> claimsSummary(HttpServerRequest request, HttpServerResponse response) {
        return json(
                response,
                "{\"items\":[{\"status\":\"SUBMITTED\",\"count\":4},{\"status\":\"GRANTED\",\"count\":" + granted
                        + "},{\"status\":\"REJECTED\",\"count\":1}]}");
    }

    private static Publisher<Void> json(HttpServerResponse response, String json) {
        return response.header("Content-Type", "application/json").sendString(Mono.just(json));
    }

    private Publisher<Void> feed(HttpServerRequest request, HttpServerResponse response) {
        if (String.valueOf(request.requestHeaders().get("Accept")).contains("text/event-stream")) {
            return response.sse().sendString(events.asFlux().mergeWith(Mono.just(":hello\n\n")));
        }
        boolean recent = request.uri().contains("since=70");
        return json(response, "{\"items\":[" + (recent ? past : "") + "],\"next\":\"100\",\"caughtUp\":true}");
    }

    private static void both(
            java.util.function.BiFunction<HttpServerRequest, HttpServerResponse, Publisher<Void>> answer) {
        Stubs.CLAIMS.answer(answer);
        Stubs.CLAIMS_2.answer(answer);
    }
}
