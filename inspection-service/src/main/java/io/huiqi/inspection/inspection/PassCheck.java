package io.huiqi.inspection.inspection;

import io.huiqi.inspection.inspection.PassStanding.Standing;
import io.huiqi.inspection.pass.Pass;
import io.huiqi.inspection.pass.PassClaims;
import io.huiqi.inspection.pass.PassSeal;
import java.time.Clock;
import java.time.Instant;
import java.util.Locale;
import reactor.core.publisher.Mono;

/** Tells anybody whether a pass is good, by its number or by its sealed form. */
public final class PassCheck {

    private final Inspections inspections;
    private final PassSeal seal;
    private final Clock clock;

    public PassCheck(Inspections inspections, PassSeal seal, Clock clock) {
        this.inspections = inspections;
        this.seal = seal;
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
                        .map(inspection -> standing(inspection, claims))
                        .defaultIfEmpty(PassStanding.without(Standing.UNKNOWN)))
                .orElseGet(() -> Mono.just(PassStanding.without(Standing.FORGED)));
    }

    private Mono<PassStanding> verifyNumber(String number) {
        return inspections
                .findByPass(number)
                .map(this::standing)
                .defaultIfEmpty(PassStanding.without(Standing.UNKNOWN));
    }

    private PassStanding standing(Inspection inspection, PassClaims claims) {
        Pass pass = inspection.pass();
        return pass != null && pass.number().equals(claims.number())
                ? standing(inspection)
                : new PassStanding(Standing.REVOKED, inspection);
    }

    private PassStanding standing(Inspection inspection) {
        return new PassStanding(standingOf(inspection, clock.instant()), inspection);
    }

    private static Standing standingOf(Inspection inspection, Instant now) {
        Pass pass = inspection.pass();
        if (pass == null || pass.isRevoked()) {
            return Standing.REVOKED;
        }
        if (inspection.entitlesAt(now)) {
            return Standing.GOOD_NOW;
        }
        return inspection.status() == Status.ALLOWED
                        && now.isBefore(inspection.proposal().visit().start())
                ? Standing.GOOD_LATER
                : Standing.OVER;
    }
}
