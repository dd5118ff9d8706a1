package io.huiqi.inspection.refusal;

import io.huiqi.inspection.check.InspectionCheck;
import io.huiqi.inspection.inspection.Inspection;
import io.huiqi.inspection.inspection.Inspections;
import io.huiqi.inspection.inspection.OfficerDuty;
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
    private final InspectionCheck check;
    private final OfficerDuty officers;

    public GroundFinder(Inspections inspections, PassCheck passes, InspectionCheck check, OfficerDuty officers) {
        this.inspections = inspections;
        this.passes = passes;
        this.check = check;
        this.officers = officers;
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

    private Finding ofPass(PassStanding standing, String enterprise, Instant now) {
        Inspection inspection = standing.inspection();
        if (inspection == null) {
            Ground ground = standing.standing() == Standing.FORGED ? Ground.FORGED_PASS : Ground.NO_PERMIT;
            return new Finding(ground, null);
        }
        return standing.standing() == Standing.REVOKED || standing.standing() == Standing.REPLACED
                ? new Finding(Ground.NOT_ALLOWED, inspection.id())
                : ofInspection(inspection, enterprise, now);
    }

    private Finding ofInspection(Inspection inspection, String enterprise, Instant now) {
        Ground ground = Refusal.groundAgainst(inspection, enterprise, now);
        return new Finding(ground.isLawful() ? ground : inTime(inspection), inspection.id());
    }

    /** The ground while the visit has its time: the rules of the moment may have changed, or nobody knows who comes. */
    private Ground inTime(Inspection inspection) {
        if (!check.decide(inspection.proposal()).isAllowed()) {
            return Ground.NOT_ALLOWED;
        }
        return officers.isWanting(inspection) ? Ground.OFFICERS_NOT_NAMED : Ground.PERMITTED;
    }

    /** The ground, and the inspection it was found by. */
    public record Finding(Ground ground, @Nullable String inspection) {}
}
