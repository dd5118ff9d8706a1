package io.huiqi.inspection.ledger;

import io.huiqi.events.InspectionEvent.InspectionRefused;
import io.huiqi.events.VisitEvent;
import io.huiqi.events.VisitEvent.HighInspectionFrequency;
import io.huiqi.inspection.check.InspectionCheck;
import io.huiqi.inspection.inspection.Inspection;
import io.huiqi.inspection.ledger.JointVisit.Member;
import io.huiqi.inspection.ledger.JointVisit.Standing;
import io.huiqi.inspection.ledger.JointVisit.State;
import io.huiqi.inspection.ledger.LedgerStep.Bar;
import io.huiqi.inspection.ledger.LedgerStep.Barred;
import io.huiqi.inspection.ledger.LedgerStep.Taken;
import io.huiqi.inspection.ledger.LedgerStep.Unchanged;
import io.huiqi.inspection.policy.InspectionPolicies;
import io.huiqi.inspection.proposal.Visit;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Every step a ledger can take; each answers the next state with its events, or why there is none. */
public final class LedgerSteps {

    private final InspectionPolicies policies;
    private final CommonTime times;
    private final Frequency frequency;

    public LedgerSteps(InspectionPolicies policies, InspectionCheck check) {
        this.policies = policies;
        this.times = new CommonTime(check, policies.zone());
        this.frequency = new Frequency(policies);
    }

    /** Takes over the state of an inspection unless a later one is known. */
    public LedgerStep enter(VisitLedger ledger, Inspection inspection, Instant now) {
        boolean known = ledger.visit(inspection.id())
                .filter(visit -> visit.sequence() >= inspection.sequence())
                .isPresent();
        if (known) {
            return new Unchanged(ledger);
        }
        LedgerVisit entered = LedgerVisit.of(inspection);
        VisitLedger next = with(ledger, entered);
        JointRound round = round(next, now);
        round.look();
        List<VisitEvent> events = new ArrayList<>(round.events());
        List<VisitEvent> crossings = frequency.crossings(next, entered.day(policies.zone()));
        events.addAll(crossings);
        return taken(next, round.jointVisits(), crossings, events);
    }

    /** Notes that the enterprise refused inspectors, once. */
    public LedgerStep refuse(VisitLedger ledger, InspectionRefused refused) {
        if (ledger.refusals().stream().anyMatch(each -> each.refusal().equals(refused.refusal()))) {
            return new Unchanged(ledger);
        }
        LedgerRefusal refusal = new LedgerRefusal(
                refused.refusal(), refused.inspection(), refused.department().name(), refused.at(), refused.lawful());
        VisitLedger next = new VisitLedger(
                ledger.enterprise(),
                ledger.visits(),
                Stream.concat(ledger.refusals().stream(), Stream.of(refusal)).toList(),
                ledger.jointVisits(),
                ledger.highPeriods(),
                ledger.sequence());
        return new Taken(next, List.of());
    }

    /**
     * A department answers for one of its inspections; the same answer again changes nothing.
     *
     * @param declined why it does not join; null to join
     */
    public LedgerStep answer(
            VisitLedger ledger, String jointVisit, String inspection, @Nullable String declined, Instant now) {
        Optional<JointVisit> found = ledger.jointVisit(jointVisit);
        if (found.isEmpty()) {
            return new Barred(Bar.UNKNOWN_JOINT_VISIT);
        }
        JointVisit joint = found.get();
        Optional<Member> member = joint.members().stream()
                .filter(each -> each.inspection().equals(inspection))
                .findFirst();
        if (member.isEmpty()) {
            return new Barred(Bar.NOT_ASKED);
        }
        Standing wanted = declined == null ? Standing.JOINED : Standing.DECLINED;
        if (member.get().standing() == wanted) {
            return new Unchanged(ledger);
        }
        Bar bar = bar(joint, member.get(), wanted, now);
        if (bar != null) {
            return new Barred(bar);
        }
        JointRound round = round(ledger, now);
        if (declined == null) {
            round.join(joint, inspection);
        } else {
            round.decline(joint, inspection, declined);
        }
        return taken(ledger, round.jointVisits(), List.of(), round.events());
    }

    private static @Nullable Bar bar(JointVisit joint, Member member, Standing wanted, Instant now) {
        if (joint.state() != State.PROPOSED) {
            return Bar.JOINT_VISIT_CLOSED;
        }
        return switch (member.standing()) {
            case DECLINED -> Bar.ALREADY_DECLINED;
            case LEFT -> Bar.NOT_ASKED;
            case ASKED, JOINED -> wanted == Standing.JOINED ? barToJoin(joint.slot(), now) : null;
        };
    }

    private static @Nullable Bar barToJoin(@Nullable Visit slot, Instant now) {
        if (slot == null) {
            return Bar.NO_COMMON_TIME;
        }
        return slot.start().isAfter(now) ? null : Bar.TIME_IS_OVER;
    }

    private JointRound round(VisitLedger ledger, Instant now) {
        return new JointRound(policies, times, ledger, now);
    }

    private static VisitLedger with(VisitLedger ledger, LedgerVisit entered) {
        Stream<LedgerVisit> others =
                ledger.visits().stream().filter(visit -> !visit.inspection().equals(entered.inspection()));
        return new VisitLedger(
                ledger.enterprise(),
                Stream.concat(others, Stream.of(entered)).toList(),
                ledger.refusals(),
                ledger.jointVisits(),
                ledger.highPeriods(),
                ledger.sequence());
    }

    private static Taken taken(
            VisitLedger ledger, List<JointVisit> jointVisits, List<VisitEvent> crossings, List<VisitEvent> events) {
        List<String> high = new ArrayList<>(ledger.highPeriods());
        for (VisitEvent crossing : crossings) {
            if (crossing instanceof HighInspectionFrequency found) {
                high.add(found.period());
            }
        }
        return new Taken(
                new VisitLedger(
                        ledger.enterprise(),
                        ledger.visits(),
                        ledger.refusals(),
                        jointVisits,
                        high,
                        ledger.sequence() + events.size()),
                events);
    }
}
