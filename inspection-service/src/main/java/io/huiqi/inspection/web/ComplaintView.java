package io.huiqi.inspection.web;

import com.fasterxml.jackson.annotation.JsonInclude;
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
                complaint.acceptBy(),
                complaint.resolveBy(),
                complaint.conclusion(),
                complaint.timeline().stream()
                        .map(entry -> EntryView.of(entry, times))
                        .toList());
    }
}
