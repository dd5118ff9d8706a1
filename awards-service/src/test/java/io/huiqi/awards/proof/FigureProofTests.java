package io.huiqi.awards.proof;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A proof shows the figure that capped an award, and the numbers of titles it was computed from. */
class FigureProofTests {

    private final ProofVerifier verifier = new ProofVerifier(ProofFixtures.POLICIES, ProofFixtures.KEYS);

    @Test
    void whatAFigureCappedIsComputedAgain() {
        Map<String, Object> proof = FigureProofs.cappedByAFigure();

        assertThat(verifier.verify(proof).isValid()).isTrue();
        assertThat(at(proof, "result", "amount")).isEqualTo("99.97");
        assertThat(proof.get("trace").toString()).contains("at most 50% of profit: 99.97 yuan");
    }

    @Test
    void theNumbersOfTitlesArePartOfTheProof() {
        Map<String, Object> proof = FigureProofs.matchedByTitles();

        assertThat(verifier.verify(proof).isValid()).isTrue();
        assertThat(at(proof, "result", "amount")).isEqualTo("500.07");
        assertThat(numbers(proof)).isEqualTo(Map.of("amount", "1000.00", "score", "92.50"));
    }

    @ParameterizedTest
    @CsvSource({
        "amount, 1000.10, /result/amount",
        "amount, 1000, /inputs/recognitions/0/numbers/amount",
        "amount, plenty, /inputs/recognitions/0/numbers/amount",
        "score, 99.00, /signature/value",
        "rank, 1.00, /signature/value"
    })
    void aNumberThatWasChangedIsFound(String attribute, String number, String place) {
        Map<String, Object> proof = FigureProofs.matchedByTitles();

        numbers(proof).put(attribute, number);

        Verification verification = verifier.verify(proof);
        assertThat(verification.isValid()).isFalse();
        assertThat(verification.difference())
                .isNotNull()
                .extracting(Difference::pointer)
                .isEqualTo(place);
    }

    @Test
    void aTitleWhoseNumbersWereTakenOutIsFound() {
        Map<String, Object> proof = FigureProofs.matchedByTitles();

        numbers(proof).clear();

        assertThat(verifier.verify(proof).difference())
                .isNotNull()
                .extracting(Difference::pointer)
                .isEqualTo("/inputs/recognitions/0/numbers");
    }

    private static Object at(Map<String, Object> proof, String part, String member) {
        return ((Map<?, ?>) proof.get(part)).get(member);
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> numbers(Map<String, Object> proof) {
        List<Map<String, Object>> titles = (List<Map<String, Object>>) at(proof, "inputs", "recognitions");
        return (Map<String, Object>) titles.get(0).get("numbers");
    }
}
