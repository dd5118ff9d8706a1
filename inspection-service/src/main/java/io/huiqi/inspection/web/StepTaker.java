package io.huiqi.inspection.web;

import io.huiqi.inspection.inspection.Act;
import io.huiqi.inspection.inspection.Bar;
import io.huiqi.inspection.inspection.Inspection;
import io.huiqi.inspection.inspection.Inspections;
import io.huiqi.inspection.inspection.Step;
import io.huiqi.inspection.inspection.Step.Barred;
import io.huiqi.inspection.inspection.Step.Taken;
import io.huiqi.inspection.policy.InspectionPolicies;
import io.huiqi.inspection.proposal.Words;
import io.huiqi.kit.event.Cause;
import io.huiqi.kit.problem.Problem;
import io.huiqi.kit.security.Caller;
import io.huiqi.kit.web.ETags;
import java.time.Clock;
import java.util.Locale;
import java.util.function.BiFunction;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Takes a step and answers with the inspection as it is then, or with 409 and what bars the step. */
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
            String id, Caller caller, Cause cause, Locale locale, BiFunction<Inspection, Act, Step> step) {
        return inspections
                .change(id, inspection -> step.apply(inspection, Officials.act(caller, clock)), cause)
                .switchIfEmpty(Found.orNotFound("inspection"))
                .map(result -> answer(result, locale));
    }

    private ResponseEntity<InspectionView> answer(Step result, Locale locale) {
        if (result instanceof Taken taken) {
            return ResponseEntity.ok()
                    .eTag(ETags.of(taken.inspection().sequence()))
                    .body(InspectionView.of(taken.inspection(), policies, locale));
        }
        throw barred(((Barred) result).bar()).asException();
    }

    private static Problem barred(Bar bar) {
        return new Problem(HttpStatus.CONFLICT, Words.of(bar), bar.detail());
    }
}
