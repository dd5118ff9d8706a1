package io.huiqi.awards;

import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * The keys behind proofs of awards.
 *
 * @param key secret of at least 32 characters from which the key that signs proofs is derived
 * @param retiredKeys public keys that signed proofs before, each as {@code x} of its JSON Web Key
 */
@ConfigurationProperties("awards.proof")
record ProofProperties(String key, List<String> retiredKeys) {}
