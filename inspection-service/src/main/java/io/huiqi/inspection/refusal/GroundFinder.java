package io.huiqi.inspection.refusal;

import io.huiqi.inspection.inspection.Inspection;
import io.huiqi.inspection.inspection.Inspections;
import io.huiqi.inspection.inspection.PassCheck;
import io.huiqi.inspection.inspection.PassStanding;
import io.huiqi.inspection.inspection.PassStanding.Standing;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

/** Finds on which ground an enterprise refuses, from what the inspectors showed or named. */
public final class GroundFinder {

    private static final Finding NOTHING_SHOWN = new Finding(Ground.NO_PERMIT, null);

    private final Inspections inspections;
    private final PassCheck passes;

    public GroundFinder(Inspections inspections, PassCheck passes) {
        this.inspections = inspections;
        this.passes = passes;
    }

    /**
     * Finds the ground at an instant.
     *
     * @param passCode the number or sealed form of a pass; counts before the inspection
     * @param inspection the id of an inspection
     */
    public Mono<Finding> find(String enterprise, @Nullable String passCode, @Nullable String inspection, Instant now) {
        if (passCode != null) {
            return passes.verify(passCode).map(standing -> ofPass(standing, enterprise, now));
        }
        return inspection == null
                ? Mono.just(NOTHING_SHOWN)
                : inspections
                        .find(inspection)
                        .map(found -> ofInspection(found, enterprise, now))
                        .defaultIfEmpty(NOTHING_SHOWN);
    }

    private static Finding ofPass(PassStanding standing, String enterprise, Instant now) {
        Inspection inspection = standing.inspection();
        if (inspection == null) {
            Ground ground = standing.standing() == Standing.FORGED ? Ground.FORGED_PASS : Ground.NO_PERMIT;
            return new Finding(ground, null);
        }
        return standing.standing() == Standing.REVOKED
                ? new Finding(Ground.NOT_ALLOWED, inspection.id())
                : ofInspection(inspection, enterprise, now);
    }

    private static Finding ofInspection(Inspection inspection, String enterprise, Instant now) {
        return new Finding(Refusal.groundAgainst(inspection, enterprise, now), inspection.id());
    }

    /** The ground, and the inspection it was found by. */
    public record Finding(Ground ground, @Nullable String inspection) {}
}
