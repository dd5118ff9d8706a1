package io.huiqi.inspection.inspection;

import static io.huiqi.inspection.inspection.Status.ALLOWED;
import static io.huiqi.inspection.inspection.Status.AWAITING_CONSENT;
import static io.huiqi.inspection.inspection.Status.DENIED;
import static io.huiqi.inspection.inspection.Status.FINISHED;
import static io.huiqi.inspection.inspection.Status.OVERRUN;
import static io.huiqi.inspection.inspection.Status.RUNNING;
import static io.huiqi.inspection.inspection.Status.WITHDRAWN;

import io.huiqi.events.InspectionEvent.EmergencyFiled;
import io.huiqi.events.InspectionEvent.EmergencyFilingMissed;
import io.huiqi.events.InspectionEvent.InspectionConsentRevoked;
import io.huiqi.events.InspectionEvent.InspectionFinished;
import io.huiqi.events.InspectionEvent.InspectionOfficersNamed;
import io.huiqi.events.InspectionEvent.InspectionOverrun;
import io.huiqi.events.InspectionEvent.InspectionStarted;
import io.huiqi.inspection.check.Decision;
import io.huiqi.inspection.check.InspectionCheck;
import io.huiqi.inspection.inspection.Step.Barred;
import io.huiqi.inspection.inspection.Step.Taken;
import io.huiqi.inspection.pass.PassIssuer;
import io.huiqi.inspection.policy.OfficerRule.RequiredFor;
import io.huiqi.inspection.proposal.Consent;
import io.huiqi.inspection.proposal.ConsentRole;
import io.huiqi.inspection.proposal.Consents;
import io.huiqi.inspection.proposal.Kind;
import io.huiqi.inspection.proposal.Proposal;
import io.huiqi.inspection.proposal.Words;
import java.time.Instant;
import java.util.List;

/** Every step an inspection can take; each answers the next state with its events, or what bars it. */
public final class InspectionSteps {

    private final InspectionCheck check;
    private final PassSteps passes;
    private final OfficerDuty officers;
    private final EmergencyDeadline deadline;

    public InspectionSteps(InspectionCheck check, PassIssuer issuer, OfficerDuty officers, EmergencyDeadline deadline) {
        this.check = check;
        this.passes = new PassSteps(issuer, officers);
        this.officers = officers;
        this.deadline = deadline;
    }

    /** Records a proposal and decides it at once; consents it brings along are recorded as the requester states them. */
    public Taken request(String id, String enterprise, Proposal asking, List<Officer> named, Act act) {
        Proposal proposal = check.filed(asking, act.at());
        Decision decision = check.decide(proposal);
        Filing filing = proposal.kind() == Kind.EMERGENCY ? deadline.of(proposal.visit()) : null;
        Inspection asked = new Inspection(
                id,
                enterprise,
                proposal,
                named,
                AWAITING_CONSENT,
                decision,
                null,
                null,
                null,
                null,
                filing,
                List.of(),
                null,
                0);
        Draft draft = new Draft(asked).announce(Announcements.requested(asked));
        proposal.consents().given().forEach(consent -> draft.announce(Announcements.consented(asked, consent)));
        settle(asked, draft, decision, act);
        if (!decision.isAllowed() && !decision.isCurableByConsent()) {
            draft.status(DENIED).announce(Announcements.denied(asked, decision));
        }
        return draft.taken("REQUESTED", act);
    }

    /** Adds a consent and decides again. */
    public Step consent(Inspection inspection, Consent consent, Act act) {
        return switch (inspection.status()) {
            case AWAITING_CONSENT -> {
                Consents consents = inspection.proposal().consents().with(consent);
                Draft draft =
                        new Draft(inspection).consents(consents).announce(Announcements.consented(inspection, consent));
                settle(inspection, draft, check.decide(draft.proposal()), act);
                yield draft.taken("CONSENTED " + Words.of(consent.role()), act);
            }
            case DENIED -> new Barred(Bar.INSPECTION_DENIED);
            case ALLOWED -> new Barred(Bar.ALREADY_ALLOWED);
            case RUNNING, OVERRUN -> new Barred(Bar.ALREADY_STARTED);
            case FINISHED -> new Barred(Bar.ALREADY_FINISHED);
            case WITHDRAWN -> new Barred(Bar.ALREADY_WITHDRAWN);
        };
    }

