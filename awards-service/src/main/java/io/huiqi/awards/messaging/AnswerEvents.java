package io.huiqi.awards.messaging;

import io.huiqi.awards.assessment.Assessment;
import io.huiqi.awards.assessment.Decision;
import io.huiqi.awards.assessment.Line;
import io.huiqi.awards.assessment.Phrase;
import io.huiqi.awards.assessment.Question;
import io.huiqi.awards.assessment.Reason;
import io.huiqi.awards.assessment.Share;
import io.huiqi.awards.beneficiary.Answer;
import io.huiqi.awards.beneficiary.Approval;
import io.huiqi.awards.beneficiary.Claim;
import io.huiqi.awards.ledger.Grant;
import io.huiqi.awards.policy.Procedure;
import io.huiqi.awards.policy.Text;
import io.huiqi.events.AwardEvent.AwardGranted;
import io.huiqi.events.AwardEvent.AwardRefused;
import io.huiqi.events.AwardEvent.ClaimAssessed;
import io.huiqi.events.AwardLine;
import io.huiqi.events.AwardShare;
import io.huiqi.events.ClaimEvent.ClaimSubmitted;
import io.huiqi.events.ClaimEvent.DecisionDocument;
import io.huiqi.events.DomainEvent;
import io.huiqi.events.EventEnvelope;
import io.huiqi.events.LocalizedText;
import io.huiqi.kit.money.Money;
import io.huiqi.kit.time.CivilTime;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/** Between events and the claims and answers of this service. */
final class AnswerEvents {

    private static final String NO_POLICY_VERSION = "none";

    private final Clock clock;

    AnswerEvents(Clock clock) {
        this.clock = clock;
    }

    /**
     * The claim that an event submits. Every round counts as of the first, since a later one mends a claim that came in
     * time. A later round that does not tell when the first was (as before events told it) counts as of no day, under
     * the version of its own time.
     */
    static Claim claim(EventEnvelope event) {
        if (!(event.data() instanceof ClaimSubmitted it)) {
            throw new IllegalArgumentException("not a submitted claim: " + event.type());
        }
        Instant first = it.firstSubmittedAt();
        Instant counts = first == null ? event.time() : first;
        boolean hasDay = first != null || it.round() == 1;
        Question question = new Question(
                it.item(),
                it.year(),
                it.recognition(),
                it.project(),
                decision(it.decision()),
                it.choice(),
                hasDay ? CivilTime.dateOf(counts) : null);
        return new Claim(it.claim(), it.round(), it.enterprise(), it.policy(), counts, question);
    }

    private static @Nullable Decision decision(@Nullable DecisionDocument document) {
        return document == null
                ? null
                : new Decision(
                        document.documentNo(),
                        document.date(),
                        Money.parse(document.amount()).fen());
    }

    /** What an answer announces: the assessment, and the award if it was granted at once. */
    List<DomainEvent> of(Answer answer) {
        if (answer instanceof Answer.Assessed assessed) {
            return ofAssessed(assessed);
        }
        if (answer instanceof Answer.Unassessable refused) {
            return List.of(refused(refused));
        }
        throw new IllegalArgumentException("no events for " + answer.getClass());
    }

    private List<DomainEvent> ofAssessed(Answer.Assessed answer) {
        List<DomainEvent> events = new ArrayList<>(2);
        events.add(assessed(answer.claim(), answer.assessment()));
        if (answer.grant() != null) {
            events.add(granted(answer.claim(), answer.assessment(), answer.grant()));
        }
        return events;
    }

    private static ClaimAssessed assessed(Claim claim, Assessment assessment) {
        return new ClaimAssessed(
                claim.id(),
                claim.round(),
                claim.enterprise(),
                claim.policy(),
                claim.question().item(),
                claim.question().year(),
                assessment.item().procedure().code(),
                assessment.outcome().code(),
                amount(assessment.amount()),
                assessment.lines().stream().map(AnswerEvents::line).toList(),
                assessment.reasons().stream().map(AnswerEvents::reason).toList(),
                assessment.policy().version(),
                assessment.flags().isEmpty() ? null : assessment.flags());
    }

    /** Announces the award of an approved claim. */
    AwardGranted granted(Claim claim, Assessment assessment, Grant grant) {
        return new AwardGranted(
                grant.award(),
                claim.id(),
                claim.enterprise(),
                claim.policy(),
                claim.question().item(),
                claim.question().year(),
                new Money(assessment.fen()).toString(),
                assessment.lines().stream().map(AnswerEvents::line).toList(),
                grant.policyVersion(),
                CivilTime.dateOf(clock.instant()));
    }

    /** Announces that an approved claim is not granted. */
    static AwardRefused refused(Claim claim, long fen, Approval.Refused refused) {
        return new AwardRefused(
                claim.id(),
                claim.enterprise(),
                claim.policy(),
                claim.question().item(),
                claim.question().year(),
                new Money(fen).toString(),
                refused.reasons().stream().map(AnswerEvents::reason).toList(),
                refused.policyVersion());
    }

    /** A claim that names nothing known needs no person: it is refused as an express one. */
    private static ClaimAssessed refused(Answer.Unassessable answer) {
        Claim claim = answer.claim();
        return new ClaimAssessed(
                claim.id(),
                claim.round(),
                claim.enterprise(),
                claim.policy(),
                claim.question().item(),
                claim.question().year(),
                Procedure.EXPRESS.code(),
                answer.reason().code().outcome().code(),
                Money.ZERO.toString(),
                List.of(),
                List.of(reason(answer.reason())),
                NO_POLICY_VERSION);
    }

    private static @Nullable String amount(OptionalLong fen) {
        return fen.isEmpty() ? null : new Money(fen.getAsLong()).toString();
    }

    private static AwardLine line(Line line) {
        return new AwardLine(
                line.measure().id(),
                new Money(line.fen()).toString(),
                text(line.phrase()),
                line.shares().stream().map(AnswerEvents::share).toList());
    }

    private static AwardShare share(Share share) {
        return new AwardShare(
                share.role().code(),
                share.party(),
                new LocalizedText(share.name().zh(), share.name().en()),
                new Money(share.fen()).toString());
    }

    private static io.huiqi.events.Reason reason(Reason reason) {
        return new io.huiqi.events.Reason(reason.code().code(), text(reason.phrase()), reason.clause());
    }

    private static LocalizedText text(Phrase phrase) {
        Text text = phrase.text();
        return new LocalizedText(text.zh(), text.en());
    }
}
