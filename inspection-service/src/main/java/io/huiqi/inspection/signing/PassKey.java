package io.huiqi.inspection.signing;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.MessageDigest;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.SecureRandom;

/** An Ed25519 key pair derived from a secret, so that all replicas have the same one without sharing a file. */
public record PassKey(PrivateKey privateKey, PublicKey publicKey) {

    private static final int SHORTEST_SECRET = 32;
    private static final int ED25519_BITS = 255;

    /** Derives the pair; refuses a secret of less than 32 characters, which could be guessed from the public key. */
    public static PassKey derivedFrom(String secret) {
        if (secret.length() < SHORTEST_SECRET) {
            throw new IllegalArgumentException("the pass key needs at least " + SHORTEST_SECRET + " characters");
        }
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("Ed25519");
            generator.initialize(ED25519_BITS, new Seed(sha256(secret.getBytes(StandardCharsets.UTF_8))));
            KeyPair pair = generator.generateKeyPair();
            return new PassKey(pair.getPrivate(), pair.getPublic());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every JDK has Ed25519 and SHA-256", e);
        }
    }

    /** Names the key in the header of what it seals. */
    public String id() {
        return verifyingKey().id();
    }

    /** The half that everybody may know. */
    public VerifyingKey verifyingKey() {
        return new VerifyingKey(publicKey);
    }

    @Override
    public String toString() {
        return "PassKey[" + id() + "]";
    }

    private static byte[] sha256(byte[] bytes) throws GeneralSecurityException {
        return MessageDigest.getInstance("SHA-256").digest(bytes);
    }

    /** Hands out one seed, which is how Ed25519 defines a private key. */
    private static final class Seed extends SecureRandom {

        private final byte[] seed;

        Seed(byte[] seed) {
            this.seed = seed;
        }

        @Override
        public void nextBytes(byte[] bytes) {
            System.arraycopy(seed, 0, bytes, 0, bytes.length);
        }
    }
}
