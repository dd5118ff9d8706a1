package io.huiqi.system.load;

import java.time.Duration;
import java.util.Map;
import org.HdrHistogram.Histogram;

/**
 * What a run measured.
 *
 * @param claims granted claims
 * @param elapsed from the first request to the last award heard of
 * @param toAnswer microseconds from when a request was due to its 201
 * @param toAward microseconds from when a request was due to its AwardGranted on the event stream
 * @param cpu processor time that each process used for it
 */
record LoadResult(int claims, Duration elapsed, Histogram toAnswer, Histogram toAward, Map<String, Duration> cpu) {

    double rate() {
        return claims / (elapsed.toNanos() / 1e9);
    }
}
