package io.huiqi.inspection.inspection;

import io.huiqi.events.InspectionEvent;
import io.huiqi.inspection.check.Decision;
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
    private final List<InspectionEvent> events = new ArrayList<>();
    private Proposal proposal;
    private Status status;
    private Decision decision;
    private @Nullable Pass pass;
    private @Nullable Instant startedAt;
    private @Nullable Instant finishedAt;
    private @Nullable Filing filing;

    Draft(Inspection before) {
        this.before = before;
        this.proposal = before.proposal();
        this.status = before.status();
        this.decision = before.decision();
        this.pass = before.pass();
        this.startedAt = before.startedAt();
        this.finishedAt = before.finishedAt();
        this.filing = before.filing();
    }

    Draft announce(InspectionEvent event) {
        events.add(event);
        return this;
    }

    Draft consents(Consents consents) {
        proposal = proposal.with(consents);
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

    Draft pass(Pass next) {
        pass = next;
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
                        before.officers(),
                        status,
                        decision,
                        pass,
                        startedAt,
                        finishedAt,
                        filing,
                        timeline,
                        before.sequence() + events.size()),
                events);
    }
}
