package io.huiqi.inspection.refusal;

import io.huiqi.events.InspectionEvent;
import io.huiqi.events.InspectionEvent.InspectionRefused;
import io.huiqi.inspection.inspection.Inspection;
import io.huiqi.inspection.inspection.Status;
import io.huiqi.inspection.proposal.Department;
import io.huiqi.inspection.proposal.Words;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An enterprise refused inspectors at an instant.
 *
 * @param inspection the inspection the inspectors relied on, if they named a true one
 * @param by the client or signed-in person that recorded it
 */
public record Refusal(
        String id,
        String enterprise,
        @Nullable String inspection,
        Department department,
        Instant at,
        Ground ground,
        @Nullable String note,
        String by) {

    /** The ground of refusing inspectors who rely on an inspection. */
    public static Ground groundAgainst(Inspection inspection, String enterprise, Instant now) {
        if (!inspection.enterprise().equals(enterprise)) {
            return Ground.OTHER_ENTERPRISE;
        }
        if (inspection.status() != Status.ALLOWED && inspection.status() != Status.RUNNING) {
            return Ground.NOT_ALLOWED;
        }
        return inspection.entitlesAt(now) ? Ground.PERMITTED : Ground.OUTSIDE_ITS_TIME;
    }

    /** What others hear of it. */
    public InspectionRefused toEvent() {
        return new InspectionRefused(
                id,
                enterprise,
                inspection,
                new InspectionEvent.Department(department.name(), Words.of(department.level())),
                at,
                ground.isLawful(),
                ground.name());
    }
}
