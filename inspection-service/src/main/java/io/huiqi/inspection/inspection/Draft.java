package io.huiqi.inspection.inspection;

import io.huiqi.events.DomainEvent;
import io.huiqi.inspection.check.Decision;
import io.huiqi.inspection.pass.FormerPass;
import io.huiqi.inspection.pass.Pass;
import io.huiqi.inspection.proposal.Consents;
import io.huiqi.inspection.proposal.Proposal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The next state of an inspection while a step is being taken, with the events the step causes. */
final class Draft {

    private final Inspection before;
    private final List<DomainEvent> events = new ArrayList<>();
    private final List<FormerPass> former;
    private Proposal proposal;
    private List<Officer> officers;
    private Status status;
    private Decision decision;
    private @Nullable Pass pass;
    private @Nullable Instant startedAt;
    private @Nullable Instant finishedAt;
    private @Nullable Filing filing;
    private @Nullable String jointVisit;

    Draft(Inspection before) {
        this.before = before;
        this.former = new ArrayList<>(before.former());
        this.proposal = before.proposal();
        this.officers = before.officers();
        this.status = before.status();
        this.decision = before.decision();
        this.pass = before.pass();
        this.startedAt = before.startedAt();
        this.finishedAt = before.finishedAt();
        this.filing = before.filing();
        this.jointVisit = before.jointVisit();
    }

    Draft announce(DomainEvent event) {
        events.add(event);
        return this;
    }

    Draft consents(Consents consents) {
        proposal = proposal.with(consents);
        return this;
    }

    Draft proposal(Proposal next) {
        proposal = next;
        return this;
    }

    Draft jointVisit(String id) {
        jointVisit = id;
        return this;
    }

    Draft decided(Decision taken) {
        decision = taken;
        return this;
    }

    Draft status(Status next) {
        status = next;
        return this;
    }

    Draft officers(List<Officer> named) {
        officers = named;
        return this;
    }

    /** A new pass; one that was good until this step has been replaced, another had been revoked before. */
    Draft pass(Pass next) {
        Pass last = pass;
        if (last != null) {
            Pass earlier = before.pass();
            former.add(new FormerPass(last.number(), earlier != null && !earlier.isRevoked()));
        }
        pass = next;
        return this;
    }

    Draft revokedPass(Pass revoked) {
        pass = revoked;
        return this;
    }

    Draft startedAt(Instant at) {
        startedAt = at;
        return this;
    }

    Draft finishedAt(Instant at) {
        finishedAt = at;
        return this;
    }

    Draft filed(Filing made) {
        filing = made;
        return this;
    }

    List<Officer> officers() {
        return officers;
    }

    Proposal proposal() {
        return proposal;
    }

    @Nullable
    Pass pass() {
        return pass;
    }

    Status status() {
        return status;
    }

    /** Ends the step and writes it into the timeline. */
    Step.Taken taken(String step, Act act) {
        List<TimelineEntry> timeline = new ArrayList<>(before.timeline());
        timeline.add(new TimelineEntry(step, act.at(), act.by()));
        return new Step.Taken(
                new Inspection(
                        before.id(),
                        before.enterprise(),
                        proposal,
                        officers,
                        status,
                        decision,
                        pass,
                        former.isEmpty() ? null : former,
                        startedAt,
                        finishedAt,
                        filing,
                        timeline,
                        jointVisit,
                        before.sequence() + events.size()),
                events);
    }
}
