package io.huiqi.awards.web;

import io.huiqi.awards.proof.Difference;
import io.huiqi.awards.proof.Verification;
import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * What came of checking a proof.
 *
 * @param valid whether the award computed again is this very document, and we signed it
 * @param recomputed whether the award computed again is this very document
 * @param difference the first difference; null if there is none
 */
record VerificationView(
        boolean valid,
        boolean recomputed,

        @Schema(allowableValues = {"good", "bad", "unknown-key"})
        String signature,

        @Nullable DifferenceView difference) {

    /**
     * Where the document is not what it has to be.
     *
     * @param pointer JSON pointer
     */
    record DifferenceView(
            String pointer,
            @Nullable Object expected,
            @Nullable Object found) {}

    static VerificationView of(Verification verification) {
        Difference first = verification.difference();
        return new VerificationView(
                verification.isValid(),
                verification.isRecomputed(),
                verification.signature().code(),
                first == null ? null : new DifferenceView(first.pointer(), first.expected(), first.found()));
    }
}
