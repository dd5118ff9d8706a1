package io.huiqi.inspection.web;

import static io.huiqi.inspection.web.Heard.header;
import static io.huiqi.inspection.web.Heard.heard;
import static io.huiqi.inspection.web.InspectionClient.DEPARTMENT;
import static io.huiqi.inspection.web.InspectionClient.HEAD;
import static io.huiqi.inspection.web.InspectionClient.LEADER;
import static io.huiqi.inspection.web.InspectionClient.NOBODY;
import static org.assertj.core.api.Assertions.assertThat;

import io.huiqi.inspection.inspection.Act;
import io.huiqi.inspection.inspection.Inspection;
import io.huiqi.inspection.inspection.InspectionSteps;
import io.huiqi.inspection.inspection.Inspections;
import io.huiqi.inspection.inspection.Status;
import io.huiqi.inspection.inspection.Step;
import io.huiqi.inspection.proposal.Consent;
import io.huiqi.inspection.proposal.ConsentRole;
import io.huiqi.inspection.proposal.GovernmentLevel;
import io.huiqi.kit.event.Cause;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.reactive.server.WebTestClient;
import reactor.core.publisher.Flux;
import reactor.core.scheduler.Schedulers;
import tools.jackson.databind.JsonNode;

/** Things done at once, on a real broker and store: whatever the order, what is stored agrees with itself. */
@InspectionApi
class RaceTests {

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final Cause CAUSE = new Cause("test", null, null);

    private static final String BOTH = """
            {"consents": [
              {"role": "department-head", "person": "Zhang Wei", "level": "city", "at": "2020-09-29T09:00:00+08:00"},
              {"role": "government-leader", "person": "Li Na", "level": "city", "at": "2020-09-29T09:30:00+08:00"}],
            """;

    private final InspectionClient client;
    private final TestClock clock;
    private final Inspections inspections;
    private final InspectionSteps steps;

    @Autowired
    RaceTests(WebTestClient http, TestClock clock, Inspections inspections, InspectionSteps steps) {
        this.client = new InspectionClient(http);
        this.clock = clock;
        this.inspections = inspections;
        this.steps = steps;
    }

    @BeforeEach
    void twoDaysBeforeTheVisit() {
        clock.set("2020-09-14T10:00:00+08:00");
    }

    @RepeatedTest(5)
    void twoDepartmentsThatAskForTheSameHoursAreBothAllowedAndBothAnnounced() {
        List<String> ids = List.of("市场监督管理局", "应急管理局").stream()
                .map(department -> CompletableFuture.supplyAsync(() -> allowedFor(department)))
                .toList()
                .stream()
                .map(CompletableFuture::join)
                .toList();

        assertThat(ids).doesNotHaveDuplicates().allSatisfy(id -> {
            assertThat(client.get(DEPARTMENT, "/inspections/" + id, 200)
                            .at("/status")
                            .asString())
                    .isEqualTo("ALLOWED");
            assertThat(client.get(DEPARTMENT, "/inspections/" + id + "/pass", 200)
                            .at("/number")
                            .asString())
                    .isNotEmpty();
            assertThat(heard("inspections/" + id, 5))
                    .extracting(record -> header(record, "ce_type"))
                    .containsExactly(
                            "io.huiqi.InspectionRequested.v1",
                            "io.huiqi.InspectionConsented.v1",
                            "io.huiqi.InspectionConsented.v1",
                            "io.huiqi.InspectionAllowed.v1",
                            "io.huiqi.InspectionPassIssued.v1");
        });
    }

    @RepeatedTest(20)
    void aConsentTakenBackJustBeforeThePassIsWrittenLeavesNoPass() {
        String id = withTheHeadsConsent();
        AtomicInteger tries = new AtomicInteger();

        change(id, inspection -> {
            if (tries.incrementAndGet() == 1) {
                change(id, this::headStepsBack);
            }
            return leaderConsents(inspection);
        });

        Inspection after = find(id);
        assertThat(tries).hasValue(2);
        assertThat(after.status()).isEqualTo(Status.AWAITING_CONSENT);
        assertThat(after.pass()).isNull();
        assertThat(after.sequence()).isEqualTo(4);
    }

    @RepeatedTest(20)
    void aConsentTakenBackWhileThePassIsBeingIssuedRevokesIt() {
        String id = withTheHeadsConsent();
        AtomicInteger tries = new AtomicInteger();

        change(id, inspection -> {
            if (tries.incrementAndGet() == 1) {
                change(id, this::leaderConsents);
            }
            return headStepsBack(inspection);
        });

        Inspection after = find(id);
        assertThat(tries).hasValue(2);
        assertThat(after.status()).isEqualTo(Status.AWAITING_CONSENT);
        assertThat(after.pass().isRevoked()).isTrue();
        assertThat(client.get(NOBODY, "/passes/" + after.pass().number(), 200)
                        .at("/standing")
                        .asString())
                .isEqualTo("REVOKED");
        assertThat(after.sequence()).isEqualTo(7);
    }

