package io.huiqi.awards.proof;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.PrivateKey;
import java.security.SecureRandom;
import java.security.Signature;
import java.util.Arrays;

/** The Ed25519 key in use, derived from a secret so that all replicas have the same one without sharing a file. */
public final class ProofKey {

    private static final int SHORTEST_SECRET = 32;
    private static final int RAW_KEY = 32;
    private static final int ED25519_BITS = 255;

    private final PrivateKey privateKey;
    private final byte[] raw;

    private ProofKey(PrivateKey privateKey, byte[] raw) {
        this.privateKey = privateKey;
        this.raw = raw;
    }

    /** Derives the key; refuses a secret of less than 32 characters, which could be guessed from the public key. */
    public static ProofKey derivedFrom(String secret) {
        if (secret.length() < SHORTEST_SECRET) {
            throw new IllegalArgumentException("the proof key needs at least " + SHORTEST_SECRET + " characters");
        }
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("Ed25519");
            generator.initialize(ED25519_BITS, new Seed(sha256(secret.getBytes(StandardCharsets.UTF_8))));
            KeyPair pair = generator.generateKeyPair();
            byte[] encoded = pair.getPublic().getEncoded(); // ends with the 32 bytes of the key itself
            return new ProofKey(
                    pair.getPrivate(), Arrays.copyOfRange(encoded, encoded.length - RAW_KEY, encoded.length));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every JDK has Ed25519", e);
        }
    }

    String id() {
        return PublicKeys.idOf(raw);
    }

    /** The public key as its bytes in base64url: {@code x} of its JSON Web Key. */
    public String publicKey() {
        return PublicKeys.encode(raw);
    }

    String sign(String text) {
        try {
            Signature signature = Signature.getInstance("Ed25519");
            signature.initSign(privateKey);
            signature.update(text.getBytes(StandardCharsets.UTF_8));
            return PublicKeys.encode(signature.sign());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("cannot sign a proof", e);
        }
    }

    static byte[] sha256(byte[] bytes) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(bytes);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }

    /** Hands out one seed, which is how Ed25519 defines a private key. */
    private static final class Seed extends SecureRandom {

        private static final long serialVersionUID = 1L;
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
