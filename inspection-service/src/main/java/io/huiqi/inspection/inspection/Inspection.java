package io.huiqi.inspection.inspection;

import io.huiqi.inspection.check.Decision;
import io.huiqi.inspection.pass.FormerPass;
import io.huiqi.inspection.pass.Pass;
import io.huiqi.inspection.proposal.Proposal;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * One visit to one enterprise, with the decision on it as it was last taken.
 *
 * @param officers who is to visit: none named, or at least two
 * @param pass the latest pass; null before the visit is allowed for the first time
 * @param formerPasses that the latest took the place of; null for none
 * @param filing of an emergency: due, missed or made
 * @param jointVisit the joint visit it has become part of
 * @param sequence how many events it has caused; grows with every change
 */
public record Inspection(
        String id,
        String enterprise,
        Proposal proposal,
        List<Officer> officers,
        Status status,
        Decision decision,
        @Nullable Pass pass,
        @Nullable List<FormerPass> formerPasses,
        @Nullable Instant startedAt,
        @Nullable Instant finishedAt,
        @Nullable Filing filing,
        List<TimelineEntry> timeline,
        @Nullable String jointVisit,
        long sequence) {

    public Inspection {
        officers = List.copyOf(officers);
        timeline = List.copyOf(timeline);
    }

    /** Whether a number is that of a pass replaced when other officers were named. */
    boolean hasReplaced(String number) {
        return former().contains(new FormerPass(number, true));
    }

    /** The passes that are no longer the latest, in the order they were issued. */
    public List<FormerPass> former() {
        return Objects.requireNonNullElse(formerPasses, List.of());
    }

    /** Whether inspectors may be at the enterprise at an instant. */
    public boolean entitlesAt(Instant now) {
        boolean allowed = status == Status.ALLOWED || status == Status.RUNNING;
        return allowed && proposal.visit().includes(now);
    }

    /** The client or signed-in person who asked for it. */
    public String requestedBy() {
        return timeline.get(0).by();
    }

    /** When its latest step was taken. */
    public Instant lastChangedAt() {
        return timeline.get(timeline.size() - 1).at();
    }

    /** The next instant at which the clock alone changes something: the end of a running visit, or a filing overdue. */
    public @Nullable Instant nextDeadline() {
        if (status == Status.RUNNING) {
            return proposal.visit().end();
        }
        if (status == Status.WITHDRAWN || filing == null || !filing.isAwaited()) {
            return null;
        }
        return filing.overdueFrom();
    }
}
