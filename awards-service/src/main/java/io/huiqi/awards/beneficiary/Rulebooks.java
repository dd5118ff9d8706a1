package io.huiqi.awards.beneficiary;

import io.huiqi.awards.assessment.Rulebook;
import reactor.core.publisher.Mono;

/** Knows the policies. */
@FunctionalInterface
public interface Rulebooks {

    /** All versions that any replica published before this was asked, and perhaps later ones. */
    Mono<Rulebook> current();
}
