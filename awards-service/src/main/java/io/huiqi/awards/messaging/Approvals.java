package io.huiqi.awards.messaging;

import io.huiqi.awards.assessment.Decision;
import io.huiqi.awards.assessment.Question;
import io.huiqi.awards.assessment.Rulebook;
import io.huiqi.awards.assessment.Ruling;
import io.huiqi.awards.beneficiary.Account;
import io.huiqi.awards.beneficiary.Accounts;
import io.huiqi.awards.beneficiary.Answer;
import io.huiqi.awards.beneficiary.Approval;
import io.huiqi.awards.beneficiary.Claim;
import io.huiqi.awards.beneficiary.FactsBarrier;
import io.huiqi.awards.beneficiary.OpenClaim;
import io.huiqi.awards.beneficiary.Posting;
import io.huiqi.awards.beneficiary.ToldClaim;
import io.huiqi.awards.budget.Treasury;
import io.huiqi.awards.budget.Treasury.Changed;
import io.huiqi.awards.budget.Treasury.Order;
import io.huiqi.awards.decision.DecidedSum.Use;
import io.huiqi.awards.decision.DecisionRegister;
import io.huiqi.awards.decision.DecisionRegister.Drawn;
import io.huiqi.awards.ledger.Allowance.Share;
import io.huiqi.awards.ledger.Evidence;
import io.huiqi.awards.ledger.Grant;
import io.huiqi.awards.pool.Entry;
import io.huiqi.awards.pool.Place;
import io.huiqi.awards.pool.Pool;
import io.huiqi.awards.pool.Verdict;
import io.huiqi.events.ClaimEvent.ClaimApproved;
import io.huiqi.events.DomainEvent;
import io.huiqi.events.EventEnvelope;
import io.huiqi.kit.event.Cause;
import io.huiqi.kit.event.EventWriter;
import io.huiqi.kit.event.PendingEvent;
import io.huiqi.kit.money.Money;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import reactor.core.publisher.Mono;

/**
 * Grants what was approved. An approval of a claim in line is kept in its pool and granted when the claim is promoted; the
 * events that lead here come again after a crash, and what was granted or refused for one of them is not again.
 */
final class Approvals {

    private static final Logger log = LoggerFactory.getLogger(Approvals.class);

    private final Accounts accounts;
    private final Treasury treasury;
    private final DecisionRegister decisions;
    private final FactsBarrier facts;
    private final EventWriter events;
    private final AnswerEvents answers;

    Approvals(
            Accounts accounts,
            Treasury treasury,
            DecisionRegister decisions,
            FactsBarrier facts,
            EventWriter events,
            Clock clock) {
        this.accounts = accounts;
        this.treasury = treasury;
        this.decisions = decisions;
        this.facts = facts;
        this.events = events;
        this.answers = new AnswerEvents(clock);
    }

    /** An approval, and the event it is heard by. */
    private record Approved(EventEnvelope event, String uscc, String claim, long fen, Rulebook rulebook) {}

    /**
     * Grants an approved claim, refuses to, or keeps the approval until the claim's money comes. The facts announced before
     * the approval have to be known.
     */
    Mono<Void> approved(EventEnvelope event, Rulebook rulebook) {
        ClaimApproved it = (ClaimApproved) event.data();
        long fen = Money.parse(it.amount()).fen();
        return settle(new Approved(event, it.enterprise(), it.claim(), fen, rulebook));
    }

    /** Grants a claim that was approved while it was in line, as an event says that its money came. */
    Mono<Void> moneyCame(EventEnvelope event, String uscc, String claim, Rulebook rulebook) {
        return accounts.find(List.of(uscc))
                .flatMap(found ->
                        Mono.justOrEmpty(Optional.ofNullable(found.get(uscc)).flatMap(account -> account.open(claim))))
                .flatMap(open -> Mono.justOrEmpty(place(open, rulebook)))
                .flatMap(treasury::read)
                .flatMap(
                        budget -> Mono.justOrEmpty(budget.pool().entry(claim).filter(entry -> entry.approvedFen() > 0)))
                .flatMap(entry -> facts.awaitFactsOf(List.of(uscc))
                        .then(settle(new Approved(event, uscc, claim, entry.approvedFen(), rulebook))));
    }

    private Mono<Void> settle(Approved approved) {
        return Mono.defer(() -> accounts.find(List.of(approved.uscc()))).flatMap(found -> {
            Account account = found.getOrDefault(approved.uscc(), Account.unknown(approved.uscc()));
            Optional<OpenClaim> open = account.open(approved.claim());
            if (open.isEmpty()) {
                log.warn("approval of a claim that is not open claim={}", approved.claim());
                return Mono.empty();
            }
            return isSettled(account, approved)
                    ? release(approved, account, open.get())
                    : settle(approved, account, open.get());
        });
    }

    private static boolean isSettled(Account account, Approved approved) {
        return account.beneficiary().answered().containsKey(approved.event().id())
                || account.beneficiary().ledger().grantOf(approved.claim()).isPresent();
    }

