package io.huiqi.awards;

import io.huiqi.awards.policyfile.PolicyReader;
import io.huiqi.awards.proof.PolicyTextReader;
import io.huiqi.awards.proof.ProofKey;
import io.huiqi.awards.proof.ProofVerifier;
import io.huiqi.awards.proof.Prover;
import io.huiqi.awards.proof.PublicKeys;
import java.util.ArrayList;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Makes and checks proofs with the keys of this installation. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(ProofProperties.class)
class ProofConfiguration {

    private static final Logger log = LoggerFactory.getLogger(ProofConfiguration.class);
    private static final String DEMONSTRATION = "demonstration-only";
    private static final PolicyTextReader POLICIES = PolicyReader::policyOf;

    @Bean
    ProofKey proofKey(ProofProperties properties) {
        if (properties.key().startsWith(DEMONSTRATION)) {
            log.warn("proofs are signed with the demonstration key; set PROOF_KEY");
        }
        return ProofKey.derivedFrom(properties.key());
    }

    /** The key in use comes first. */
    @Bean
    PublicKeys proofKeys(ProofKey key, ProofProperties properties) {
        List<String> all = new ArrayList<>(List.of(key.publicKey()));
        all.addAll(properties.retiredKeys());
        return new PublicKeys(all);
    }

    @Bean
    Prover prover(ProofKey key) {
        return new Prover(POLICIES, key);
    }

    @Bean
    ProofVerifier proofVerifier(PublicKeys keys) {
        return new ProofVerifier(POLICIES, keys);
    }
}
