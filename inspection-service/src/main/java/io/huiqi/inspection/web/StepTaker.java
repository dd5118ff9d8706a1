package io.huiqi.inspection.web;

import io.huiqi.inspection.check.Decision;
import io.huiqi.inspection.inspection.Act;
import io.huiqi.inspection.inspection.Bar;
import io.huiqi.inspection.inspection.Inspection;
import io.huiqi.inspection.inspection.Inspections;
import io.huiqi.inspection.inspection.Step;
import io.huiqi.inspection.inspection.Step.Barred;
import io.huiqi.inspection.inspection.Step.Taken;
import io.huiqi.inspection.policy.InspectionPolicies;
import io.huiqi.inspection.proposal.Words;
import io.huiqi.inspection.rule.Verdict;
import io.huiqi.kit.event.Cause;
import io.huiqi.kit.problem.Problem;
import io.huiqi.kit.security.Caller;
import io.huiqi.kit.web.ETags;
import java.time.Clock;
import java.util.Locale;
import java.util.Objects;
import java.util.function.BiFunction;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/** Takes a step and answers with the inspection as it is then, with 409 and what bars the step, or with 412 when {@code If-Match} names an older state. */
@Component
class StepTaker {

    private final Inspections inspections;
    private final InspectionPolicies policies;
    private final Clock clock;

    StepTaker(Inspections inspections, InspectionPolicies policies, Clock clock) {
        this.inspections = inspections;
        this.policies = policies;
        this.clock = clock;
    }

    Mono<ResponseEntity<InspectionView>> take(
            String id, Caller caller, Cause cause, ServerWebExchange exchange, BiFunction<Inspection, Act, Step> step) {
        String ifMatch = exchange.getRequest().getHeaders().getFirst(HttpHeaders.IF_MATCH);
        Locale locale = Objects.requireNonNullElse(exchange.getLocaleContext().getLocale(), Locale.CHINESE);
        return inspections
                .change(
                        id,
                        inspection -> {
                            ETags.requireMatch(ifMatch, inspection.sequence());
                            return step.apply(inspection, Officials.act(caller, clock));
                        },
                        cause)
                .switchIfEmpty(Found.orNotFound("inspection"))
                .map(result -> answer(result, locale));
    }

    private ResponseEntity<InspectionView> answer(Step result, Locale locale) {
        if (result instanceof Taken taken) {
            return ResponseEntity.ok()
                    .eTag(ETags.of(taken.inspection().sequence()))
                    .body(InspectionView.of(taken.inspection(), policies, locale));
        }
        Barred barred = (Barred) result;
        Decision decision = barred.decision();
        Problem problem = barred(barred.bar());
        throw (decision == null ? problem : because(problem, decision, locale)).asException();
    }

    static Problem barred(Bar bar) {
        return new Problem(HttpStatus.CONFLICT, Words.of(bar), bar.detail());
    }

    /** The problem with the reason that blocks, as a check would give it. */
    private static Problem because(Problem problem, Decision decision, Locale locale) {
        Verdict decisive = decision.decisive();
        return problem.with("reason", decisive.reason().name())
                .with("text", ReasonTexts.of(decisive.reason(), locale))
                .with("clause", decisive.clause())
                .with("blockingDays", decision.blockingDays());
    }
}
