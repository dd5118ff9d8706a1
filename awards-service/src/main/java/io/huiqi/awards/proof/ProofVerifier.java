package io.huiqi.awards.proof;

import io.huiqi.awards.assessment.Assessment;
import io.huiqi.awards.assessment.Assessor;
import io.huiqi.awards.ledger.Ledger;
import io.huiqi.awards.policy.Policy;
import io.huiqi.awards.proof.Verification.SignatureState;
import java.time.DateTimeException;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Checks proofs: computes the award again from what the proof says it was computed from, then checks who signed it. */
public final class ProofVerifier {

    private static final String SIGNATURE = "signature";
    private final PolicyTextReader policies;
    private final @Nullable PublicKeys keys;

    /** @param keys null to leave signatures unchecked */
    public ProofVerifier(PolicyTextReader policies, @Nullable PublicKeys keys) {
        this.policies = policies;
        this.keys = keys;
    }

    /** Checks a document made of maps, lists, texts, numbers, truth values and nulls; whatever it is, it is answered. */
    public Verification verify(@Nullable Object document) {
        Difference difference = differenceToRecomputed(document);
        SignatureState signature = signatureOf(document);
        boolean isRecomputed = difference == null;
        if (isRecomputed && (signature == SignatureState.BAD || signature == SignatureState.UNKNOWN_KEY)) {
            difference = signatureDifference(signature, (Map<?, ?>) Objects.requireNonNull(document));
        }
        return new Verification(isRecomputed, signature, difference);
    }

    private @Nullable Difference differenceToRecomputed(@Nullable Object document) {
        try {
            Proven proven = ProofReader.read(document);
            Map<String, @Nullable Object> expected = new TreeMap<>(recompute(proven));
            Map<String, @Nullable Object> found = new TreeMap<>();
            ((Map<?, ?>) Objects.requireNonNull(document)).forEach((name, value) -> found.put((String) name, value));
            found.remove(SIGNATURE);
            return Difference.first(expected, found);
        } catch (Malformed noProof) {
            return noProof.difference();
        }
    }

    private Map<String, @Nullable Object> recompute(Proven proven) throws Malformed {
        String engine = proven.evidence().engine();
        if (!engine.equals(Assessor.ENGINE_VERSION)) {
            throw new Malformed(new Difference("/engine/version", Assessor.ENGINE_VERSION, engine));
        }
        Optional<Policy> policy = policies.read(proven.policyText());
        if (policy.isEmpty()) {
            throw new Malformed(
                    new Difference("/policy/text", "a policy file that can be computed with", proven.policyText()));
        }
        String item = proven.evidence().question().item();
        if (!policy.get().items().containsKey(item)) {
            throw new Malformed(new Difference("/question/item", "an item of the policy", item));
        }
        Assessment assessment = assess(proven, policy.get());
        Proven derived = new Proven(
                Ledger.awardOf(proven.claim()),
                proven.claim(),
                proven.enterprise(),
                proven.grantedOn(),
                proven.policyText(),
                proven.evidence());
        return ProofWriter.write(derived, policy.get(), Result.of(assessment), assessment.trace());
    }

    private static Assessment assess(Proven proven, Policy policy) throws Malformed {
        try {
            return proven.evidence().recompute(Assessor.of(policy));
        } catch (ArithmeticException | DateTimeException beyondAnything) {
            throw new Malformed(
                    new Difference("/inputs", "amounts and years that can be computed with", "an overflow"));
        }
    }

    private SignatureState signatureOf(@Nullable Object document) {
        if (keys == null) {
            return SignatureState.NOT_CHECKED;
        }
        if (!(document instanceof Map<?, ?> proof) || !(proof.get(SIGNATURE) instanceof Map<?, ?> signature)) {
            return SignatureState.BAD;
        }
        if (!(signature.get("kid") instanceof String kid) || !keys.has(kid)) {
            return SignatureState.UNKNOWN_KEY;
        }
        return Prover.ALGORITHM.equals(signature.get("alg"))
                        && keys.isSigned(kid, signedText(proof, signature), signature.get("value"))
                ? SignatureState.GOOD
                : SignatureState.BAD;
    }

    /** The canonical form of everything but the signature's value; empty, which nobody signed, if it has none. */
    private static String signedText(Map<?, ?> proof, Map<?, ?> signature) {
        Map<Object, @Nullable Object> unsigned = new TreeMap<>(proof);
        Map<Object, @Nullable Object> header = new TreeMap<>(signature);
        header.remove("value");
        unsigned.put(SIGNATURE, header);
        try {
            return CanonicalJson.of(unsigned);
        } catch (IllegalArgumentException notCanonical) {
            return "";
        }
    }

    private static Difference signatureDifference(SignatureState state, Map<?, ?> proof) {
        if (!(proof.get(SIGNATURE) instanceof Map<?, ?> signature)) {
            return new Difference("/signature", "an object", proof.getOrDefault(SIGNATURE, null));
        }
        return state == SignatureState.UNKNOWN_KEY
                ? new Difference("/signature/kid", "the id of a known key", signature.get("kid"))
                : new Difference("/signature/value", "the signature of this document", signature.get("value"));
    }
}
