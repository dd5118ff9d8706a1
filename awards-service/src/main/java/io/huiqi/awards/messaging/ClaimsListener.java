package io.huiqi.awards.messaging;

import io.huiqi.awards.assessment.Outcome;
import io.huiqi.awards.assessment.Rulebook;
import io.huiqi.awards.beneficiary.Account;
import io.huiqi.awards.beneficiary.Accounts;
import io.huiqi.awards.beneficiary.Answer;
import io.huiqi.awards.beneficiary.Beneficiary;
import io.huiqi.awards.beneficiary.FactsBarrier;
import io.huiqi.awards.beneficiary.OpenClaim;
import io.huiqi.awards.beneficiary.Posting;
import io.huiqi.awards.beneficiary.Rulebooks;
import io.huiqi.awards.beneficiary.ToldClaim;
import io.huiqi.awards.ledger.Evidence;
import io.huiqi.awards.ledger.Grant;
import io.huiqi.events.ClaimEvent.ClaimWithdrawn;
import io.huiqi.events.DomainEvent;
import io.huiqi.events.EventEnvelope;
import io.huiqi.events.EventType;
import io.huiqi.kit.consume.BatchHandler;
import io.huiqi.kit.event.Cause;
import io.huiqi.kit.event.EventWriter;
import io.huiqi.kit.event.PendingEvent;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * Answers the claims of a poll: waits until the facts announced before them are known, knows every policy
 * version published by then, reads all their beneficiaries with one query, answers in memory, each beneficiary's claims in order, and writes once.
 * Money of a pool is reserved before anything is written that counts on it. A claim that ends gives its money back.
 */
final class ClaimsListener implements BatchHandler {

    private final Accounts accounts;
    private final Rulebooks rulebooks;
    private final FactsBarrier facts;
    private final EventWriter events;
    private final AnswerEvents answers;
    private final PoolDesk pools;
    private final Approvals approvals;

    ClaimsListener(
            Accounts accounts,
            Rulebooks rulebooks,
            FactsBarrier facts,
            EventWriter events,
            Clock clock,
            PoolDesk pools,
            Approvals approvals) {
        this.accounts = accounts;
        this.rulebooks = rulebooks;
        this.facts = facts;
        this.events = events;
        this.answers = new AnswerEvents(clock);
        this.pools = pools;
        this.approvals = approvals;
    }

    @Override
    public Mono<Void> handle(List<EventEnvelope> heard) {
        return Flux.fromIterable(Waves.of(heard))
                .filter(wave -> !wave.isEmpty())
                .concatMap(this::handleWave)
                .then();
    }

    private Mono<Void> handleWave(List<EventEnvelope> wave) {
        return wave.get(0).type() == EventType.CLAIM_SUBMITTED
                ? answerSubmissions(wave)
                : rulebooks.current().flatMap(rulebook -> endClaims(wave, rulebook));
    }

    private Mono<Void> endClaims(List<EventEnvelope> wave, Rulebook rulebook) {
        List<EventEnvelope> approved = wave.stream()
                .filter(event -> event.type() == EventType.CLAIM_APPROVED)
                .toList();
        return awaitFactsOf(approved)
                .thenMany(Flux.fromIterable(approved).concatMap(event -> approvals.approved(event, rulebook)))
                .then(Mono.defer(() -> pools.release(wave, rulebook)))
                .then(Mono.defer(() -> accounts.takeBack(takenBack(wave))));
    }

    private static Map<String, String> takenBack(List<EventEnvelope> wave) {
        Map<String, String> claims = new LinkedHashMap<>();
        for (EventEnvelope event : wave) {
            if (event.data() instanceof ClaimWithdrawn it) {
                claims.put(it.claim(), it.enterprise());
            }
        }
        return claims;
    }

    private Mono<Void> awaitFactsOf(List<EventEnvelope> events) {
        Set<String> usccs = events.stream().map(EventEnvelope::partitionKey).collect(Collectors.toSet());
        return usccs.isEmpty() ? Mono.empty() : facts.awaitFactsOf(usccs);
    }

