package io.huiqi.inspection.complaint;

import io.huiqi.events.InspectionEvent;
import io.huiqi.events.InspectionEvent.ComplaintFiled;
import io.huiqi.events.InspectionEvent.ComplaintProgressed;
import io.huiqi.inspection.inspection.Act;
import io.huiqi.inspection.inspection.TimelineEntry;
import io.huiqi.inspection.proposal.Department;
import io.huiqi.inspection.proposal.Words;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A complaint to the efficiency supervision department (行政效能监察部门) of the level of the department it is about.
 *
 * @param refusal the refusal it follows, if any
 * @param inspection the visit it is about, if known
 * @param acceptBy the last local day to accept or dismiss it
 * @param resolveBy the last local day to close it
 * @param sequence how many events it has caused
 */
public record Complaint(
        String id,
        String enterprise,
        @Nullable String refusal,
        @Nullable String inspection,
        Department department,
        String text,
        ComplaintStatus status,
        LocalDate acceptBy,
        LocalDate resolveBy,
        @Nullable String conclusion,
        List<TimelineEntry> timeline,
        long sequence) {

    public Complaint {
        timeline = List.copyOf(timeline);
    }

    /** What others hear when it is filed. */
    public ComplaintFiled toEvent() {
        return new ComplaintFiled(
                id,
                enterprise,
                refusal,
                inspection,
                new InspectionEvent.Department(department.name(), Words.of(department.level())),
                acceptBy,
                resolveBy);
    }

    /** The next state; the caller has seen that {@link ComplaintStatus#next} allows it. */
    Progress.Made progress(ComplaintStatus next, @Nullable String words, Act act, ZoneId zone) {
        LocalDate due = status == ComplaintStatus.FILED ? acceptBy : resolveBy;
        boolean late = LocalDate.ofInstant(act.at(), zone).isAfter(due);
        Complaint moved = new Complaint(
                id,
                enterprise,
                refusal,
                inspection,
                department,
                text,
                next,
                acceptBy,
                resolveBy,
                next.next().isEmpty() ? words : conclusion,
                Stream.concat(timeline.stream(), Stream.of(new TimelineEntry(next.name(), act.at(), act.by())))
                        .toList(),
                sequence + 1);
        return new Progress.Made(moved, new ComplaintProgressed(id, enterprise, next.name(), act.at(), late));
    }
}
