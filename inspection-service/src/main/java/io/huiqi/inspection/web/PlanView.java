package io.huiqi.inspection.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.huiqi.inspection.inspection.Officer;
import io.huiqi.inspection.plan.Assignment;
import io.huiqi.inspection.plan.Classified;
import io.huiqi.inspection.plan.Conflict;
import io.huiqi.inspection.plan.Draw;
import io.huiqi.inspection.plan.Plan;
import io.huiqi.inspection.plan.PlanLists;
import io.huiqi.inspection.plan.Result;
import io.huiqi.inspection.plan.RiskShare;
import io.huiqi.inspection.proposal.Department;
import io.huiqi.inspection.proposal.Words;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A plan as clients see it; everybody sees the same, which is what makes a draw public. */
record PlanView(
        String id,
        String status,
        DepartmentView department,
        String category,
        int year,
        String title,
        @Nullable Integer number,
        @Nullable Integer percent,
        @Nullable List<RiskShare> byRisk,
        String algorithm,
        int officersPerEnterprise,
        String seedCommitment,
        LocalDate publishedOn,
        String publishedAt,
        @Nullable String salt,
        @Nullable ListsView lists,
        @Nullable DrawView draw) {

    static PlanView of(Plan plan, Times times) {
        PlanLists lists = plan.lists();
        Draw draw = plan.draw();
        return new PlanView(
                plan.id(),
                draw != null ? "DRAWN" : lists != null ? "FROZEN" : "PUBLISHED",
                DepartmentView.of(plan.department()),
                Words.of(plan.category()),
                plan.year(),
                plan.title(),
                plan.size().number(),
                plan.size().percent(),
                plan.size().byRisk(),
                plan.algorithm(),
                plan.team(),
                plan.seedCommitment(),
                plan.publishedOn(),
                times.of(plan.publishedAt()),
                plan.salt(),
                lists == null ? null : ListsView.of(lists),
                draw == null ? null : DrawView.of(draw, times));
    }

    /** The same without what may be long. */
    PlanView withoutLists() {
        return new PlanView(
                id,
                status,
                department,
                category,
                year,
                title,
                number,
                percent,
                byRisk,
                algorithm,
                officersPerEnterprise,
                seedCommitment,
                publishedOn,
                publishedAt,
                salt,
                null,
                null);
    }

    record DepartmentView(String name, String level) {

        private static DepartmentView of(Department department) {
            return new DepartmentView(department.name(), Words.of(department.level()));
        }
    }

    @JsonInclude(JsonInclude.Include.NON_NULL)
    record ListsView(
            List<String> enterprises,
            List<Officer> officers,
            List<Conflict> conflicts,
            @Nullable List<Classified> risks) {

        private static ListsView of(PlanLists lists) {
            return new ListsView(lists.enterprises(), lists.officers(), lists.conflicts(), lists.risks());
        }
    }

    record DrawView(String seed, String heldAt, List<AssignmentView> assignments) {

        private static DrawView of(Draw draw, Times times) {
            return new DrawView(
                    draw.seed(),
                    times.of(draw.heldAt()),
                    draw.assignments().stream()
                            .map(each -> AssignmentView.of(each, times))
                            .toList());
        }
    }

    /** One drawn enterprise; officers by their certificate numbers. */
    record AssignmentView(
            String enterprise,
            List<String> officers,
            List<String> recused,
            @Nullable ResultView result) {

        private static AssignmentView of(Assignment assignment, Times times) {
            Result result = assignment.result();
            return new AssignmentView(
                    assignment.enterprise(),
                    assignment.officers(),
                    assignment.recused(),
                    result == null ? null : ResultView.of(result, times));
        }
    }

    record ResultView(
            String inspection, String outcome, String text, String publishedAt, LocalDate dueOn, boolean late) {

        private static ResultView of(Result result, Times times) {
            return new ResultView(
                    result.inspection(),
                    Words.of(result.outcome()),
                    result.text(),
                    times.of(result.publishedAt()),
                    result.dueOn(),
                    result.late());
        }
    }
}
