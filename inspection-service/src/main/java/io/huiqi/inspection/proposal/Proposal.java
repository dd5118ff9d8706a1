package io.huiqi.inspection.proposal;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A visit somebody proposes, with all that clause 20 asks about it; a blank number is no number.
 *
 * @param documentNo number of the deployment document (部署文件)
 * @param caseNo number under which the case was opened (立案号)
 * @param filedOn the local day on which it is filed; null while nobody has asked
 */
public record Proposal(
        Visit visit,
        Kind kind,
        Deployer deployer,
        Category category,
        @Nullable String documentNo,
        @Nullable String caseNo,
        @Nullable PublishedPlan plan,
        Department department,
        Consents consents,
        @Nullable LocalDate filedOn) {

    public Proposal {
        documentNo = blankToNull(documentNo);
        caseNo = blankToNull(caseNo);
    }

    /** A proposal that nobody has filed yet. */
    public Proposal(
            Visit visit,
            Kind kind,
            Deployer deployer,
            Category category,
            @Nullable String documentNo,
            @Nullable String caseNo,
            @Nullable PublishedPlan plan,
            Department department,
            Consents consents) {
        this(visit, kind, deployer, category, documentNo, caseNo, plan, department, consents, null);
    }

    public boolean hasDeploymentDocument() {
        return documentNo != null;
    }

    public boolean hasCaseNumber() {
        return caseNo != null;
    }

    /** The same proposal with other consents. */
    public Proposal with(Consents others) {
        return new Proposal(visit, kind, deployer, category, documentNo, caseNo, plan, department, others, filedOn);
    }

    /** The same proposal at another time. */
    public Proposal with(Visit other) {
        return new Proposal(other, kind, deployer, category, documentNo, caseNo, plan, department, consents, filedOn);
    }

    /** The same proposal with more known of its plan. */
    public Proposal with(PublishedPlan known) {
        return new Proposal(visit, kind, deployer, category, documentNo, caseNo, known, department, consents, filedOn);
    }

    /** The same proposal with the local day on which it is filed. */
    public Proposal filedOn(LocalDate day) {
        return new Proposal(visit, kind, deployer, category, documentNo, caseNo, plan, department, consents, day);
    }

    private static @Nullable String blankToNull(@Nullable String number) {
        return number == null || number.isBlank() ? null : number;
    }
}
