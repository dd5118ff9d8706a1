package io.huiqi.events;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What inspection-service announces: visits, their consents and passes, refusals and complaints (企业宁静日). */
public sealed interface InspectionEvent extends DomainEvent {

    /**
     * A department asks to visit an enterprise.
     *
     * @param kind {@code inspection}, {@code case-investigation}, … as in the public interface
     */
    record InspectionRequested(
            String inspection,
            String enterprise,
            Instant start,
            Instant end,
            String kind,
            String deployer,
            String category,
            Department department)
            implements InspectionEvent {}

    /**
     * One of the two persons whose consent an inspection needs has given it.
     *
     * @param role {@code department-head} or {@code government-leader}
     * @param level the level of government the person serves
     */
    record InspectionConsented(String inspection, String enterprise, String role, String level, Instant at)
            implements InspectionEvent {}

    /**
     * A consent was taken back; a pass that rested on it is no longer good.
     *
     * @param role {@code department-head} or {@code government-leader}
     */
    record InspectionConsentRevoked(String inspection, String enterprise, String role, Instant at)
            implements InspectionEvent {}

    /**
     * The visit may take place.
     *
     * @param reason stable code, such as {@code APPROVED} or {@code EXEMPT}
     */
    record InspectionAllowed(
            String inspection,
            String enterprise,
            String reason,
            String clause,
            String policy,
            Instant start,
            Instant end)
            implements InspectionEvent {}

    /**
     * The visit may not take place, as a whole.
     *
     * @param reason stable code, such as {@code QUIET}
     * @param blockingDays the local days that deny it
     * @param alternativeStart begin of the longest allowed part, when there is one
     */
    record InspectionDenied(
            String inspection,
            String enterprise,
            String reason,
            String clause,
            String policy,
            List<LocalDate> blockingDays,
            @Nullable Instant alternativeStart,
            @Nullable Instant alternativeEnd)
            implements InspectionEvent {}

    /**
     * A signed pass was issued for an allowed visit.
     *
     * @param pass the number people read
     */
    record InspectionPassIssued(String inspection, String enterprise, String pass, Instant start, Instant end)
            implements InspectionEvent {}

    /** A pass is no longer good. */
    record InspectionPassRevoked(String inspection, String enterprise, String pass) implements InspectionEvent {}

    /**
     * The inspectors are at the enterprise.
     *
     * @param mustEndBy the end of what was allowed
     */
    record InspectionStarted(String inspection, String enterprise, Instant at, Instant mustEndBy)
            implements InspectionEvent {}

    /**
     * The inspectors have left.
     *
     * @param overrun whether it went beyond what was allowed
     */
    record InspectionFinished(String inspection, String enterprise, Instant at, boolean overrun)
            implements InspectionEvent {}

    /**
     * A running visit went beyond the time it was allowed for.
     *
     * @param intoQuietDay whether it goes on in a quiet day
     */
    record InspectionOverrun(String inspection, String enterprise, Instant mustEndBy, boolean intoQuietDay)
            implements InspectionEvent {}

    /**
     * An emergency visit was filed afterwards.
     *
     * @param dueOn the last local day for filing
     */
    record EmergencyFiled(String inspection, String enterprise, Instant at, LocalDate dueOn, boolean onTime)
            implements InspectionEvent {}

    /**
     * An enterprise refused inspectors; a lawful refusal has no consequence for it.
     *
     * @param lawful whether clause 20 covered the refusal at that instant
     * @param ground why, such as {@code NO_PERMIT} or {@code PERMITTED}
     */
    record InspectionRefused(
            String refusal,
            String enterprise,
            @Nullable String inspection,
            Department department,
            Instant at,
            boolean lawful,
            String ground)
            implements InspectionEvent {}

    /**
     * An enterprise complained to the efficiency supervision department.
     *
     * @param acceptBy the last local day to accept it
     * @param resolveBy the last local day to close it
     */
    record ComplaintFiled(
            String complaint,
            String enterprise,
            @Nullable String refusal,
            @Nullable String inspection,
            Department department,
            LocalDate acceptBy,
            LocalDate resolveBy)
            implements InspectionEvent {}

