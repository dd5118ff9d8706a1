package io.huiqi.claims.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import io.huiqi.claims.claim.Application;
import io.huiqi.claims.claim.Claim;
import io.huiqi.claims.claim.ClaimStatus;
import io.huiqi.claims.docket.Change;
import io.huiqi.claims.docket.ClaimantSteps;
import io.huiqi.claims.docket.Claims;
import io.huiqi.claims.docket.Filed;
import io.huiqi.claims.docket.Outcome;
import io.huiqi.kit.event.Cause;
import io.huiqi.kit.problem.ProblemException;
import io.huiqi.kit.security.Caller;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;
import reactor.core.publisher.Mono;

/** A claim that moves on between the reading and the writing of a step. */
class StepControllerTests {

    private static final Clock NOON = Clock.fixed(Instant.parse("2021-07-01T04:00:00Z"), ZoneOffset.UTC);
    private static final Caller CALLER = new Caller("integration", Set.of("claims:write"), null);

    private final Claims claims = mock();
    private final StepController steps = new StepController(claims, new ClaimantSteps(claims, NOON));

    @BeforeEach
    void moveOnOnce() {
        when(claims.find("1")).thenReturn(Mono.just(filed(1))).thenReturn(Mono.just(filed(2)));
        when(claims.save(any())).thenAnswer(call -> Mono.just(saved(call.getArgument(0))));
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = "*")
    void whoeverNamesNoVersionNoticesNothing(@Nullable String ifMatch) {
        assertThat(withdraw(ifMatch)).isEqualTo(ClaimStatus.WITHDRAWN);
    }

    @Test
    void whoeverNamesAVersionIsToldThatItIsOver() {
        assertThatThrownBy(() -> withdraw("\"1\""))
                .isInstanceOfSatisfying(
                        ProblemException.class,
                        refused -> assertThat(refused.problem().code()).isEqualTo("stale-version"));
    }

    private ClaimStatus withdraw(@Nullable String ifMatch) {
        return steps.withdraw("1", null, ifMatch, CALLER, new Cause("test", null, null), Locale.ENGLISH)
                .block()
                .getBody()
                .status();
    }

    private static Outcome saved(Change change) {
        return change.before().version() == 1
                ? new Outcome.Stale()
                : new Outcome.Done(new Filed(change.after(), 3, 2, null, null));
    }

    private static Filed filed(long version) {
        Application application = new Application(
                "91410802MA45ABC18C", "jiaozuo-2020-17", "revenue-milestones", 2020, null, null, null, null, List.of());
        return new Filed(
                Claim.submit("1", application, "integration", NOON.instant()).claim(), version, 1, null, null);
    }
}
