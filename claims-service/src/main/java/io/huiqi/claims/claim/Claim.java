package io.huiqi.claims.claim;

import io.huiqi.claims.claim.Step.Transition;
import io.huiqi.events.ClaimEvent;
import io.huiqi.events.ClaimEvent.ClaimCorrectionRequested;
import io.huiqi.events.ClaimEvent.ClaimRejected;
import io.huiqi.events.ClaimEvent.ClaimWithdrawn;
import io.huiqi.events.LocalizedText;
import io.huiqi.events.Reason;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A claim (申报) to one award.
 *
 * @param round counts its submissions from 1
 * @param submittedAt when it was submitted first
 * @param assessment of the latest submission; null until there is one
 * @param timeline every step so far, oldest first
 */
public record Claim(
        String id,
        Application application,
        int round,
        ClaimStatus status,
        Instant submittedAt,
        @Nullable Assessment assessment,
        @Nullable Award award,
        List<TimelineEntry> timeline) {

    private static final String ASSESSOR = "awards-service";

    /** A new claim. */
    public static Transition submit(String id, Application application, String by, Instant at) {
        TimelineEntry first = new TimelineEntry(ClaimStatus.SUBMITTED, at, by, null);
        Claim claim = new Claim(id, application, 1, ClaimStatus.SUBMITTED, at, null, null, List.of(first));
        return new Transition(claim, List.of(application.submitted(id, 1, at)));
    }

    /** The claimant takes the claim back (撤回), which is possible before publicity. */
    public Step withdraw(String by, @Nullable LocalizedText note, Instant at) {
        if (!status.isWithdrawable()) {
            return Refusal.NOT_WITHDRAWABLE;
        }
        ClaimEvent event = new ClaimWithdrawn(
                id, application.enterprise(), application.policy(), application.item(), application.year());
        return new Transition(moved(ClaimStatus.WITHDRAWN, assessment, award, at, by, note), List.of(event));
    }

    /** The claimant submits again after a correction (补正) was asked for; a new round begins. */
    public Step resubmit(Amendment amendment, String by, Instant at) {
        if (!status.awaitsClaimant()) {
            return Refusal.NOT_AWAITED;
        }
        Application amended = application.amendedBy(amendment);
        Claim next = new Claim(
                id,
                amended,
                round + 1,
                ClaimStatus.SUBMITTED,
                submittedAt,
                null,
                award,
                followedBy(new TimelineEntry(ClaimStatus.SUBMITTED, at, by, null)));
        return new Transition(next, List.of(amended.submitted(id, next.round, submittedAt)));
    }

    /**
     * awards-service assessed a submission. Only the first assessment of the current round counts; one that comes after
     * the award it led to is kept beside it.
     */
    public Step assess(Assessment found, Instant at) {
        if (found.round() != round) {
            return Refusal.OTHER_ROUND;
        }
        if (assessment != null) {
            return Refusal.ALREADY_ASSESSED;
        }
        if (award != null) {
            return new Transition(with(found), List.of());
        }
        if (status != ClaimStatus.SUBMITTED) {
            return Refusal.NOT_PENDING;
        }
        return switch (found.outcome()) {
            case PAYABLE -> found.isGrantedAtOnce() ? new Transition(with(found), List.of()) : accept(found, at);
            case NEEDS_DECISION -> accept(found, at);
            case NEEDS_CORRECTION -> requestCorrection(found, at);
            case NOTHING_DUE, REFUSED -> reject(found, at);
        };
    }

    /**
     * An award is committed in the ledger, which is the truth about money: the claim is granted whatever it was, even
     * withdrawn a moment too late.
     */
    public Step grant(Award granted, Instant at) {
        if (award != null) {
            return award.id().equals(granted.id()) ? Refusal.ALREADY_GRANTED : Refusal.SECOND_AWARD;
        }
        return new Transition(moved(ClaimStatus.GRANTED, assessment, granted, at, ASSESSOR, null), List.of());
    }

    /**
     * awards-service did not grant what was approved. The claim stays where it is, since another amount may be approved
     * later; the reasons are told in the timeline, once.
     *
     * @param reasons at least one
     */
    public Step refuseApproval(List<Reason> reasons, Instant at) {
        if (award != null) {
            return Refusal.ALREADY_GRANTED;
        }
        if (!status.holdsAward()) {
            return Refusal.NOT_PENDING;
        }
        TimelineEntry told = step(status, at, reasons);
        return timeline.contains(told)
                ? Refusal.ALREADY_KNOWN
                : new Transition(moved(status, assessment, null, told), List.of());
    }

    /** The enterprise has to pay back (追缴). */
    public Step clawBack(Instant at) {
        return follow(ClaimStatus.CLAWBACK, at);
    }

    /** Everything that was to be paid back came back (追回). */
    public Step recovered(Instant at) {
        return follow(ClaimStatus.RECOVERED, at);
    }

    /** The order to pay back is withdrawn: the claim is what it was before. */
    public Step keepAfterAll(Instant at) {
        return timeline.stream()
                .map(TimelineEntry::status)
                .filter(each -> each != ClaimStatus.CLAWBACK && each != ClaimStatus.RECOVERED)
                .reduce((earlier, later) -> later)
                .map(before -> follow(before, at))
                .orElse(Refusal.ALREADY_KNOWN);
    }

    /** Takes a step that awards-service announced, once: an event heard again has the same instant. */
    private Step follow(ClaimStatus to, Instant at) {
        return isKnown(to, at)
                ? Refusal.ALREADY_KNOWN
                : new Transition(moved(to, assessment, award, at, ASSESSOR, null), List.of());
    }

    private boolean isKnown(ClaimStatus to, Instant at) {
        return timeline.stream()
                .anyMatch(entry -> entry.status() == to && entry.at().equals(at));
    }

    private Step accept(Assessment found, Instant at) {
        return new Transition(assessed(ClaimStatus.ACCEPTED, found, at), List.of());
    }

    private Step requestCorrection(Assessment found, Instant at) {
        ClaimEvent event = new ClaimCorrectionRequested(
                id,
                application.enterprise(),
                application.policy(),
                application.item(),
                application.year(),
                found.reasons());
        return new Transition(assessed(ClaimStatus.CORRECTION, found, at), List.of(event));
    }

    private Step reject(Assessment found, Instant at) {
        ClaimEvent event = new ClaimRejected(
                id,
                application.enterprise(),
                application.policy(),
                application.item(),
                application.year(),
                found.reasons());
        return new Transition(assessed(ClaimStatus.REJECTED, found, at), List.of(event));
    }

    private Claim with(Assessment found) {
        return new Claim(id, application, round, status, submittedAt, found, award, timeline);
    }

    private Claim moved(
            ClaimStatus to,
            @Nullable Assessment found,
            @Nullable Award granted,
            Instant at,
            String by,
            @Nullable LocalizedText note) {
        return moved(to, found, granted, new TimelineEntry(to, at, by, note));
    }

    private Claim assessed(ClaimStatus to, Assessment found, Instant at) {
        return moved(to, found, award, step(to, at, found.reasons()));
    }

    private Claim moved(ClaimStatus to, @Nullable Assessment found, @Nullable Award granted, TimelineEntry step) {
        return new Claim(id, application, round, to, submittedAt, found, granted, followedBy(step));
    }

    /** A step of awards-service for reasons that it told. */
    private static TimelineEntry step(ClaimStatus to, Instant at, List<Reason> reasons) {
        List<String> codes = reasons.stream().map(Reason::code).toList();
        return new TimelineEntry(to, at, ASSESSOR, Assessment.summary(reasons), codes.isEmpty() ? null : codes);
    }

    private List<TimelineEntry> followedBy(TimelineEntry step) {
        List<TimelineEntry> longer = new ArrayList<>(timeline);
        longer.add(step);
        return List.copyOf(longer);
    }
}
