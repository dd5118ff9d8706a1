package io.huiqi.kit.consume;

import java.time.Duration;
import java.util.concurrent.TimeUnit;

/**
 * How often a record is tried and how long to wait in between; the wait doubles.
 *
 * @param attempts at least 1
 */
record RetryPlan(int attempts, Duration firstPause) {

    /** Waits on the consumer's thread; an interruption means that the consumer stops, so nothing is committed. */
    void pauseAfter(int attempt) {
        try {
            TimeUnit.MILLISECONDS.sleep(firstPause.toMillis() << (attempt - 1));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new DependencyUnavailable("interrupted while waiting to try again");
        }
    }
}
