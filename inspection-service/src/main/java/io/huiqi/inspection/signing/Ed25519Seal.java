package io.huiqi.inspection.signing;

import io.huiqi.inspection.pass.PassClaims;
import io.huiqi.inspection.pass.PassSeal;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.Signature;
import java.security.SignatureException;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** Passes as compact JSON Web Signatures with Ed25519 (RFC 7515, RFC 8037). */
public final class Ed25519Seal implements PassSeal {

    private static final String TYPE = "huiqi-pass";
    private static final int PARTS = 3;

    private final PassKey key;
    private final JsonMapper json = JsonMapper.builder().build();
    private final String header;

    public Ed25519Seal(PassKey key) {
        this.key = key;
        this.header = encode(json.writeValueAsBytes(Map.of("alg", "EdDSA", "typ", TYPE, "kid", key.id())));
    }

    @Override
    public String seal(PassClaims claims) {
        String signed = header + "." + encode(json.writeValueAsBytes(claims));
        try {
            Signature signature = Signature.getInstance("Ed25519");
            signature.initSign(key.privateKey());
            signature.update(signed.getBytes(StandardCharsets.US_ASCII));
            return signed + "." + encode(signature.sign());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("cannot seal a pass", e);
        }
    }

    /** Only the one header this service writes is accepted, so nobody chooses another algorithm. */
    @Override
    public Optional<PassClaims> open(String token) {
        String[] parts = token.split("\\.", -1);
        if (parts.length != PARTS || !parts[0].equals(header)) {
            return Optional.empty();
        }
        try {
            return isSigned(parts[0] + "." + parts[1], decode(parts[2]))
                    ? Optional.of(json.readValue(decode(parts[1]), PassClaims.class))
                    : Optional.empty();
        } catch (IllegalArgumentException | JacksonException notOurs) {
            return Optional.empty();
        }
    }

    private boolean isSigned(String text, byte[] signature) {
        try {
            Signature verifier = Signature.getInstance("Ed25519");
            verifier.initVerify(key.publicKey());
            verifier.update(text.getBytes(StandardCharsets.US_ASCII));
            return verifier.verify(signature);
        } catch (SignatureException malformed) {
            return false;
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every JDK has Ed25519", e);
        }
    }

    private static String encode(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    private static byte[] decode(String text) {
        return Base64.getUrlDecoder().decode(text);
    }
}
