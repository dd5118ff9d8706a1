package io.huiqi.events;

import io.huiqi.events.InspectionEvent.Department;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What inspection-service announces of the visits to one enterprise taken together: joint ones, and too many. */
public sealed interface VisitEvent extends DomainEvent {

    /**
     * Several departments have asked to visit an enterprise within one period; they are asked to come together.
     *
     * @param period a month such as {@code 2020-09}, or the first and last day such as {@code 2020-09-16/2020-10-15}
     * @param inspections their ids; each is asked to join
     * @param start begin of the time proposed; null when no time suits all
     */
    record JointVisitProposed(
            String jointVisit,
            String enterprise,
            String period,
            List<String> inspections,
            List<Department> departments,
            @Nullable Instant start,
            @Nullable Instant end)
            implements VisitEvent {}

    /**
     * One more request came into the period of a proposal.
     *
     * @param inspection the one added
     * @param answersVoid whether the proposed time has changed, so that everybody is asked again
     */
    record JointVisitExtended(
            String jointVisit,
            String enterprise,
            String inspection,
            List<String> inspections,
            List<Department> departments,
            @Nullable Instant start,
            @Nullable Instant end,
            boolean answersVoid)
            implements VisitEvent {}

    /**
     * An inspection is no part of a proposal any more.
     *
     * @param reason {@code declined}, or how the inspection stands, such as {@code denied} or {@code running}
     * @param inspections those that are left
     * @param answersVoid whether the proposed time has changed, so that everybody is asked again
     */
    record JointVisitLeft(
            String jointVisit,
            String enterprise,
            String inspection,
            String reason,
            List<String> inspections,
            List<Department> departments,
            @Nullable Instant start,
            @Nullable Instant end,
            boolean answersVoid)
            implements VisitEvent {}

    /** All who are left have joined; their inspections are moved to this time. */
    record JointVisitAgreed(
            String jointVisit,
            String enterprise,
            List<String> inspections,
            List<Department> departments,
            Instant start,
            Instant end)
            implements VisitEvent {}

    /** Too few departments are left for a joint visit; each inspection stands for itself. */
    record JointVisitDissolved(String jointVisit, String enterprise, List<String> inspections) implements VisitEvent {}

    /**
     * An inspection has become part of a joint visit and takes place at its time.
     *
     * @param lapsedConsents roles whose consent is not dated before the new start and does not count any more
     */
    record InspectionRescheduled(
            String inspection,
            String enterprise,
            String jointVisit,
            Instant start,
            Instant end,
            List<String> lapsedConsents)
            implements VisitEvent {}

    /**
     * More inspections of an enterprise are allowed in a period than the policy finds right; once for each period.
     *
     * @param period a month such as {@code 2020-09}, or a year such as {@code 2020}
     * @param count inspections allowed; a joint visit is one
     * @param limit of the policy, for such a period
     */
    record HighInspectionFrequency(String enterprise, String period, int count, int limit, String policy)
            implements VisitEvent {}
}
