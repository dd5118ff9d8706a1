package io.huiqi.inspection.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.huiqi.inspection.inspection.Filing;
import io.huiqi.inspection.inspection.Inspection;
import io.huiqi.inspection.inspection.Officer;
import io.huiqi.inspection.inspection.TimelineEntry;
import io.huiqi.inspection.pass.Pass;
import io.huiqi.inspection.policy.InspectionPolicies;
import io.huiqi.inspection.proposal.Consent;
import io.huiqi.inspection.proposal.Department;
import io.huiqi.inspection.proposal.Proposal;
import io.huiqi.inspection.proposal.PublishedPlan;
import io.huiqi.inspection.proposal.Words;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * An inspection as clients see it.
 *
 * @param enterpriseName where inspections are read, as the registry last told; absent while it has not, and in answers to steps
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record InspectionView(
        String id,
        String status,
        String enterprise,
        @Nullable String enterpriseName,
        String start,
        String end,
        String kind,
        String deployer,
        String category,
        @Nullable String documentNo,
        @Nullable String caseNo,
        @Nullable PublishedPlan plan,
        DepartmentView department,
        List<Officer> officers,
        List<ConsentView> consents,
        DecisionView decision,
        @Nullable String passNumber,
        @Nullable String startedAt,
        @Nullable String finishedAt,
        @Nullable FilingView filing,
        @Nullable String jointVisit,
        List<EntryView> timeline) {

    static InspectionView of(Inspection inspection, InspectionPolicies policies, Locale locale) {
        return of(inspection, null, policies, locale);
    }

    /** With the name of the enterprise; null while it is not known. */
    static InspectionView of(Inspection inspection, @Nullable String name, InspectionPolicies policies, Locale locale) {
        Times times = new Times(policies.zone());
        Proposal proposal = inspection.proposal();
        Pass pass = inspection.pass();
        Filing filing = inspection.filing();
        return new InspectionView(
                inspection.id(),
                inspection.status().name(),
                inspection.enterprise(),
                name,
                times.of(proposal.visit().start()),
                times.of(proposal.visit().end()),
                Words.of(proposal.kind()),
                Words.of(proposal.deployer()),
                Words.of(proposal.category()),
                proposal.documentNo(),
                proposal.caseNo(),
                proposal.plan(),
                DepartmentView.of(proposal.department()),
                inspection.officers(),
                proposal.consents().given().stream()
                        .map(consent -> ConsentView.of(consent, times))
                        .toList(),
                DecisionView.of(inspection.decision(), policies, locale),
                pass == null || pass.isRevoked() ? null : pass.number(),
                times.ofNullable(inspection.startedAt()),
                times.ofNullable(inspection.finishedAt()),
                filing == null ? null : FilingView.of(filing, times),
                inspection.jointVisit(),
                inspection.timeline().stream()
                        .map(entry -> EntryView.of(entry, times))
                        .toList());
    }

    record DepartmentView(String name, String level) {

        static DepartmentView of(Department department) {
            return new DepartmentView(department.name(), Words.of(department.level()));
        }
    }

    @JsonInclude(JsonInclude.Include.NON_NULL)
    record ConsentView(
            String role,
            String person,
            String level,
            String at,
            @Nullable String revokedAt) {

        private static ConsentView of(Consent consent, Times times) {
            return new ConsentView(
                    Words.of(consent.role()),
                    consent.person(),
                    Words.of(consent.level()),
                    times.of(consent.at()),
                    times.ofNullable(consent.revokedAt()));
        }
    }

    /** The filing of an emergency: due, missed or made. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record FilingView(
            LocalDate dueOn,
            boolean missed,
            @Nullable String report,
            @Nullable String at) {

        private static FilingView of(Filing filing, Times times) {
            return new FilingView(filing.dueOn(), filing.missed(), filing.report(), times.ofNullable(filing.at()));
        }
    }

    /** One step of a history: what, when and by which client or person. */
    record EntryView(String step, String at, String by) {

        static EntryView of(TimelineEntry entry, Times times) {
            return new EntryView(entry.step(), times.of(entry.at()), entry.by());
        }
    }
}
