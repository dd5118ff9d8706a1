package io.huiqi.inspection.signing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.huiqi.inspection.pass.PassClaims;
import io.huiqi.inspection.proposal.Visit;
import java.nio.charset.StandardCharsets;
import java.security.KeyFactory;
import java.security.Signature;
import java.security.spec.X509EncodedKeySpec;
import java.time.Instant;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class Ed25519SealTests {

    private static final String SECRET = "a secret of at least 32 characters";
    private static final PassClaims CLAIMS = new PassClaims(
            "7K3M-9QX2-B4TD",
            "0198",
            "91410802MA45ABC18C",
            new Visit(Instant.parse("2020-09-16T01:00:00Z"), Instant.parse("2020-09-16T09:00:00Z")),
            "inspection",
            "市场监督管理局",
            List.of("Wang Fang", "Liu Yang"),
            "APPROVED",
            "jiaozuo-2020-17");

    private static final String FROZEN =
            "eyJhbGciOiJFZERTQSIsInR5cCI6Imh1aXFpLXBhc3MiLCJraWQiOiI2ZHkyaGNlQlA2OCJ9.eyJudW1iZXIiOiI3S"
                    + "zNNLTlRWDItQjRURCIsImluc3BlY3Rpb24iOiIwMTk4IiwiZW50ZXJwcmlzZSI6IjkxNDEwODAyTUE0NUFCQzE4QyI"
                    + "sInN0YXJ0IjoiMjAyMC0wOS0xNlQwMTowMDowMFoiLCJlbmQiOiIyMDIwLTA5LTE2VDA5OjAwOjAwWiIsImtpbmQiO"
                    + "iJpbnNwZWN0aW9uIiwiZGVwYXJ0bWVudCI6IuW4guWcuuebkeedo-euoeeQhuWxgCIsIm9mZmljZXJzIjpbIldhbmc"
                    + "gRmFuZyIsIkxpdSBZYW5nIl0sInJlYXNvbiI6IkFQUFJPVkVEIiwicG9saWN5Ijoiamlhb3p1by0yMDIwLTE3In0.I"
                    + "eRDov9Tx3JydMnlnec3J0Z1HewCEtgAuto2G8S_vH2zRNFaOc35u2LxEiTTtOQ4RU-cHAHCoXnViTOJQuoBCw";

    private final PassKey key = PassKey.derivedFrom(SECRET);
    private final Ed25519Seal seal = seal(key);

    @Test
    void aSealedPassOpensAsItWas() {
        assertThat(seal.open(seal.seal(CLAIMS))).contains(CLAIMS);
    }

    @Test
    void everyReplicaDerivesTheSameKey() {
        assertThat(seal(PassKey.derivedFrom(SECRET)).open(seal.seal(CLAIMS))).contains(CLAIMS);
    }

    /** A sealed pass of an earlier day: header, payload and key must never change their form. */
    @Test
    void aPassSealedInTheLifeOfAnotherProcessOpens() {
        assertThat(seal.seal(CLAIMS)).isEqualTo(FROZEN);
        assertThat(seal.open(FROZEN)).contains(CLAIMS);
    }

    @Test
    void aPassSealedWithAnotherKeyDoesNotOpen() {
        Ed25519Seal forger = seal(PassKey.derivedFrom(SECRET + "!"));

        assertThat(seal.open(forger.seal(CLAIMS))).isEmpty();
    }

    @Test
    void noSingleCharacterCanBeChanged() {
        String token = seal.seal(CLAIMS);
        for (int i = 0; i < token.length() - 1; i++) {
            char other = token.charAt(i) == 'A' ? 'B' : 'A';
            String changed = token.substring(0, i) + other + token.substring(i + 1);
            assertThat(seal.open(changed)).as("character %s", i).isEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", ".", "..", "a.b.c", "eyJhbGciOiJub25lIn0.e30.", "ü.ü.ü"})
    void whatIsNoPassDoesNotOpen(String token) {
        assertThat(seal.open(token)).isEmpty();
    }

    @Test
    void thePublishedKeyVerifiesAPassWithoutThisService() throws Exception {
        String token = seal.seal(CLAIMS);
        int dot = token.lastIndexOf('.');
        byte[] x = Base64.getUrlDecoder().decode(key.verifyingKey().toJwk().get("x"));
        byte[] prefix = HexFormat.of().parseHex("302a300506032b6570032100");
        byte[] encoded = new byte[prefix.length + x.length];
        System.arraycopy(prefix, 0, encoded, 0, prefix.length);
        System.arraycopy(x, 0, encoded, prefix.length, x.length);

        Signature verifier = Signature.getInstance("Ed25519");
        verifier.initVerify(KeyFactory.getInstance("Ed25519").generatePublic(new X509EncodedKeySpec(encoded)));
        verifier.update(token.substring(0, dot).getBytes(StandardCharsets.US_ASCII));

        assertThat(verifier.verify(Base64.getUrlDecoder().decode(token.substring(dot + 1))))
                .isTrue();
    }

    @Test
    void afterAChangeOfTheKeyOldPassesOpenAndNewOnesNameTheNewKey() {
        PassKey next = PassKey.derivedFrom("the next secret of the same city, long");
        KeyRing ring = KeyRing.of(next, List.of(key.verifyingKey().toJwk().get("x")));
        Ed25519Seal changed = new Ed25519Seal(next, ring);

        assertThat(changed.open(FROZEN)).contains(CLAIMS);
        assertThat(changed.open(changed.seal(CLAIMS))).contains(CLAIMS);
        assertThat(seal.open(changed.seal(CLAIMS))).isEmpty();
        assertThat(ring.toJwks()).extracting(jwk -> jwk.get("kid")).containsExactly(next.id(), key.id());
    }

    @Test
    void aPassThatNamesAnotherKeyOfTheRingThanTheOneItIsSealedWithDoesNotOpen() {
        PassKey next = PassKey.derivedFrom("the next secret of the same city, long");
        Ed25519Seal changed = new Ed25519Seal(
                next, KeyRing.of(next, List.of(key.verifyingKey().toJwk().get("x"))));
        String header = FROZEN.substring(0, FROZEN.indexOf('.'));
        String sealed = changed.seal(CLAIMS);

        assertThat(changed.open(header + sealed.substring(sealed.indexOf('.')))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"AAAA", "not base64!", ""})
    void whatIsNoPublicKeyIsRefusedAtTheStart(String x) {
        assertThatIllegalArgumentException().isThrownBy(() -> KeyRing.of(key, List.of(x)));
    }

    @Test
    void aShortSecretIsRefused() {
        assertThatIllegalArgumentException().isThrownBy(() -> PassKey.derivedFrom("short"));
    }

    @Test
    void theKeyDoesNotPrintItself() {
        assertThat(key.toString()).isEqualTo("PassKey[" + key.id() + "]");
    }

    private static Ed25519Seal seal(PassKey key) {
        return new Ed25519Seal(key, KeyRing.of(key, List.of()));
    }
}
