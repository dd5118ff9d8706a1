package io.huiqi.awards.job;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A job as stored.
 *
 * @param requestedBy the client that ordered it
 * @param total how many enterprises there were to look at when it began; 0 before
 * @param failure why it failed; null if it did not
 * @param state what it has done so far
 */
public record Job(
        String id,
        JobOrder order,
        String requestedBy,
        JobStatus status,
        long total,
        State state,
        Instant createdAt,
        @Nullable Instant startedAt,
        @Nullable Instant finishedAt,
        @Nullable String failure) {

    /** A job nobody has begun. */
    public static Job queued(String id, JobOrder order, String requestedBy, Instant now) {
        return new Job(id, order, requestedBy, JobStatus.QUEUED, 0, State.NOTHING, now, null, null, null);
    }

    /**
     * How far a job is: from here it goes on, whoever goes on with it.
     *
     * @param after the last enterprise looked at; empty at the beginning
     * @param done how many enterprises were looked at
     * @param portions how many portions of the result are stored
     */
    public record State(String after, long done, int portions, List<Tally> tallies) {

        public static final State NOTHING = new State("", 0, 0, List.of());

        public State {
            tallies = List.copyOf(tallies);
        }

        /** The state once a portion is stored as well. */
        public State with(Portion portion) {
            Tallies all = new Tallies();
            all.addAll(tallies);
            all.addAll(portion.tallies());
            return new State(portion.last(), done + portion.count(), portions + 1, all.toList());
        }
    }
}
