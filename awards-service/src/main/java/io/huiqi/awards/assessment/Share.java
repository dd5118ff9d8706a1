package io.huiqi.awards.assessment;

import io.huiqi.awards.policy.Text;

/**
 * What one party has of a line.
 *
 * @param party the name the policy file gives it
 * @param fen not negative
 */
public record Share(Role role, String party, Text name, long fen) {

    /** On which side of the money a party stands. */
    public enum Role {
        PAYER("payer"),
        PAYEE("payee");

        private final String code;

        Role(String code) {
            this.code = code;
        }

        public String code() {
            return code;
        }
    }
}