    /**
     * A complaint reports a demand for unpaid social insurance contributions, which must not be made collectively for
     * the past; announced right after {@link ComplaintFiled}.
     *
     * @param clause the clause that forbids it, such as {@code 17-3}
     * @param from the first month it demands, such as {@code 2015-01}
     * @param to the last month it demands
     * @param finding what it looks like by itself: {@code VIOLATION}, {@code NO_VIOLATION} or {@code UNDETERMINED}
     */
    record ArrearsCollectionReported(
            String complaint,
            String enterprise,
            Department department,
            String clause,
            @Nullable String documentNo,
            LocalDate issuedOn,
            String from,
            String to,
            String finding)
            implements InspectionEvent {}

    /**
     * A complaint moved on towards its end.
     *
     * @param status {@code ACCEPTED}, {@code INVESTIGATED}, {@code RESOLVED} or {@code DISMISSED}
     * @param late whether the deadline for this step had passed
     */
    record ComplaintProgressed(String complaint, String enterprise, String status, Instant at, boolean late)
            implements InspectionEvent {}

    /**
     * An emergency visit was not filed in time.
     *
     * @param dueOn the last local day for filing
     */
    record EmergencyFilingMissed(String inspection, String enterprise, LocalDate dueOn) implements InspectionEvent {}

    /**
     * A complaint has not been accepted or closed in time.
     *
     * @param status where it still stands: {@code FILED}, {@code ACCEPTED} or {@code INVESTIGATED}
     */
    record ComplaintOverdue(String complaint, String enterprise, String status, LocalDate dueOn)
            implements InspectionEvent {}

    /**
     * A department published its yearly plan of random inspections (双随机、一公开); of no single enterprise, so its key is the plan.
     *
     * @param category as in {@link InspectionRequested}
     * @param seedCommitment SHA-256 of the secret seed, 64 hexadecimal digits
     */
    record InspectionPlanPublished(
            String plan, Department department, String category, int year, String seedCommitment, LocalDate publishedOn)
            implements InspectionEvent {

        @Override
        public String enterprise() {
            return plan;
        }
    }

    /**
     * Enterprises and officers were drawn by lot; of no single enterprise, so its key is the plan.
     *
     * @param seed revealed, 64 hexadecimal digits
     * @param salt what the service added once the lists were frozen, 64 hexadecimal digits
     * @param listsDigest SHA-256 of the frozen lists
     * @param drawn the enterprises in the order drawn
     */
    record InspectionDrawHeld(String plan, String seed, String salt, String listsDigest, List<String> drawn, Instant at)
            implements InspectionEvent {

        @Override
        public String enterprise() {
            return plan;
        }
    }

    /** A drawn officer steps back from an inspection (回避), and the next in the drawn order takes the place. */
    record OfficerRecused(String plan, String enterprise, Instant at) implements InspectionEvent {}

    /**
     * The result of a random inspection was made public.
     *
     * @param outcome {@code no-problem}, {@code corrected}, {@code problem-found}, {@code not-found} or {@code not-cooperating}
     * @param dueOn the last local day for it
     */
    record InspectionResultPublished(
            String plan,
            String enterprise,
            String inspection,
            String outcome,
            LocalDate publishedOn,
            LocalDate dueOn,
            boolean late)
            implements InspectionEvent {}

    /**
     * The lists of a plan were frozen; of no single enterprise, so its key is the plan.
     *
     * @param listsDigest SHA-256 of the frozen lists
     * @param salt what the service adds to the draw, 64 hexadecimal digits
     */
    record InspectionListsFrozen(String plan, String listsDigest, String salt, Instant at) implements InspectionEvent {

        @Override
        public String enterprise() {
            return plan;
        }
    }

    /**
     * It was named who is to visit, or named anew; a pass already issued is replaced.
     *
     * @param officers how many; their names stay with the inspection
     */
    record InspectionOfficersNamed(String inspection, String enterprise, int officers) implements InspectionEvent {}

    /**
     * Who asked for a visit gives it up before it starts; its consents are void, and its pass is no longer good.
     *
     * @param at when
     */
    record InspectionWithdrawn(String inspection, String enterprise, Instant at) implements InspectionEvent {}

    /**
     * The result of a random inspection was not made public in time; it is announced once, and a late result is still taken.
     *
     * @param dueOn the last local day for it
     */
    record InspectionResultOverdue(String plan, String enterprise, String inspection, LocalDate dueOn)
            implements InspectionEvent {}

    /**
     * The department that acts.
     *
     * @param level {@code state}, {@code province}, {@code city}, {@code county} or {@code town}
     */
    record Department(String name, String level) {}
}