    private Mono<Void> settle(Approved approved, Account account, OpenClaim open) {
        Approval asked = approval(approved, account, open, null);
        Optional<Place> place = place(open, approved.rulebook());
        if (place.isEmpty() || asked instanceof Approval.Refused) {
            return decide(approved, account, open, asked);
        }
        Order order = new Order(Cause.of(approved.event()), pool -> pool.approve(approved.claim(), approved.fen()));
        return treasury.change(place.get(), List.of(order)).flatMap(changed -> switch (changed.verdict()) {
            case WAITING -> Mono.empty();
            case UNCHANGED, DONE, EXHAUSTED, OVER_RESERVATION, NOT_RESERVED, CLOSED, BELOW_USE ->
                decide(approved, account, open, funded(asked, approved, account, open, changed));
        });
    }

    /** Grants what comes from a decision document as far as the grants of others leave it. */
    private Mono<Void> decide(Approved approved, Account account, OpenClaim open, Approval approval) {
        Decision decision = open.question().decision();
        if (decision == null
                || !(approval instanceof Approval.Granted granted)
                || granted.assessment().decidedFen() == 0) {
            return post(approved, account, open, approval);
        }
        Use use = new Use(approved.claim(), granted.assessment().decidedFen());
        return decisions
                .draw(open.policy(), decision, use)
                .flatMap(drawn -> post(approved, account, open, decided(granted, use, drawn)));
    }

    private static Approval decided(Approval.Granted granted, Use use, Drawn drawn) {
        if (drawn instanceof Drawn.Over over) {
            return Approval.over(granted.assessment(), use.fen(), over.left());
        }
        if (drawn instanceof Drawn.Differs differs) {
            return Approval.differs(granted.assessment(), differs.before());
        }
        return granted;
    }

    private static Approval approval(Approved approved, Account account, OpenClaim open, @Nullable Share share) {
        Ruling ruling = approved.rulebook()
                .ruling(open.policy(), open.submittedAt())
                .orElseThrow(() -> new IllegalStateException("no policy " + open.policy()));
        return Approval.of(account.beneficiary(), open.of(approved.uscc()), approved.fen(), share, ruling);
    }

    /** What was approved, as far as the pool has the money for it. */
    private static Approval funded(
            Approval asked, Approved approved, Account account, OpenClaim open, Changed changed) {
        Pool pool = changed.after().pool();
        Optional<Share> share = Shares.of(pool, approved.claim());
        if (share.isPresent()) {
            return approval(approved, account, open, share.get());
        }
        return changed.verdict() == Verdict.UNCHANGED ? asked : unfunded(asked, approved, pool);
    }

    private static Approval unfunded(Approval asked, Approved approved, Pool pool) {
        long kept = pool.entry(approved.claim())
                .filter(entry -> entry.state() != Entry.State.RELEASED)
                .map(Entry::fen)
                .orElse(0L);
        return asked instanceof Approval.Granted granted
                ? Approval.over(granted.assessment(), approved.fen(), kept)
                : asked;
    }

    private Mono<Void> post(Approved approved, Account account, OpenClaim open, Approval approval) {
        Claim claim = open.of(approved.uscc());
        List<DomainEvent> data = List.of(announcement(claim, approved.fen(), approval));
        String subject = "ledgers/" + approved.uscc();
        List<PendingEvent> written = events.write(subject, account.sequence(), Cause.of(approved.event()), data);
        List<Grant> grants = approval instanceof Approval.Granted granted
                ? List.of(grant(granted, account, open, claim, written.get(0).id()))
                : List.of();
        ToldClaim told = ToldClaim.of(claim, approved.fen(), approval, account.factChanges());
        Posting posting =
                new Posting(account, Map.of(approved.event().id(), 1), grants, written, List.of(), List.of(told));
        boolean isGranted = approval instanceof Approval.Granted;
        return accounts.post(List.of(posting)).flatMap(done -> {
            if (!done) {
                return settle(approved);
            }
            return isGranted ? Mono.empty() : release(approved, account, open);
        });
    }

    /** Gives back what was noted under a decision document for a claim that was not granted in the end. */
    private Mono<Void> release(Approved approved, Account account, OpenClaim open) {
        Decision decision = open.question().decision();
        boolean isGranted =
                account.beneficiary().ledger().grantOf(approved.claim()).isPresent();
        return decision == null || isGranted
                ? Mono.empty()
                : decisions.release(open.policy(), decision.documentNo(), approved.claim());
    }

    private DomainEvent announcement(Claim claim, long fen, Approval approval) {
        if (approval instanceof Approval.Granted granted) {
            return answers.granted(claim, granted.assessment(), granted.grant());
        }
        return AnswerEvents.refused(claim, fen, (Approval.Refused) approval);
    }

    private static Grant grant(
            Approval.Granted granted, Account account, OpenClaim open, Claim claim, String awardGranted) {
        Evidence.Events ids = new Evidence.Events(open.claimSubmitted(), open.claimAssessed(), awardGranted);
        Answer.Assessed assessed = new Answer.Assessed(claim, granted.assessment(), granted.grant());
        return granted.grant()
                .with(assessed.evidence(account.beneficiary(), account.reports(), ids)
                        .with(granted.allowance()));
    }

    /** Where the version that answered the claim reserved for it. */
    private static Optional<Place> place(OpenClaim open, Rulebook rulebook) {
        Question asked = open.question();
        return rulebook.ruling(open.policy(), open.submittedAt())
                .flatMap(ruling -> PoolDesk.place(ruling.assessor().policy(), asked.item(), asked.year()));
    }
}
