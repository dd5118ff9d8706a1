package io.huiqi.inspection.proposal;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;

/** Proposals for tests: an ordinary inspection by a city department unless told otherwise. */
public final class ProposalBuilder {

    private final Visit visit;
    private Kind kind = Kind.INSPECTION;
    private Deployer deployer = Deployer.CITY_DEPARTMENT;
    private Category category = Category.OTHER;
    private String department = "Market regulation";
    private String documentNo = "";
    private String caseNo = "";
    private PublishedPlan plan;
    private final List<Consent> consents = new ArrayList<>();

    private ProposalBuilder(Visit visit) {
        this.visit = visit;
    }

    /** A visit between two instants in RFC 3339 form. */
    public static ProposalBuilder visit(String start, String end) {
        return visit(new Visit(instant(start), instant(end)));
    }

    public static ProposalBuilder visit(Visit visit) {
        return new ProposalBuilder(visit);
    }

    /** A visit from 09:00 to 17:00 of one local day. */
    public static ProposalBuilder visitOn(String date) {
        return visit(date + "T09:00:00+08:00", date + "T17:00:00+08:00");
    }

    public static Instant instant(String rfc3339) {
        return OffsetDateTime.parse(rfc3339).toInstant();
    }

    public ProposalBuilder kind(Kind kind) {
        this.kind = kind;
        return this;
    }

    public ProposalBuilder deployedBy(Deployer deployer) {
        this.deployer = deployer;
        return this;
    }

    public ProposalBuilder about(Category category) {
        this.category = category;
        return this;
    }

    public ProposalBuilder by(String department) {
        this.department = department;
        return this;
    }

    public ProposalBuilder withDocument() {
        this.documentNo = "焦政办〔2020〕45号";
        return this;
    }

    public ProposalBuilder withCaseNumber() {
        this.caseNo = "焦市监立〔2020〕7号";
        return this;
    }

    public ProposalBuilder underPlanPublishedOn(LocalDate day) {
        this.plan = new PublishedPlan("plan-2020", day);
        return this;
    }

    public ProposalBuilder withConsent(Consent consent) {
        consents.add(consent);
        return this;
    }

    public ProposalBuilder withHeadConsent() {
        return withConsent(consentOf(ConsentRole.DEPARTMENT_HEAD, "Zhang Wei"));
    }

    public ProposalBuilder withLeaderConsent() {
        return withConsent(consentOf(ConsentRole.GOVERNMENT_LEADER, "Li Na"));
    }

    public ProposalBuilder withBothConsents() {
        return withHeadConsent().withLeaderConsent();
    }

    public Proposal build() {
        return new Proposal(
                visit,
                kind,
                deployer,
                category,
                documentNo,
                caseNo,
                plan,
                new Department(department, GovernmentLevel.CITY),
                new Consents(consents));
    }

    private Consent consentOf(ConsentRole role, String person) {
        return new Consent(role, person, GovernmentLevel.CITY, visit.start().minusSeconds(86_400), null);
    }
}
