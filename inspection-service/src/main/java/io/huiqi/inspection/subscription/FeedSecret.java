package io.huiqi.inspection.subscription;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.HexFormat;
import java.util.random.RandomGenerator;

/** The secret in a subscription's address: 256 random bits; only its hash is kept. */
public record FeedSecret(String value) {

    private static final int BYTES = 32;

    /** A new secret; {@code random} must be one that nobody can predict. */
    public static FeedSecret next(RandomGenerator random) {
        byte[] bytes = new byte[BYTES];
        random.nextBytes(bytes);
        return new FeedSecret(Base64.getUrlEncoder().withoutPadding().encodeToString(bytes));
    }

    /** SHA-256 in 64 hexadecimal digits; a secret of 256 bits needs no salt. */
    public String hash() {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(value.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }

    /** Not the secret: whoever logs this by mistake tells nobody anything. */
    @Override
    public String toString() {
        return "FeedSecret[...]";
    }
}
