package io.huiqi.awards.web;

import io.huiqi.awards.assessment.Outcome;
import io.huiqi.awards.award.Award;
import io.huiqi.awards.award.Awards;
import io.huiqi.awards.beneficiary.Accounts;
import io.huiqi.awards.ledger.Evidence;
import io.huiqi.awards.proof.ProofVerifier;
import io.huiqi.awards.proof.Proven;
import io.huiqi.awards.proof.Prover;
import io.huiqi.awards.proof.PublicKeys;
import io.huiqi.awards.proof.Result;
import io.huiqi.awards.proof.Result.ResultLine;
import io.huiqi.awards.publication.PolicyTexts;
import io.huiqi.kit.problem.Problem;
import io.huiqi.kit.security.Caller;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.security.SecurityRequirements;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

/** Hands out proofs of awards and checks them. */
@RestController
@RequestMapping("/api/v1/awards")
@Tag(name = "Awards")
class ProofController {

    private final Awards awards;
    private final Accounts accounts;
    private final PolicyTexts texts;
    private final Prover prover;
    private final ProofVerifier verifier;
    private final PublicKeys keys;

    ProofController(
            Awards awards,
            Accounts accounts,
            PolicyTexts texts,
            Prover prover,
            ProofVerifier verifier,
            PublicKeys keys) {
        this.awards = awards;
        this.accounts = accounts;
        this.texts = texts;
        this.prover = prover;
        this.verifier = verifier;
        this.keys = keys;
    }

    @Operation(
            summary = "The proof of an award: one document from which anybody can compute it again",
            description = "Figures with source and version as they were at the grant, the ledger before, the policy's"
                    + " text and digest, trace, result, engine version, event ids, and an Ed25519 signature over the"
                    + " canonical form (RFC 8785) of everything but the signature's value.")
    @GetMapping("/{id}/proof")
    Mono<Map<String, @Nullable Object>> proof(@PathVariable String id, Caller caller) {
        return awards.find(id)
                .filter(award -> caller.mayActFor(award.enterprise()))
                .switchIfEmpty(Mono.error(() -> Problem.notFound("award").asException()))
                .flatMap(this::proven)
                .publishOn(Schedulers.boundedElastic())
                .map(found -> prover.prove(found.proven(), found.recorded()));
    }

    private record Found(Proven proven, Result recorded) {}

    private Mono<Found> proven(Award award) {
        return accounts.evidence(award.enterprise(), award.id())
                .flatMap(evidence -> texts.find(evidence.policyDigest()).map(text -> found(award, evidence, text)))
                .switchIfEmpty(Mono.error(() -> new Problem(
                                HttpStatus.NOT_FOUND,
                                "no-evidence",
                                "What this award was computed from was not kept; it is older than proofs.")
                        .asException()));
    }

    private static Found found(Award award, Evidence evidence, String policyText) {
        Proven proven =
                new Proven(award.id(), award.claim(), award.enterprise(), award.grantedOn(), policyText, evidence);
        List<ResultLine> lines = award.lines().stream()
                .map(line -> new ResultLine(line.measure(), line.amount().fen(), line.text(), line.shares()))
                .toList();
        return new Found(
                proven, new Result(Outcome.PAYABLE.code(), award.amount().fen(), lines));
    }

    @Operation(
            summary = "Check a proof: compute the award again and check who signed it",
            description = "Whatever is sent is answered; what is no proof is not valid, and the first place that shows"
                    + " it is named.")
    @PostMapping("/verify")
    Mono<VerificationView> verify(@RequestBody Map<String, @Nullable Object> proof) {
        return Mono.fromCallable(() -> VerificationView.of(verifier.verify(proof)))
                .subscribeOn(Schedulers.boundedElastic());
    }

    @Operation(summary = "The public keys that proofs are and were signed with, as a JSON Web Key Set; open to anybody")
    @SecurityRequirements
    @GetMapping("/keys")
    Map<String, List<Map<String, String>>> keys() {
        return Map.of("keys", keys.toJwks());
    }
}
