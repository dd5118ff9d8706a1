package io.huiqi.inspection.signing;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import io.huiqi.inspection.pass.PassClaims;
import io.huiqi.inspection.pass.PassSeal;
import io.huiqi.inspection.proposal.Visit;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.PublicKey;
import java.security.Signature;
import java.security.SignatureException;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** Passes as compact JSON Web Signatures with Ed25519 (RFC 7515, RFC 8037). */
public final class Ed25519Seal implements PassSeal {

    private static final String TYPE = "huiqi-pass";
    private static final int PARTS = 3;

    private final PassKey key;
    private final JsonMapper json = JsonMapper.builder().build();
    private final String header;
    private final KeyRing ring;
    private final Map<String, PublicKey> keys;

    /**
     * Seals with a key.
     *
     * @param ring every key whose passes open, this one among them
     */
    public Ed25519Seal(PassKey key, KeyRing ring) {
        this.key = key;
        this.ring = ring;
        this.header = headerOf(key.id());
        this.keys = ring.keys().stream()
                .collect(Collectors.toUnmodifiableMap(each -> headerOf(each.id()), VerifyingKey::publicKey));
    }

    @Override
    public String seal(PassClaims claims) {
        String signed = header + "." + encode(json.writeValueAsBytes(Payload.of(claims)));
        try {
            Signature signature = Signature.getInstance("Ed25519");
            signature.initSign(key.privateKey());
            signature.update(signed.getBytes(StandardCharsets.US_ASCII));
            return signed + "." + encode(signature.sign());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("cannot seal a pass", e);
        }
    }

    /** Only the one header that each key of the ring has is accepted, so nobody chooses another algorithm. */
    @Override
    public Optional<PassClaims> open(String token) {
        String[] parts = token.split("\\.", -1);
        PublicKey sealedWith = parts.length == PARTS ? keys.get(parts[0]) : null;
        if (sealedWith == null) {
            return Optional.empty();
        }
        try {
            return isSigned(sealedWith, parts[0] + "." + parts[1], decode(parts[2]))
                    ? Optional.of(
                            json.readValue(decode(parts[1]), Payload.class).toClaims())
                    : Optional.empty();
        } catch (IllegalArgumentException | JacksonException notOurs) {
            return Optional.empty();
        }
    }

    @Override
    public List<Map<String, String>> publicKeys() {
        return ring.toJwks();
    }

    private static boolean isSigned(PublicKey key, String text, byte[] signature) {
        try {
            Signature verifier = Signature.getInstance("Ed25519");
            verifier.initVerify(key);
            verifier.update(text.getBytes(StandardCharsets.US_ASCII));
            return verifier.verify(signature);
        } catch (SignatureException malformed) {
            return false;
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every JDK has Ed25519", e);
        }
    }

    private String headerOf(String keyId) {
        return encode(json.writeValueAsBytes(new Header("EdDSA", TYPE, keyId)));
    }

    private static String encode(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    private static byte[] decode(String text) {
        return Base64.getUrlDecoder().decode(text);
    }

    /** Written in this order always: a pass must open after a restart and on every replica. */
    @JsonPropertyOrder({"alg", "typ", "kid"})
    private record Header(String alg, String typ, String kid) {}

    /** What is sealed, in the words of the public interface; names are only ever added. */
    private record Payload(
            String number,
            String inspection,
            String enterprise,
            Instant start,
            Instant end,
            String kind,
            String department,
            List<String> officers,
            String reason,
            String policy) {

        private static Payload of(PassClaims claims) {
            return new Payload(
                    claims.number(),
                    claims.inspection(),
                    claims.enterprise(),
                    claims.visit().start(),
                    claims.visit().end(),
                    claims.kind(),
                    claims.department(),
                    claims.officers(),
                    claims.reason(),
                    claims.policy());
        }

        private PassClaims toClaims() {
            return new PassClaims(
                    number, inspection, enterprise, new Visit(start, end), kind, department, officers, reason, policy);
        }
    }
}
