package io.huiqi.awards.award;

import reactor.core.publisher.Mono;

/** The text of every policy version that something was ever granted under, kept for ever. */
public interface PolicyTexts {

    /** Completes once the texts of the policies in force are kept; the first time stores them. */
    Mono<Void> keepThoseInForce();

    /** The text with this SHA-256; empty if none was kept. */
    Mono<String> find(String sha256);
}