    /** Names who is to visit, or names them anew; a pass already issued is replaced. The same officers again change nothing. */
    public Step nameOfficers(Inspection inspection, List<Officer> named, DrawnTeam team, Act act) {
        return switch (inspection.status()) {
            case AWAITING_CONSENT, ALLOWED -> name(inspection, named, team, act);
            case DENIED -> new Barred(Bar.INSPECTION_DENIED);
            case RUNNING, OVERRUN -> new Barred(Bar.ALREADY_STARTED);
            case FINISHED -> new Barred(Bar.ALREADY_FINISHED);
            case WITHDRAWN -> new Barred(Bar.ALREADY_WITHDRAWN);
        };
    }

    private Step name(Inspection inspection, List<Officer> named, DrawnTeam team, Act act) {
        if (!act.at().isBefore(inspection.proposal().visit().end())) {
            return new Barred(Bar.OUTSIDE_ITS_TIME);
        }
        if (!team.admits(named)) {
            return new Barred(Bar.OFFICER_NOT_DRAWN);
        }
        if (!officers.isMet(inspection.proposal(), named)) {
            return new Barred(Bar.TOO_FEW_OFFICERS);
        }
        if (named.equals(inspection.officers())) {
            return new Taken(inspection, List.of());
        }
        Draft draft = new Draft(inspection)
                .officers(named)
                .announce(new InspectionOfficersNamed(inspection.id(), inspection.enterprise(), named.size()));
        PassSteps.revoke(inspection, draft, act);
        if (inspection.status() == ALLOWED) {
            passes.issue(inspection, draft, inspection.decision(), act);
        }
        return draft.taken("OFFICERS_NAMED", act);
    }

    /** Takes the consent of a role back; a pass that rested on it is revoked, a visit that runs on it must stop. */
    public Step revoke(Inspection inspection, ConsentRole role, Act act) {
        if (inspection.status() == FINISHED) {
            return new Barred(Bar.ALREADY_FINISHED);
        }
        if (!inspection.proposal().consents().stand(role)) {
            return new Barred(Bar.NO_SUCH_CONSENT);
        }
        Draft draft = new Draft(inspection)
                .consents(inspection.proposal().consents().revoked(role, act.at()))
                .announce(new InspectionConsentRevoked(
                        inspection.id(), inspection.enterprise(), Words.of(role), act.at()));
        Decision decision = check.decide(draft.proposal());
        draft.decided(decision);
        if (!decision.isAllowed()) {
            loseGround(inspection, draft, act);
        }
        return draft.taken("REVOKED " + Words.of(role), act);
    }

    /** The inspectors arrive: only within the time that was allowed, and if the rules of that moment still allow it. */
    public Step start(Inspection inspection, DrawnTeam team, Act act) {
        return switch (inspection.status()) {
            case ALLOWED -> arrive(inspection, team, act);
            case AWAITING_CONSENT, DENIED -> new Barred(Bar.NOT_ALLOWED);
            case RUNNING, OVERRUN -> new Barred(Bar.ALREADY_STARTED);
            case FINISHED -> new Barred(Bar.ALREADY_FINISHED);
            case WITHDRAWN -> new Barred(Bar.ALREADY_WITHDRAWN);
        };
    }

    private Step arrive(Inspection inspection, DrawnTeam team, Act act) {
        Proposal proposal = inspection.proposal();
        if (!inspection.entitlesAt(act.at())) {
            return new Barred(Bar.OUTSIDE_ITS_TIME);
        }
        Decision decision = check.decide(proposal);
        if (!decision.isAllowed()) {
            return new Barred(Bar.NO_LONGER_ALLOWED, decision);
        }
        if (!team.admits(inspection.officers())) {
            return new Barred(Bar.OFFICER_NOT_DRAWN);
        }
        if (officers.isWantingFor(RequiredFor.START, proposal, inspection.officers())) {
            return new Barred(Bar.OFFICERS_NOT_NAMED);
        }
        return new Draft(inspection)
                .status(RUNNING)
                .startedAt(act.at())
                .announce(new InspectionStarted(
                        inspection.id(),
                        inspection.enterprise(),
                        act.at(),
                        proposal.visit().end()))
                .taken("STARTED", act);
    }

