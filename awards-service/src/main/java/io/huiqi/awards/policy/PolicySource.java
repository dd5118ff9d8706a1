package io.huiqi.awards.policy;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * The file a policy was read from, whole.
 *
 * @param sha256 of its text in UTF-8, lower-case hexadecimal
 */
public record PolicySource(String text, String sha256) {

    public static PolicySource of(String text) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return new PolicySource(text, HexFormat.of().formatHex(digest));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }

    /** Without the text, which is long. */
    @Override
    public String toString() {
        return "PolicySource[" + sha256 + "]";
    }
}
