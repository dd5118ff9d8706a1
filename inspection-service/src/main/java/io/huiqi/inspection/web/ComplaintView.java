package io.huiqi.inspection.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.huiqi.inspection.arrears.ArrearsNotice;
import io.huiqi.inspection.arrears.ArrearsReport;
import io.huiqi.inspection.arrears.Finding;
import io.huiqi.inspection.complaint.Complaint;
import io.huiqi.inspection.web.InspectionView.DepartmentView;
import io.huiqi.inspection.web.InspectionView.EntryView;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A complaint as clients see it. */
@JsonInclude(JsonInclude.Include.NON_NULL)
record ComplaintView(
        String id,
        String status,
        String enterprise,
        DepartmentView department,

        @Schema(description = "Level of government whose efficiency supervision department deals with it")
        String supervisedBy,

        @Nullable String refusal,
        @Nullable String inspection,
        String text,
        @Nullable ArrearsView arrears,
        LocalDate acceptBy,
        LocalDate resolveBy,
        @Nullable String conclusion,
        List<EntryView> timeline) {

    static ComplaintView of(Complaint complaint, Times times) {
        DepartmentView department = DepartmentView.of(complaint.department());
        return new ComplaintView(
                complaint.id(),
                complaint.status().name(),
                complaint.enterprise(),
                department,
                department.level(),
                complaint.refusal(),
                complaint.inspection(),
                complaint.text(),
                complaint.arrears() == null ? null : ArrearsView.of(complaint.arrears()),
                complaint.acceptBy(),
                complaint.resolveBy(),
                complaint.conclusion(),
                complaint.timeline().stream()
                        .map(entry -> EntryView.of(entry, times))
                        .toList());
    }

    /** The demand for arrears a complaint reports, and what it looks like before anybody has investigated. */
    record ArrearsView(
            String clause,
            Finding finding,
            @Nullable String documentNo,
            LocalDate issuedOn,
            String from,
            String to,
            @Nullable Boolean collective) {

        static ArrearsView of(ArrearsReport report) {
            ArrearsNotice notice = report.notice();
            return new ArrearsView(
                    report.clause(),
                    report.finding(),
                    notice.documentNo(),
                    notice.issuedOn(),
                    notice.from(),
                    notice.to(),
                    notice.collective());
        }
    }
}