    private Mono<Void> answerSubmissions(List<EventEnvelope> submitted) {
        Map<String, List<EventEnvelope>> byEnterprise = submitted.stream()
                .collect(Collectors.groupingBy(EventEnvelope::partitionKey, LinkedHashMap::new, Collectors.toList()));
        return facts.awaitFactsOf(byEnterprise.keySet())
                .then(rulebooks.current())
                .flatMap(rulebook -> answerAll(byEnterprise, rulebook));
    }

    private Mono<Void> answerAll(Map<String, List<EventEnvelope>> claims, Rulebook rulebook) {
        return accounts.find(claims.keySet())
                .flatMap(found -> answer(claims, found, rulebook, new Wishes()))
                .flatMap(done -> done ? Mono.empty() : answerAll(claims, rulebook));
    }

    /** Answers once every pool was asked that has to pay; asking a pool again for the same claim changes nothing. */
    private Mono<Boolean> answer(
            Map<String, List<EventEnvelope>> claims, Map<String, Account> found, Rulebook rulebook, Wishes wishes) {
        List<Posting> postings = postings(claims, found, rulebook, wishes);
        return wishes.areAnswered()
                ? accounts.post(postings)
                : pools.serve(wishes).flatMap(answered -> answer(claims, found, rulebook, answered));
    }

    private List<Posting> postings(
            Map<String, List<EventEnvelope>> claims, Map<String, Account> found, Rulebook rulebook, Wishes wishes) {
        List<Posting> postings = new ArrayList<>(claims.size());
        claims.forEach((uscc, submitted) ->
                postings.add(posting(found.getOrDefault(uscc, Account.unknown(uscc)), submitted, rulebook, wishes)));
        return postings;
    }

    private Posting posting(Account before, List<EventEnvelope> submitted, Rulebook rulebook, Wishes wishes) {
        Beneficiary beneficiary = before.beneficiary();
        Map<String, Integer> answered = new HashMap<>();
        List<Grant> grants = new ArrayList<>();
        List<PendingEvent> written = new ArrayList<>();
        List<OpenClaim> open = new ArrayList<>();
        List<ToldClaim> told = new ArrayList<>();
        for (EventEnvelope event : submitted) {
            Beneficiary as = beneficiary;
            Optional<Beneficiary.Answered> outcome =
                    beneficiary.answer(AnswerEvents.claim(event), rulebook, wishes.of(event));
            if (outcome.isPresent()) {
                beneficiary = outcome.get().beneficiary();
                Answer answer = outcome.get().answer();
                answered.put(answer.claim().id(), answer.claim().round());
                told.add(ToldClaim.of(answer, before.factChanges()));
                List<PendingEvent> announced = write(before, written.size(), event, answers.of(answer));
                if (answer instanceof Answer.Assessed assessed && assessed.grant() != null) {
                    Evidence.Events ids = new Evidence.Events(
                            event.id(), announced.get(0).id(), announced.get(1).id());
                    grants.add(assessed.grant().with(assessed.evidence(as, before.reports(), ids)));
                }
                open(answer, event, announced).ifPresent(open::add);
                written.addAll(announced);
            }
        }
        return new Posting(before, answered, grants, written, open, told);
    }

    /** The claim, if it now waits for an approval. */
    private static Optional<OpenClaim> open(Answer answer, EventEnvelope asked, List<PendingEvent> announced) {
        return answer instanceof Answer.Assessed assessed
                        && assessed.grant() == null
                        && assessed.assessment().outcome() == Outcome.PAYABLE
                ? Optional.of(OpenClaim.of(
                        answer.claim(), asked.id(), announced.get(0).id()))
                : Optional.empty();
    }

    private List<PendingEvent> write(Account before, int already, EventEnvelope cause, List<DomainEvent> data) {
        String subject = "ledgers/" + before.beneficiary().uscc();
        return events.write(subject, before.sequence() + already, Cause.of(cause), data);
    }
}
