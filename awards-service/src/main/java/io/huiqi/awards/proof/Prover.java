package io.huiqi.awards.proof;

import io.huiqi.awards.assessment.Assessment;
import io.huiqi.awards.assessment.Assessor;
import io.huiqi.awards.policy.Policy;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Makes proofs and signs them. */
public final class Prover {

    static final String ALGORITHM = "Ed25519";

    private final PolicyTextReader policies;
    private final ProofKey key;

    public Prover(PolicyTextReader policies, ProofKey key) {
        this.policies = policies;
        this.key = key;
    }

    /**
     * The proof of an award as maps and lists. Its result is the one recorded at the grant; the trace is computed again
     * from what was kept, which comes to the same words as then because the engine version is the same.
     */
    public Map<String, @Nullable Object> prove(Proven proven, Result recorded) {
        Policy policy = policies.read(proven.policyText())
                .orElseThrow(() -> new IllegalStateException("unreadable policy behind award " + proven.award()));
        Assessment again = proven.evidence().recompute(Assessor.of(policy));
        return signed(ProofWriter.write(proven, policy, recorded, again.trace()));
    }

    /** The signature covers the canonical form of everything but its own value. */
    private Map<String, @Nullable Object> signed(Map<String, @Nullable Object> proof) {
        Map<String, @Nullable Object> signature = new TreeMap<>(Map.of("alg", ALGORITHM, "kid", key.id()));
        Map<String, @Nullable Object> signed = new TreeMap<>(proof);
        signed.put("signature", signature);
        String value = key.sign(CanonicalJson.of(signed));
        signature.put("value", value);
        return signed;
    }
}
