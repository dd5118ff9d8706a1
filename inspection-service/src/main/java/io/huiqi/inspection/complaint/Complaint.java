package io.huiqi.inspection.complaint;

import io.huiqi.events.InspectionEvent;
import io.huiqi.events.InspectionEvent.ArrearsCollectionReported;
import io.huiqi.events.InspectionEvent.ComplaintFiled;
import io.huiqi.inspection.arrears.ArrearsNotice;
import io.huiqi.inspection.arrears.ArrearsReport;
import io.huiqi.inspection.inspection.TimelineEntry;
import io.huiqi.inspection.proposal.Department;
import io.huiqi.inspection.proposal.Words;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A complaint to the efficiency supervision department (行政效能监察部门) of the level of the department it is about.
 *
 * @param refusal the refusal it follows, if any
 * @param inspection the visit it is about, if known
 * @param arrears the demand for arrears it is about, if it is about one
 * @param acceptBy the last local day to accept or dismiss it
 * @param resolveBy the last local day to close it
 * @param nextDeadline the end of the day by which the next step is due; null when none is, or its being late was announced
 * @param sequence how many events it has caused
 */
public record Complaint(
        String id,
        String enterprise,
        @Nullable String refusal,
        @Nullable String inspection,
        Department department,
        String text,
        @Nullable ArrearsReport arrears,
        ComplaintStatus status,
        LocalDate acceptBy,
        LocalDate resolveBy,
        @Nullable Instant nextDeadline,
        @Nullable String conclusion,
        List<TimelineEntry> timeline,
        long sequence) {

    public Complaint {
        timeline = List.copyOf(timeline);
    }

    /** What others hear when it is filed: the complaint, and the demand for arrears it reports. */
    public List<InspectionEvent> announced() {
        InspectionEvent.Department about =
                new InspectionEvent.Department(department.name(), Words.of(department.level()));
        ComplaintFiled filed = new ComplaintFiled(id, enterprise, refusal, inspection, about, acceptBy, resolveBy);
        return arrears == null ? List.of(filed) : List.of(filed, reported(arrears, about));
    }

    private ArrearsCollectionReported reported(ArrearsReport report, InspectionEvent.Department about) {
        ArrearsNotice notice = report.notice();
        return new ArrearsCollectionReported(
                id,
                enterprise,
                about,
                report.clause(),
                notice.documentNo(),
                notice.issuedOn(),
                notice.from(),
                notice.to(),
                report.finding().name());
    }

    /** The last local day for the next step. */
    LocalDate dueOn() {
        return status == ComplaintStatus.FILED ? acceptBy : resolveBy;
    }

    /** The same complaint after one more event; {@code step} goes into the timeline. */
    Complaint moved(ComplaintStatus next, @Nullable Instant deadline, @Nullable String words, TimelineEntry step) {
        return new Complaint(
                id,
                enterprise,
                refusal,
                inspection,
                department,
                text,
                arrears,
                next,
                acceptBy,
                resolveBy,
                deadline,
                words,
                Stream.concat(timeline.stream(), Stream.of(step)).toList(),
                sequence + 1);
    }
}
