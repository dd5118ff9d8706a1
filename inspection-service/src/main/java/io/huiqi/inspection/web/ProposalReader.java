package io.huiqi.inspection.web;

import static io.huiqi.kit.problem.Checks.present;

import io.huiqi.inspection.proposal.Category;
import io.huiqi.inspection.proposal.Consent;
import io.huiqi.inspection.proposal.ConsentRole;
import io.huiqi.inspection.proposal.Consents;
import io.huiqi.inspection.proposal.Department;
import io.huiqi.inspection.proposal.Deployer;
import io.huiqi.inspection.proposal.GovernmentLevel;
import io.huiqi.inspection.proposal.Kind;
import io.huiqi.inspection.proposal.Proposal;
import io.huiqi.inspection.proposal.PublishedPlan;
import io.huiqi.inspection.web.InspectionBody.ConsentBody;
import io.huiqi.inspection.web.InspectionBody.DepartmentBody;
import io.huiqi.inspection.web.InspectionBody.PlanBody;
import io.huiqi.kit.problem.Checks;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Turns a body into a proposal, or notes all that is wrong with it; one reader reads one body. */
final class ProposalReader {

    private static final int NAME_LIMIT = 200;
    private static final int CONSENT_LIMIT = 20;

    private final Checks checks;

    ProposalReader(Checks checks) {
        this.checks = checks;
    }

    /** Everything of the body but its consents, at once; null when anything is wrong. */
    @Nullable
    Proposal read(InspectionBody body) {
        var visit = new VisitReader(checks).read(body.start(), body.end());
        Kind kind = Words.read(checks, "/kind", body.kind(), Kind.class);
        Deployer deployer = Words.read(checks, "/deployer", body.deployer(), Deployer.class);
        Category category = Words.read(checks, "/category", body.category(), Category.class);
        String documentNo = checks.optionalText("/documentNo", body.documentNo(), NAME_LIMIT);
        String caseNo = checks.optionalText("/caseNo", body.caseNo(), NAME_LIMIT);
        PublishedPlan plan = body.plan() == null ? null : plan(body.plan());
        Department department = department(body.department());
        Consents consents = consents(body.consents());
        return unlessWrong(() -> new Proposal(
                present(visit),
                present(kind),
                present(deployer),
                present(category),
                documentNo,
                caseNo,
                plan,
                present(department),
                consents));
    }

    private @Nullable PublishedPlan plan(PlanBody body) {
        String id = checks.text("/plan/id", body.id(), NAME_LIMIT);
        LocalDate publishedOn = checks.date("/plan/publishedOn", body.publishedOn());
        return id == null || publishedOn == null ? null : new PublishedPlan(id, publishedOn);
    }

    private @Nullable Department department(@Nullable DepartmentBody body) {
        if (body == null) {
            checks.error("/department", "required", "must be an object with name and level");
            return null;
        }
        String name = checks.text("/department/name", body.name(), NAME_LIMIT);
        GovernmentLevel level = Words.read(checks, "/department/level", body.level(), GovernmentLevel.class);
        return name == null || level == null ? null : new Department(name, level);
    }

    private Consents consents(@Nullable List<@Nullable ConsentBody> bodies) {
        if (bodies == null) {
            return new Consents(List.of());
        }
        checks.require(bodies.size() <= CONSENT_LIMIT, "/consents", "too-many", "must be at most " + CONSENT_LIMIT);
        List<Consent> consents = new ArrayList<>();
        for (int i = 0; i < Math.min(bodies.size(), CONSENT_LIMIT); i++) {
            Consent consent = consent("/consents/" + i, bodies.get(i));
            if (consent != null) {
                consents.add(consent);
            }
        }
        return new Consents(consents);
    }

    private @Nullable Consent consent(String pointer, @Nullable ConsentBody body) {
        if (body == null) {
            checks.error(pointer, "required", "must be an object with role, person, level and at");
            return null;
        }
        ConsentRole role = Words.read(checks, pointer + "/role", body.role(), ConsentRole.class);
        String person = checks.text(pointer + "/person", body.person(), NAME_LIMIT);
        GovernmentLevel level = Words.read(checks, pointer + "/level", body.level(), GovernmentLevel.class);
        OffsetDateTime at = checks.instant(pointer + "/at", body.at());
        Instant revokedAt = body.revokedAt() == null ? null : instant(pointer + "/revokedAt", body.revokedAt());
        return unlessWrong(() -> new Consent(
                present(role), present(person), present(level), present(at).toInstant(), revokedAt));
    }

    private @Nullable Instant instant(String pointer, String value) {
        OffsetDateTime read = checks.instant(pointer, value);
        return read == null ? null : read.toInstant();
    }

    private <T> @Nullable T unlessWrong(Supplier<T> complete) {
        return checks.hasErrors() ? null : complete.get();
    }
}
