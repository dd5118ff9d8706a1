package io.huiqi.awards.publication;

import io.huiqi.awards.policy.Policy;
import reactor.core.publisher.Mono;

/** The text of every policy version ever published, kept for ever. */
public interface PolicyTexts {

    /** Keeps the text of a policy; keeping it again, or at the same time as another replica, changes nothing. */
    Mono<Void> keep(Policy policy);

    /** The text with this SHA-256; empty if none was kept. */
    Mono<String> find(String sha256);
}
