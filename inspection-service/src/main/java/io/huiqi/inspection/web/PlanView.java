package io.huiqi.inspection.web;

import com.fasterxml.jackson.annotation.JsonInclude;
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
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A plan as clients see it. Everybody sees what a draw needs, which is what makes it public; who the officers are is for
 * those who may read inspections.
 */
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
        return with(null, null);
    }

    /** The same for everybody: each officer is only a number of the list. */
    PlanView withoutNames() {
        if (lists == null) {
            return this;
        }
        Map<String, String> numbers = lists.officers().stream()
                .collect(Collectors.toMap(OfficerView::certificate, officer -> String.valueOf(officer.number())));
        return with(lists.withoutNames(numbers), draw == null ? null : draw.withoutNames(numbers));
    }

    private PlanView with(@Nullable ListsView otherLists, @Nullable DrawView otherDraw) {
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
                otherLists,
                otherDraw);
    }

    record DepartmentView(String name, String level) {

        private static DepartmentView of(Department department) {
            return new DepartmentView(department.name(), Words.of(department.level()));
        }
    }

    @JsonInclude(JsonInclude.Include.NON_NULL)
    record ListsView(
            List<String> enterprises,
            List<OfficerView> officers,
            List<Conflict> conflicts,
            @Nullable List<Classified> risks) {

        private static ListsView of(PlanLists lists) {
            Map<String, Integer> numbers = lists.numbers();
            List<OfficerView> officers = lists.officers().stream()
                    .map(each -> new OfficerView(
                            numbers.getOrDefault(each.certificateNo(), 0), each.name(), each.certificateNo()))
                    .toList();
            return new ListsView(lists.enterprises(), officers, lists.conflicts(), lists.risks());
        }

        private ListsView withoutNames(Map<String, String> numbers) {
            return new ListsView(
                    enterprises,
                    officers.stream().map(OfficerView::withoutName).toList(),
                    conflicts.stream()
                            .map(each -> new Conflict(numbered(each.officer(), numbers), each.enterprise()))
                            .toList(),
                    risks);
        }
    }

    /**
     * An officer of the list.
     *
     * @param number the place in the list, from 1, by which {@code huiqi-draw-3} draws
     * @param name only for callers who may read inspections, like the number of the certificate
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record OfficerView(
            int number, @Nullable String name, @Nullable String certificateNo) {

        private OfficerView withoutName() {
            return new OfficerView(number, null, null);
        }

        private String certificate() {
            return Objects.requireNonNull(certificateNo, "left out already");
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

        private DrawView withoutNames(Map<String, String> numbers) {
            return new DrawView(
                    seed,
                    heldAt,
                    assignments.stream().map(each -> each.withoutNames(numbers)).toList());
        }
    }

    /** One drawn enterprise; officers by their certificate numbers, for everybody by their numbers in the list. */
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

        private AssignmentView withoutNames(Map<String, String> numbers) {
            return new AssignmentView(
                    enterprise,
                    officers.stream().map(each -> numbered(each, numbers)).toList(),
                    recused.stream().map(each -> numbered(each, numbers)).toList(),
                    result);
        }
    }

    /** The number of an officer of the list; nobody else is ever drawn. */
    private static String numbered(String certificate, Map<String, String> numbers) {
        return Objects.requireNonNull(numbers.get(certificate), "an officer of the list");
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
