package io.huiqi.local.supervisor;

import java.time.Duration;

/** How long to wait before a part that ended is started again: at once the first time, then longer and longer. */
final class Backoff {

    private static final Duration FIRST = Duration.ofMillis(200);
    private static final Duration LONGEST = Duration.ofSeconds(10);
    private static final Duration STEADY = Duration.ofSeconds(30);

    private Duration next = FIRST;

    /** The wait, given how long the part ran before it ended; a part that ran for 30 s starts again from the shortest. */
    Duration after(Duration ran) {
        Duration wait = ran.compareTo(STEADY) >= 0 ? FIRST : next;
        Duration doubled = wait.multipliedBy(2);
        next = doubled.compareTo(LONGEST) > 0 ? LONGEST : doubled;
        return wait;
    }
}
