package io.huiqi.awards.messaging;

import io.huiqi.awards.beneficiary.Account;
import io.huiqi.awards.ledger.Adjustment;
import io.huiqi.awards.ledger.Grant;
import io.huiqi.awards.ledger.LedgerChange;
import io.huiqi.awards.ledger.LedgerChange.Adjusted;
import io.huiqi.awards.ledger.LedgerChange.Approved;
import io.huiqi.awards.ledger.LedgerChange.Received;
import io.huiqi.awards.ledger.LedgerChange.Withdrawn;
import io.huiqi.awards.ledger.Recovery;
import io.huiqi.awards.recovery.RecoveryNews;
import io.huiqi.events.AdjustmentEvent;
import io.huiqi.events.AdjustmentEvent.AwardAdjusted;
import io.huiqi.events.AdjustmentEvent.RecoveryApproved;
import io.huiqi.events.AdjustmentEvent.RecoveryOrdered;
import io.huiqi.events.AdjustmentEvent.RecoverySettled;
import io.huiqi.events.AdjustmentEvent.RecoveryWithdrawn;
import io.huiqi.events.AwardLine;
import io.huiqi.events.DomainEvent;
import io.huiqi.events.EventType;
import io.huiqi.events.LocalizedText;
import io.huiqi.events.Reason;
import io.huiqi.kit.event.Cause;
import io.huiqi.kit.event.EventWriter;
import io.huiqi.kit.event.PendingEvent;
import io.huiqi.kit.money.Money;
import io.huiqi.kit.time.CivilTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Announces what happens in a ledger after a grant. */
final class AdjustmentEvents implements RecoveryNews {

    private static final Set<String> TYPES = Arrays.stream(EventType.values())
            .filter(type -> AdjustmentEvent.class.isAssignableFrom(type.record()))
            .map(EventType::wireName)
            .collect(Collectors.toUnmodifiableSet());

    private final EventWriter events;

    AdjustmentEvents(EventWriter events) {
        this.events = events;
    }

    @Override
    public List<PendingEvent> write(Account before, List<LedgerChange> changes, Cause cause) {
        String uscc = before.beneficiary().uscc();
        List<DomainEvent> announced = new ArrayList<>();
        for (LedgerChange change : changes) {
            announced.addAll(events(uscc, change));
        }
        return events.write("ledgers/" + uscc, before.sequence(), cause, announced);
    }

    @Override
    public Set<String> concerned(List<PendingEvent> pending) {
        return pending.stream()
                .filter(event -> TYPES.contains(event.type()))
                .map(PendingEvent::key)
                .collect(Collectors.toSet());
    }

    private static List<DomainEvent> events(String uscc, LedgerChange change) {
        if (change instanceof Adjusted it) {
            return List.of(adjusted(uscc, it.grant(), it.adjustment()));
        }
        if (change instanceof Withdrawn it) {
            return List.of(withdrawn(uscc, it));
        }
        if (change instanceof Approved it) {
            return approved(uscc, it);
        }
        if (change instanceof Received it) {
            return List.of(received(uscc, it));
        }
        throw new IllegalArgumentException("no event for " + change.getClass());
    }

    private static AwardAdjusted adjusted(String uscc, Grant grant, Adjustment adjustment) {
        return new AwardAdjusted(
                grant.award(),
                grant.claim(),
                uscc,
                grant.policy(),
                grant.item(),
                grant.year(),
                adjustment.id(),
                adjustment.number(),
                yuan(adjustment.previousFen()),
                yuan(adjustment.fen()),
                yuan(adjustment.differenceFen()),
                adjustment.kind(),
                adjustment.lines().stream()
                        .map(line -> new AwardLine(
                                line.measure(), yuan(line.fen()), new LocalizedText(line.zh(), line.en())))
                        .toList(),
                adjustment.reasons().stream()
                        .map(reason ->
                                new Reason(reason.code(), new LocalizedText(reason.zh(), reason.en()), reason.clause()))
                        .toList(),
                grant.policyVersion(),
                adjustment.facts(),
                adjustment.recovery(),
                yuan(adjustment.toRecoverFen()),
                yuan(adjustment.toPayFen()));
    }

    private static RecoveryWithdrawn withdrawn(String uscc, Withdrawn change) {
        Recovery recovery = change.recovery();
        return new RecoveryWithdrawn(
                recovery.id(),
                recovery.award(),
                recovery.claim(),
                uscc,
                yuan(recovery.fen()),
                yuan(recovery.receivedFen()),
                recovery.wasOrdered(),
                change.adjustment());
    }

    private static List<DomainEvent> approved(String uscc, Approved change) {
        Recovery recovery = change.recovery();
        List<DomainEvent> announced = new ArrayList<>(2);
        announced.add(new RecoveryApproved(
                recovery.id(),
                recovery.award(),
                recovery.claim(),
                uscc,
                yuan(recovery.fen()),
                change.approval().by(),
                recovery.approvals().size()));
        if (recovery.wasOrdered()) {
            announced.add(new RecoveryOrdered(
                    recovery.id(),
                    recovery.award(),
                    recovery.claim(),
                    uscc,
                    yuan(recovery.fen()),
                    recovery.approvals().stream().map(Recovery.Approval::by).toList(),
                    CivilTime.dateOf(change.approval().at())));
        }
        return announced;
    }

    private static RecoverySettled received(String uscc, Received change) {
        Recovery recovery = change.recovery();
        return new RecoverySettled(
                recovery.id(),
                recovery.award(),
                recovery.claim(),
                uscc,
                yuan(change.receipt().fen()),
                yuan(recovery.receivedFen()),
                yuan(recovery.outstandingFen()),
                change.receipt().documentNo(),
                change.receipt().receivedOn());
    }

    private static String yuan(long fen) {
        return new Money(fen).toString();
    }
}
