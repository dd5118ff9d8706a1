package io.huiqi.awards.publication;

import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/**
 * The end of a policy (废止).
 *
 * @param lastDay the last day, in Asia/Shanghai, on which something can be claimed
 * @param ground why
 * @param documentNo the document that ends it
 * @param decidedAt when it was entered
 */
public record Closing(LocalDate lastDay, String ground, String documentNo, Instant decidedAt) {

    /** The same, entered at another moment. */
    Closing enteredAt(Instant moment) {
        return new Closing(lastDay, ground, documentNo, moment.truncatedTo(ChronoUnit.MILLIS));
    }

    /** Whether it says the same, whenever it was entered. */
    boolean saysTheSameAs(Closing other) {
        return lastDay.equals(other.lastDay) && ground.equals(other.ground) && documentNo.equals(other.documentNo);
    }
}
