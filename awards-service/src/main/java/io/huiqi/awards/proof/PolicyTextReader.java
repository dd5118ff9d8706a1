package io.huiqi.awards.proof;

import io.huiqi.awards.policy.Policy;
import java.util.Optional;

/** Reads the text of a policy file; empty if it is none that can be computed with. */
@FunctionalInterface
public interface PolicyTextReader {
    Optional<Policy> read(String text);
}
