package io.huiqi.inspection.signing;

import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.MessageDigest;
import java.security.PublicKey;
import java.security.spec.X509EncodedKeySpec;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Map;

/** An Ed25519 public key, with the id by which what it seals names it. */
public record VerifyingKey(PublicKey publicKey) {

    private static final int RAW_KEY = 32;
    private static final int ID = 8;
    private static final byte[] X509_PREFIX = HexFormat.of().parseHex("302a300506032b6570032100");

    /**
     * The key of its 32 bytes in base64url, which is {@code x} of its JSON Web Key.
     *
     * @throws IllegalArgumentException if it is no such key
     */
    public static VerifyingKey of(String x) {
        byte[] raw = Base64.getUrlDecoder().decode(x);
        if (raw.length != RAW_KEY) {
            throw new IllegalArgumentException("an Ed25519 public key has " + RAW_KEY + " bytes: " + x);
        }
        byte[] encoded = Arrays.copyOf(X509_PREFIX, X509_PREFIX.length + RAW_KEY);
        System.arraycopy(raw, 0, encoded, X509_PREFIX.length, RAW_KEY);
        try {
            return new VerifyingKey(KeyFactory.getInstance("Ed25519").generatePublic(new X509EncodedKeySpec(encoded)));
        } catch (GeneralSecurityException e) {
            throw new IllegalArgumentException("no Ed25519 public key: " + x, e);
        }
    }

    /** Names the key in the header of what it seals: the first bytes of its SHA-256. */
    public String id() {
        try {
            return base64(Arrays.copyOf(MessageDigest.getInstance("SHA-256").digest(raw()), ID));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }

    /** As a JSON Web Key (RFC 8037). */
    public Map<String, String> toJwk() {
        return Map.of("kty", "OKP", "crv", "Ed25519", "alg", "EdDSA", "use", "sig", "kid", id(), "x", base64(raw()));
    }

    /** The X.509 form ends with the 32 bytes of the key itself. */
    private byte[] raw() {
        byte[] encoded = publicKey.getEncoded();
        return Arrays.copyOfRange(encoded, encoded.length - RAW_KEY, encoded.length);
    }

    private static String base64(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
