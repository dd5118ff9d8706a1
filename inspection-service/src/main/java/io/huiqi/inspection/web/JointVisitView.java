package io.huiqi.inspection.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.huiqi.inspection.ledger.JointVisit;
import io.huiqi.inspection.ledger.JointVisit.Member;
import io.huiqi.inspection.web.InspectionView.DepartmentView;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A joint visit as clients see it; without start and end no time suits all. */
@JsonInclude(JsonInclude.Include.NON_NULL)
record JointVisitView(
        String id,
        String enterprise,
        String status,
        String period,
        int minimumDepartments,
        @Nullable String start,
        @Nullable String end,
        List<MemberView> inspections) {

    static JointVisitView of(String enterprise, JointVisit joint, Times times) {
        return new JointVisitView(
                joint.id(),
                enterprise,
                joint.state().name(),
                joint.period(),
                joint.minimum(),
                joint.slot() == null ? null : times.of(joint.slot().start()),
                joint.slot() == null ? null : times.of(joint.slot().end()),
                joint.members().stream().map(MemberView::of).toList());
    }

    /** One inspection that was asked to join. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record MemberView(
            String inspection,
            DepartmentView department,
            String standing,
            @Nullable String reason) {

        private static MemberView of(Member member) {
            return new MemberView(
                    member.inspection(),
                    DepartmentView.of(member.department()),
                    member.standing().name(),
                    member.reason());
        }
    }
}
