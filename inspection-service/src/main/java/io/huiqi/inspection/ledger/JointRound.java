package io.huiqi.inspection.ledger;

import io.huiqi.events.InspectionEvent.Department;
import io.huiqi.events.VisitEvent;
import io.huiqi.events.VisitEvent.JointVisitAgreed;
import io.huiqi.events.VisitEvent.JointVisitDissolved;
import io.huiqi.events.VisitEvent.JointVisitExtended;
import io.huiqi.events.VisitEvent.JointVisitLeft;
import io.huiqi.events.VisitEvent.JointVisitProposed;
import io.huiqi.inspection.ledger.JointVisit.Member;
import io.huiqi.inspection.ledger.JointVisit.Standing;
import io.huiqi.inspection.ledger.JointVisit.State;
import io.huiqi.inspection.policy.InspectionPolicies;
import io.huiqi.inspection.policy.JointVisitRules;
import io.huiqi.inspection.proposal.Proposal;
import io.huiqi.inspection.proposal.Visit;
import io.huiqi.inspection.proposal.Words;
import io.huiqi.kit.identity.Ids;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** One look at the joint visits of an enterprise after something changed: who leaves, who is added, what is proposed. */
final class JointRound {

    private final InspectionPolicies policies;
    private final CommonTime times;
    private final String enterprise;
    private final Map<String, LedgerVisit> visits;
    private final Instant now;
    private final List<JointVisit> jointVisits;
    private final List<VisitEvent> events = new ArrayList<>();

    JointRound(InspectionPolicies policies, CommonTime times, VisitLedger ledger, Instant now) {
        this.policies = policies;
        this.times = times;
        this.enterprise = ledger.enterprise();
        this.visits = ledger.visits().stream().collect(Collectors.toMap(LedgerVisit::inspection, Function.identity()));
        this.now = now;
        this.jointVisits = new ArrayList<>(ledger.jointVisits());
    }

    List<JointVisit> jointVisits() {
        return List.copyOf(jointVisits);
    }

    List<VisitEvent> events() {
        return List.copyOf(events);
    }

    /** Everything that the latest state of the visits asks for. */
    void look() {
        for (int i = 0; i < jointVisits.size(); i++) {
            if (jointVisits.get(i).state() == State.PROPOSED) {
                jointVisits.set(i, extended(withoutLeavers(jointVisits.get(i))));
            }
        }
        propose();
    }

    /** An inspection joins. */
    void join(JointVisit joint, String inspection) {
        replace(joint, settled(joint.with(standing(joint, inspection, Standing.JOINED, null))));
    }

    /** An inspection declines and stands for itself. */
    void decline(JointVisit joint, String inspection, String reason) {
        replace(joint, left(joint, inspection, Standing.DECLINED, reason, "declined"));
    }

    private void replace(JointVisit before, JointVisit after) {
        jointVisits.set(jointVisits.indexOf(before), after);
    }

    private JointVisit withoutLeavers(JointVisit joint) {
        JointVisit current = joint;
        for (Member member : joint.present()) {
            LedgerVisit visit = visits.get(member.inspection());
            if (current.state() == State.PROPOSED && visit != null && !visit.isOpen(now)) {
                String reason = Words.of(visit.status());
                current = left(current, member.inspection(), Standing.LEFT, reason, reason);
            }
        }
        return current;
    }

    private JointVisit left(JointVisit joint, String inspection, Standing standing, String reason, String word) {
        JointVisit rest = joint.with(standing(joint, inspection, standing, reason));
        if (!rest.hasEnough()) {
            events.add(new JointVisitDissolved(rest.id(), enterprise, rest.inspections()));
            return rest.in(State.DISSOLVED);
        }
        JointVisit next = timed(rest);
        events.add(new JointVisitLeft(
                next.id(),
                enterprise,
                inspection,
                word,
                next.inspections(),
                next.departments(),
                start(next),
                end(next),
                areAnswersVoid(joint, next)));
        return settled(next);
    }

    private JointVisit extended(JointVisit joint) {
        JointVisit current = joint;
        for (LedgerVisit visit : candidates()) {
            if (current.state() == State.PROPOSED
                    && current.includes(day(visit))
                    && !current.knows(visit.inspection())) {
                List<Member> members = new ArrayList<>(current.members());
                members.add(asked(visit));
                JointVisit next = timed(current.with(members));
                events.add(new JointVisitExtended(
                        next.id(),
                        enterprise,
                        visit.inspection(),
                        next.inspections(),
                        next.departments(),
                        start(next),
                        end(next),
                        areAnswersVoid(current, next)));
                current = next;
            }
        }
        return current;
    }

