package io.huiqi.awards.assessment;

import io.huiqi.awards.policy.Text;
import java.util.Arrays;

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

        /** The role written as {@code payer} or {@code payee}. */
        public static Role ofCode(String code) {
            return Arrays.stream(values())
                    .filter(role -> role.code.equals(code))
                    .findFirst()
                    .orElseThrow(() -> new IllegalArgumentException("no role in a share: " + code));
        }

        public String code() {
            return code;
        }
    }
}