    @RepeatedTest(20)
    void inWhateverOrderAPassIsNeverGoodWithoutItsConsents() {
        String id = withTheHeadsConsent();
        List<Function<Inspection, Step>> both = List.of(this::leaderConsents, this::headStepsBack);

        Flux.fromIterable(both)
                .flatMap(step -> inspections.change(id, step, CAUSE).subscribeOn(Schedulers.boundedElastic()))
                .blockLast(PATIENCE);

        Inspection after = find(id);
        assertThat(after.status()).isEqualTo(Status.AWAITING_CONSENT);
        assertThat(after.pass() == null || after.pass().isRevoked()).isTrue();
        assertThat(after.sequence()).isIn(4L, 7L);
    }

    @Test
    void whatWasAllowedBeforeMidnightDoesNotStartAfterIt() {
        String body = untilMidnight();
        clock.set("2020-09-29T23:59:59+08:00");
        String id = allowed(body);
        clock.set("2020-09-30T23:59:59+08:00");
        assertThat(client.post(DEPARTMENT, "/inspections/check", body.replaceFirst("\\{", BOTH), 200)
                        .at("/outcome")
                        .asString())
                .isEqualTo("allow");

        clock.set("2020-10-01T00:00:00+08:00");

        assertThat(client.post(DEPARTMENT, "/inspections/" + id + "/start", null, 409)
                        .at("/code")
                        .asString())
                .isEqualTo("outside-its-time");
    }

    @Test
    void whoLeavesAfterMidnightHasOverrunOnceWhoeverNoticesFirst() {
        clock.set("2020-09-29T10:00:00+08:00");
        String id = allowed(untilMidnight());
        clock.set("2020-09-30T23:59:59+08:00");
        client.post(DEPARTMENT, "/inspections/" + id + "/start", null, 200);

        clock.set("2020-10-01T00:10:00+08:00");
        JsonNode finished = client.post(DEPARTMENT, "/inspections/" + id + "/finish", null, 200);

        assertThat(finished.at("/status").asString()).isEqualTo("FINISHED");
        assertThat(heard("inspections/" + id, 8))
                .extracting(record -> header(record, "ce_type"))
                .endsWith(
                        "io.huiqi.InspectionStarted.v1",
                        "io.huiqi.InspectionOverrun.v1",
                        "io.huiqi.InspectionFinished.v1")
                .hasSize(8);
    }

    private String allowedFor(String department) {
        return allowed(InspectionClient.body("2020-09-16T09:00:00+08:00", "2020-09-16T17:00:00+08:00", "inspection")
                .replace("市场监督管理局", department));
    }

    /** On the last day of September, at another enterprise than those whose newest inspections are looked for. */
    private static String untilMidnight() {
        return InspectionClient.body("2020-09-30T09:00:00+08:00", "2020-10-01T00:00:00+08:00", "inspection")
                .replace(InspectionClient.ENTERPRISE, InspectionClient.OTHER_ENTERPRISE);
    }

    private String allowed(String body) {
        String id = client.post(DEPARTMENT, "/inspections", body, 201).at("/id").asString();
        client.consent(HEAD, id, "department-head", "Zhang Wei", 200);
        client.consent(LEADER, id, "government-leader", "Li Na", 200);
        return id;
    }

    private String withTheHeadsConsent() {
        String id = client.request().at("/id").asString();
        client.consent(HEAD, id, "department-head", "Zhang Wei", 200);
        return id;
    }

    private Step leaderConsents(Inspection inspection) {
        return steps.consent(
                inspection,
                new Consent(ConsentRole.GOVERNMENT_LEADER, "Li Na", GovernmentLevel.CITY, clock.instant(), null),
                act());
    }

    private Step headStepsBack(Inspection inspection) {
        return steps.revoke(inspection, ConsentRole.DEPARTMENT_HEAD, act());
    }

    private Act act() {
        return new Act(clock.instant(), "tester");
    }

    private Step change(String id, Function<Inspection, Step> step) {
        return inspections
                .change(id, step, CAUSE)
                .toFuture()
                .orTimeout(60, TimeUnit.SECONDS)
                .join();
    }

    private Inspection find(String id) {
        return inspections.find(id).block(PATIENCE);
    }
}
