package io.huiqi.inspection.proposal;

import org.jspecify.annotations.Nullable;

/**
 * A visit somebody proposes, with all that clause 20 asks about it; a blank number is no number.
 *
 * @param documentNo number of the deployment document (部署文件)
 * @param caseNo number under which the case was opened (立案号)
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
        Consents consents) {

    public Proposal {
        documentNo = blankToNull(documentNo);
        caseNo = blankToNull(caseNo);
    }

    public boolean hasDeploymentDocument() {
        return documentNo != null;
    }

    public boolean hasCaseNumber() {
        return caseNo != null;
    }

    /** The same proposal with other consents. */
    public Proposal with(Consents others) {
        return new Proposal(visit, kind, deployer, category, documentNo, caseNo, plan, department, others);
    }

    /** The same proposal with more known of its plan. */
    public Proposal with(PublishedPlan known) {
        return new Proposal(visit, kind, deployer, category, documentNo, caseNo, known, department, consents);
    }

    private static @Nullable String blankToNull(@Nullable String number) {
        return number == null || number.isBlank() ? null : number;
    }
}
