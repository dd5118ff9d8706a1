package io.huiqi.awards.proof;

import static io.huiqi.awards.proof.ProofFixtures.KEYS;
import static io.huiqi.awards.proof.ProofFixtures.POLICIES;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.huiqi.awards.proof.Verification.SignatureState;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** A proof is valid as it was issued and no other way; the first thing changed is named. */
class ProofTests {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private final ProofVerifier verifier = new ProofVerifier(POLICIES, KEYS);

    @Test
    void everyWayToPayCanBeProved() {
        assertThat(ProofFixtures.all()).hasSizeGreaterThan(5).allSatisfy((name, proof) -> {
            Verification verification = verifier.verify(proof);
            assertThat(verification.difference()).isNull();
            assertThat(verification.isRecomputed()).isTrue();
            assertThat(verification.signature()).isEqualTo(SignatureState.GOOD);
        });
    }

    @ParameterizedTest(name = "{0} = {1} differs at {2}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
                    /result/amount                       | "1500000.01"    | /result/amount
                    /result/lines/0/text/en              | "more"          | /result/lines/0/text/en
                    /trace/1/text/zh                     | "别的"           | /trace/1/text/zh
                    /policy/sha256                       | "00"            | /policy/sha256
                    /policy/version                      | "2020-17.2"     | /policy/version
                    /policy/text                         | "policy: x"     | /policy/text
                    /inputs/figures/1/values/taxableRevenue | "6300000000.00" | /result/amount
                    /inputs/figures/1/values/taxableRevenue | 5300000000.0 | /inputs/figures/1/values/taxableRevenue
                    /inputs/figures/0/values/taxableRevenue | null           | /result/amount
                    /inputs/figures/1/values/taxableRevenue | "5300000000" | /inputs/figures/1/values/taxableRevenue
                    /inputs/kind                         | "person"        | /inputs/kind
                    /question/item                       | "brands"        | /question/item
                    /question/year                       | "2020"          | /question/year
                    /award/id                            | "mine"          | /award/id
                    /award/claim                         | "c-2"           | /award/id
                    /award/enterprise                    | "91410802MA45ABC18D" | /signature/value
                    /award/grantedOn                     | "2021-03-02"    | /signature/value
                    /events/awardGranted                 | "e-4"           | /signature/value
                    /inputs/figures/0/source             | "hearsay"       | /signature/value
                    /inputs/figures/0/version            | 3               | /signature/value
                    /engine/version                      | "2"             | /engine/version
                    /format                              | "other"         | /format
                    /signature/kid                       | "somebody"      | /signature/kid
                    /signature/alg                       | "none"          | /signature/value
                    /signature/value                     | "AAAA"          | /signature/value
                    /extra                               | 1.5             | /extra
                    """)
    void whatWasChangedIsNamed(String pointer, String value, String expectedPointer) {
        Verification verification = verifier.verify(with(pointer, value));

        assertThat(verification.isValid()).isFalse();
        assertThat(verification.signature()).isNotEqualTo(SignatureState.GOOD);
        assertThat(verification.difference())
                .isNotNull()
                .extracting(Difference::pointer)
                .isEqualTo(expectedPointer);
    }

    @Test
    void expectedAndFoundAreTold() {
        Difference difference =
                verifier.verify(with("/result/amount", "\"9.00\"")).difference();

        assertThat(difference).isEqualTo(new Difference("/result/amount", "1500000.00", "9.00"));
    }

    @Test
    void anEarlierPaymentHiddenFromTheLedgerIsFound() {
        Map<String, Object> proof =
                ProofFixtures.asRead(JSON.writeValueAsString(ProofFixtures.all().get("revenue-milestones-later-year")));
        proof.put("ledgerBefore", List.of());

        assertThat(verifier.verify(proof).difference())
                .extracting(Difference::pointer)
                .isEqualTo("/result/amount");
    }

    @ParameterizedTest
    @ValueSource(strings = {"{}", "[]", "null", "1", "{\"format\": 1}", "{\"format\": \"huiqi-award-proof/1\"}"})
    void whatIsNoProofIsAnsweredToo(String document) {
        Verification verification = verifier.verify(JSON.readValue(document, Object.class));

        assertThat(verification.isValid()).isFalse();
        assertThat(verification.difference()).isNotNull();
    }

    @Test
    void amountsBeyondLimitsAreAnsweredToo() {
        Object proof = with("/inputs/figures/1/values/taxableRevenue", "\"92233720368547758.07\"");

        assertThat(verifier.verify(proof).isValid()).isFalse();
    }

    @Test
    void aProofOutlivesTheKeyThatSignedIt() {
        ProofKey next = ProofKey.derivedFrom("the next secret, which is long enough as well");
        PublicKeys ring = new PublicKeys(List.of(next.publicKey(), ProofFixtures.KEY.publicKey()));

        assertThat(new ProofVerifier(POLICIES, ring)
                        .verify(ProofFixtures.revenue())
                        .isValid())
                .isTrue();
        assertThat(new ProofVerifier(POLICIES, new PublicKeys(List.of(next.publicKey())))
                        .verify(ProofFixtures.revenue())
                        .signature())
                .isEqualTo(SignatureState.UNKNOWN_KEY);
    }

    @Test
    void theSameAwardIsProvedWithTheSameBytes() {
        assertThat(CanonicalJson.of(ProofFixtures.revenue())).isEqualTo(CanonicalJson.of(ProofFixtures.revenue()));
    }

    @Test
    void aShortSecretIsRefused() {
        assertThatThrownBy(() -> ProofKey.derivedFrom("guess me")).isInstanceOf(IllegalArgumentException.class);
    }

    /** The proof of the revenue milestones with one value in another's place. */
    private static Object with(String pointer, String value) {
        JsonNode proof = JSON.valueToTree(ProofFixtures.revenue());
        int last = pointer.lastIndexOf('/');
        JsonNode parent = proof.at(pointer.substring(0, last));
        String name = pointer.substring(last + 1);
        if (parent instanceof ArrayNode array) {
            array.set(Integer.parseInt(name), JSON.readTree(value));
        } else {
            ((ObjectNode) parent).set(name, JSON.readTree(value));
        }
        return ProofFixtures.asRead(JSON.writeValueAsString(proof));
    }
}
