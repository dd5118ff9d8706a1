package io.huiqi.inspection.inspection;

import io.huiqi.inspection.check.InspectionCheck;
import io.huiqi.inspection.inspection.PassStanding.Standing;
import io.huiqi.inspection.pass.Pass;
import io.huiqi.inspection.pass.PassSeal;
import java.time.Clock;
import java.time.Instant;
import java.util.Locale;
import reactor.core.publisher.Mono;

/** Tells anybody whether a pass is good, by its number or by its sealed form. */
public final class PassCheck {

    private final Inspections inspections;
    private final PassSeal seal;
    private final InspectionCheck check;
    private final Clock clock;

    public PassCheck(Inspections inspections, PassSeal seal, InspectionCheck check, Clock clock) {
        this.inspections = inspections;
        this.seal = seal;
        this.check = check;
        this.clock = clock;
    }

    public Mono<PassStanding> verify(String code) {
        return code.contains(".")
                ? verifySealed(code)
                : verifyNumber(code.strip().toUpperCase(Locale.ROOT));
    }

    private Mono<PassStanding> verifySealed(String token) {
        return seal.open(token)
                .map(claims -> inspections
                        .find(claims.inspection())
                        .map(inspection -> standing(inspection, claims.number()))
                        .defaultIfEmpty(PassStanding.without(Standing.UNKNOWN)))
                .orElseGet(() -> Mono.just(PassStanding.without(Standing.FORGED)));
    }

    private Mono<PassStanding> verifyNumber(String number) {
        return inspections
                .findByPass(number)
                .map(inspection -> standing(inspection, number))
                .defaultIfEmpty(PassStanding.without(Standing.UNKNOWN));
    }

    private PassStanding standing(Inspection inspection, String number) {
        Pass pass = inspection.pass();
        if (pass != null && pass.number().equals(number)) {
            return new PassStanding(standingOf(inspection, pass, clock.instant()), inspection);
        }
        Standing former = inspection.hasReplaced(number) ? Standing.REPLACED : Standing.REVOKED;
        return new PassStanding(former, inspection);
    }

    /** By the rules of the moment: what they no longer allow has no good pass. */
    private Standing standingOf(Inspection inspection, Pass pass, Instant now) {
        if (pass.isRevoked()) {
            return Standing.REVOKED;
        }
        boolean entitles = inspection.entitlesAt(now);
        boolean later = inspection.status() == Status.ALLOWED
                && now.isBefore(inspection.proposal().visit().start());
        if (!entitles && !later) {
            return Standing.OVER;
        }
        if (!check.decide(inspection.proposal()).isAllowed()) {
            return Standing.REVOKED;
        }
        return entitles ? Standing.GOOD_NOW : Standing.GOOD_LATER;
    }
}
