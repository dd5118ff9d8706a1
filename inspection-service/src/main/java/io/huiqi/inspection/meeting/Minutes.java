package io.huiqi.inspection.meeting;

import java.time.LocalDate;
import java.util.List;

/**
 * What is on record of a meeting that was held.
 *
 * @param heldOn the local day
 */
public record Minutes(
        LocalDate heldOn, String place, List<Attendance> attendance, String text, List<Difficulty> difficulties) {

    public Minutes {
        attendance = List.copyOf(attendance);
        difficulties = List.copyOf(difficulties);
    }
}
