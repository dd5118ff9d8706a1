package io.huiqi.inspection.policy;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * The day of each month on which officials meet enterprises (绿色通道日); it stays the same day when it is a day off.
 *
 * @param meetings null where none are scheduled
 */
public record GreenChannelDay(int dayOfMonth, @Nullable MeetingRules meetings) {

    private static final int SHORTEST_MONTH = 28;

    public GreenChannelDay {
        if (dayOfMonth < 1 || dayOfMonth > SHORTEST_MONTH) {
            throw new IllegalArgumentException("a green channel day exists in every month: 1 to 28");
        }
    }

    boolean isOn(LocalDate day) {
        return day.getDayOfMonth() == dayOfMonth;
    }
}
