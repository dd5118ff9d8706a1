package io.huiqi.awards.proof;

import org.jspecify.annotations.Nullable;

/**
 * What came of checking a proof.
 *
 * @param isRecomputed whether computing the award again gave this very document
 * @param difference the first difference; null if there is none
 */
public record Verification(
        boolean isRecomputed,
        SignatureState signature,
        @Nullable Difference difference) {

    /** Whether the signature is one of ours for this very document. */
    public enum SignatureState {
        GOOD("good"),
        BAD("bad"),
        UNKNOWN_KEY("unknown-key"),
        NOT_CHECKED("not-checked");

        private final String code;

        SignatureState(String code) {
            this.code = code;
        }

        public String code() {
            return code;
        }
    }

    public boolean isValid() {
        return difference == null;
    }
}
