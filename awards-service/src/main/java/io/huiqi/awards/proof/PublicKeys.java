package io.huiqi.awards.proof;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.X509EncodedKeySpec;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The key ring: every Ed25519 public key that proofs are or were signed with, by the id that a proof names. */
public final class PublicKeys {

    private static final int RAW_KEY = 32;
    private static final int ID = 8;
    private static final byte[] X509_PREFIX = HexFormat.of().parseHex("302a300506032b6570032100");

    private final Map<String, byte[]> byId = new LinkedHashMap<>();

    /**
     * A ring of keys as their 32 bytes in base64url, which is {@code x} of a JSON Web Key.
     *
     * @throws IllegalArgumentException if one is no such key
     */
    public PublicKeys(List<String> keys) {
        for (String key : keys) {
            byte[] raw = Base64.getUrlDecoder().decode(key);
            if (raw.length != RAW_KEY) {
                throw new IllegalArgumentException("an Ed25519 public key has " + RAW_KEY + " bytes: " + key);
            }
            byId.put(idOf(raw), raw);
        }
    }

    /** The id of a key: the first bytes of its SHA-256, in base64url. */
    static String idOf(byte[] raw) {
        return encode(Arrays.copyOf(ProofKey.sha256(raw), ID));
    }

    boolean has(String id) {
        return byId.containsKey(id);
    }

    /** Whether a signature in base64url is this key's for the text. */
    boolean isSigned(String id, String text, @Nullable Object signature) {
        byte[] raw = byId.get(id);
        if (raw == null || !(signature instanceof String written)) {
            return false;
        }
        try {
            Signature verifier = Signature.getInstance("Ed25519");
            verifier.initVerify(publicKey(raw));
            verifier.update(text.getBytes(StandardCharsets.UTF_8));
            return verifier.verify(Base64.getUrlDecoder().decode(written));
        } catch (GeneralSecurityException | IllegalArgumentException malformed) {
            return false;
        }
    }

    private static PublicKey publicKey(byte[] raw) throws GeneralSecurityException {
        byte[] encoded = Arrays.copyOf(X509_PREFIX, X509_PREFIX.length + RAW_KEY);
        System.arraycopy(raw, 0, encoded, X509_PREFIX.length, RAW_KEY);
        return KeyFactory.getInstance("Ed25519").generatePublic(new X509EncodedKeySpec(encoded));
    }

    /** The ring as JSON Web Keys (RFC 8037), the one in use first. */
    public List<Map<String, String>> toJwks() {
        return byId.entrySet().stream()
                .map(key -> Map.of(
                        "kty", "OKP",
                        "crv", "Ed25519",
                        "alg", "EdDSA",
                        "use", "sig",
                        "kid", key.getKey(),
                        "x", encode(key.getValue())))
                .toList();
    }

    static String encode(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