    /** Notes what the clock has brought about: a visit still running when its time is over, or a filing not made. */
    public Step passDeadline(Inspection inspection, Act act) {
        Instant deadline = inspection.nextDeadline();
        if (deadline == null || act.at().isBefore(deadline)) {
            return new Barred(Bar.NOT_DUE);
        }
        Filing filing = inspection.filing();
        return inspection.status() == RUNNING || filing == null
                ? overrun(inspection, new Draft(inspection), act.at()).taken("OVERRUN", act)
                : new Draft(inspection)
                        .filed(filing.notMade())
                        .announce(new EmergencyFilingMissed(inspection.id(), inspection.enterprise(), filing.dueOn()))
                        .taken("FILING_MISSED", act);
    }

    /** The inspectors leave; leaving late is an overrun even if nobody has noticed it yet. */
    public Step finish(Inspection inspection, Act act) {
        return switch (inspection.status()) {
            case RUNNING, OVERRUN -> {
                Draft draft = new Draft(inspection);
                if (inspection.status() == RUNNING
                        && act.at().isAfter(inspection.proposal().visit().end())) {
                    overrun(inspection, draft, act.at());
                }
                boolean late = draft.status() == OVERRUN;
                yield draft.status(FINISHED)
                        .finishedAt(act.at())
                        .announce(new InspectionFinished(inspection.id(), inspection.enterprise(), act.at(), late))
                        .taken("FINISHED", act);
            }
            case AWAITING_CONSENT, DENIED, ALLOWED, WITHDRAWN -> new Barred(Bar.NOT_STARTED);
            case FINISHED -> new Barred(Bar.ALREADY_FINISHED);
        };
    }

    /** Files an emergency afterwards; late filing is accepted and marked as late. */
    public Step file(Inspection inspection, String report, Act act) {
        if (inspection.status() == WITHDRAWN) {
            return new Barred(Bar.ALREADY_WITHDRAWN);
        }
        Filing due = inspection.filing();
        if (due == null) {
            return new Barred(Bar.NOT_AN_EMERGENCY);
        }
        if (due.at() != null) {
            return new Barred(Bar.ALREADY_FILED);
        }
        Filing made = due.made(report, act.at());
        return new Draft(inspection)
                .filed(made)
                .announce(new EmergencyFiled(
                        inspection.id(), inspection.enterprise(), act.at(), due.dueOn(), !made.missed()))
                .taken("FILED", act);
    }

    /** Draws the conclusion of a decision: an allowed visit gets its pass. */
    private void settle(Inspection inspection, Draft draft, Decision decision, Act act) {
        draft.decided(decision);
        if (decision.isAllowed()) {
            draft.status(ALLOWED)
                    .announce(Announcements.allowed(inspection, draft.proposal().visit(), decision));
            passes.issue(inspection, draft, decision, act);
        }
    }

    /** Decides a visit that was moved: the pass for the old time is revoked, and one for the new time issued if allowed. */
    void renew(Inspection inspection, Draft draft, Decision decision, Act act) {
        loseGround(inspection, draft, act);
        settle(inspection, draft, decision, act);
    }

    private void loseGround(Inspection inspection, Draft draft, Act act) {
        PassSteps.revoke(inspection, draft, act);
        if (inspection.status() == ALLOWED) {
            draft.status(AWAITING_CONSENT);
        } else if (inspection.status() == RUNNING) {
            overrun(inspection, draft, act.at());
        }
    }

    private Draft overrun(Inspection inspection, Draft draft, Instant now) {
        Instant end = inspection.proposal().visit().end();
        return draft.status(OVERRUN)
                .announce(new InspectionOverrun(
                        inspection.id(),
                        inspection.enterprise(),
                        now.isBefore(end) ? now : end,
                        check.hasRunIntoQuietDay(inspection.proposal(), now)));
    }
}