    private void propose() {
        for (LedgerVisit anchor : candidates()) {
            JointVisitRules rules = policies.inForceOn(day(anchor)).jointVisits();
            if (rules != null && isFree(anchor)) {
                propose(rules, day(anchor)).ifPresent(joint -> {
                    jointVisits.add(joint);
                    events.add(proposed(joint));
                });
            }
        }
    }

    private Optional<JointVisit> propose(JointVisitRules rules, LocalDate anchor) {
        LocalDate first = rules.first(anchor);
        LocalDate last = rules.last(anchor);
        List<Member> members = candidates().stream()
                .filter(visit -> !day(visit).isBefore(first) && !day(visit).isAfter(last))
                .filter(this::isFree)
                .map(JointRound::asked)
                .toList();
        List<String> parts = new ArrayList<>(List.of("joint-visit", enterprise));
        members.forEach(member -> parts.add(member.inspection()));
        JointVisit joint = new JointVisit(
                Ids.from(parts.toArray(String[]::new)),
                first,
                last,
                rules.minimumDepartments(),
                members,
                null,
                State.PROPOSED,
                1);
        return joint.hasEnough() ? Optional.of(timed(joint)) : Optional.empty();
    }

    /** Open visits of nobody who has declined, by their start. */
    private List<LedgerVisit> candidates() {
        return visits.values().stream()
                .filter(visit -> visit.isOpen(now) && visit.jointVisit() == null)
                .filter(visit -> jointVisits.stream()
                        .flatMap(joint -> joint.members().stream())
                        .noneMatch(member -> member.inspection().equals(visit.inspection())
                                && member.standing() == Standing.DECLINED))
                .sorted(Comparator.<LedgerVisit, Instant>comparing(
                                visit -> visit.proposal().visit().start())
                        .thenComparing(LedgerVisit::inspection))
                .toList();
    }

    private boolean isFree(LedgerVisit visit) {
        return jointVisits.stream()
                .filter(joint -> joint.state() != State.DISSOLVED)
                .flatMap(joint -> joint.present().stream())
                .noneMatch(member -> member.inspection().equals(visit.inspection()));
    }

    private JointVisit timed(JointVisit joint) {
        List<Proposal> proposals = joint.inspections().stream()
                .map(visits::get)
                .filter(Objects::nonNull)
                .map(LedgerVisit::proposal)
                .toList();
        Visit slot = times.find(joint.slot(), proposals, joint.first(), joint.last(), now);
        return Objects.equals(slot, joint.slot()) ? joint : joint.at(slot);
    }

    private JointVisit settled(JointVisit joint) {
        Visit slot = joint.slot();
        if (slot == null || !joint.isComplete()) {
            return joint;
        }
        List<String> inspections = joint.inspections();
        List<Department> departments = joint.departments();
        events.add(new JointVisitAgreed(joint.id(), enterprise, inspections, departments, slot.start(), slot.end()));
        return joint.in(State.AGREED);
    }

    private JointVisitProposed proposed(JointVisit joint) {
        return new JointVisitProposed(
                joint.id(),
                enterprise,
                joint.period(),
                joint.inspections(),
                joint.departments(),
                start(joint),
                end(joint));
    }

    private LocalDate day(LedgerVisit visit) {
        return visit.day(policies.zone());
    }

    private static boolean areAnswersVoid(JointVisit before, JointVisit after) {
        return before.slot() != null && !Objects.equals(before.slot(), after.slot());
    }

    private static Member asked(LedgerVisit visit) {
        return new Member(visit.inspection(), visit.department(), Standing.ASKED, null);
    }

    private static List<Member> standing(JointVisit joint, String inspection, Standing next, @Nullable String reason) {
        return joint.members().stream()
                .map(member -> member.inspection().equals(inspection) ? member.as(next, reason) : member)
                .toList();
    }

    private static @Nullable Instant start(JointVisit joint) {
        return joint.slot() == null ? null : joint.slot().start();
    }

    private static @Nullable Instant end(JointVisit joint) {
        return joint.slot() == null ? null : joint.slot().end();
    }
}
