package io.huiqi.inspection.web;

import static io.huiqi.kit.problem.Checks.present;

import io.huiqi.inspection.proposal.Category;
import io.huiqi.inspection.proposal.Consents;
import io.huiqi.inspection.proposal.Department;
import io.huiqi.inspection.proposal.Deployer;
import io.huiqi.inspection.proposal.GovernmentLevel;
import io.huiqi.inspection.proposal.Kind;
import io.huiqi.inspection.proposal.Proposal;
import io.huiqi.inspection.proposal.PublishedPlan;
import io.huiqi.inspection.web.InspectionBody.DepartmentBody;
import io.huiqi.inspection.web.InspectionBody.PlanBody;
import io.huiqi.kit.problem.Checks;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Turns a body into a proposal, or notes all that is wrong with it; one reader reads one body. */
final class ProposalReader {

    private static final int NAME_LIMIT = 200;

    private final Checks checks;

    ProposalReader(Checks checks) {
        this.checks = checks;
    }

    /** Everything of the body but its consents, at once; null when anything is wrong. */
    @Nullable
    Proposal read(InspectionBody body) {
        var visit = new VisitReader(checks).read(body.start(), body.end());
        Kind kind = WordReader.read(checks, "/kind", body.kind(), Kind.class);
        Deployer deployer = WordReader.read(checks, "/deployer", body.deployer(), Deployer.class);
        Category category = WordReader.read(checks, "/category", body.category(), Category.class);
        String documentNo = checks.optionalText("/documentNo", body.documentNo(), NAME_LIMIT);
        String caseNo = checks.optionalText("/caseNo", body.caseNo(), NAME_LIMIT);
        PublishedPlan plan = body.plan() == null ? null : plan(body.plan());
        Department department = department("/department", body.department());
        Consents consents = new ConsentReader(checks).readAll(body.consents());
        return checks.hasErrors()
                ? null
                : new Proposal(
                        present(visit),
                        present(kind),
                        present(deployer),
                        present(category),
                        documentNo,
                        caseNo,
                        plan,
                        present(department),
                        consents);
    }

    private @Nullable PublishedPlan plan(PlanBody body) {
        String id = checks.text("/plan/id", body.id(), NAME_LIMIT);
        LocalDate publishedOn = checks.date("/plan/publishedOn", body.publishedOn());
        return id == null || publishedOn == null ? null : new PublishedPlan(id, publishedOn);
    }

    /** A department with its level, at any place of a body. */
    @Nullable
    Department department(String pointer, @Nullable DepartmentBody body) {
        if (body == null) {
            checks.error(pointer, "required", "must be an object with name and level");
            return null;
        }
        String name = checks.text(pointer + "/name", body.name(), NAME_LIMIT);
        GovernmentLevel level = WordReader.read(checks, pointer + "/level", body.level(), GovernmentLevel.class);
        return name == null || level == null ? null : new Department(name, level);
    }
}
