package io.huiqi.awards.proof;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Proofs that were issued stay valid in every later version. The files below {@code proofs} are never changed, only
 * added to; a change that breaks one of them needs a new engine version beside the old one.
 */
class FrozenProofsTests {

    private static final Path FROZEN = Path.of("src/test/resources/proofs");

    static Stream<Path> proofs() throws IOException {
        try (Stream<Path> files = Files.list(FROZEN)) {
            return files.filter(file -> !file.endsWith("keys.json")).sorted().toList().stream();
        }
    }

    @ParameterizedTest
    @MethodSource("proofs")
    void aFrozenProofIsStillValid(Path file) throws IOException {
        Verification verification = new ProofVerifier(ProofFixtures.POLICIES, keys()).verify(read(file));

        assertThat(verification.difference()).isNull();
        assertThat(verification.signature()).isEqualTo(Verification.SignatureState.GOOD);
    }

    @ParameterizedTest
    @MethodSource("proofs")
    void aFrozenProofWithOneFenMoreIsNot(Path file) throws IOException {
        Map<String, Object> proof = read(file);
        @SuppressWarnings("unchecked")
        Map<String, Object> result = (Map<String, Object>) proof.get("result");
        result.put(
                "amount", ((String) result.get("amount")).replaceAll("0$", "1").replaceAll("7$", "8"));

        assertThat(new ProofVerifier(ProofFixtures.POLICIES, keys())
                        .verify(proof)
                        .difference())
                .isNotNull()
                .extracting(Difference::pointer)
                .isEqualTo("/result/amount");
    }

    @Test
    void everyWayToPayIsFrozen() throws IOException {
        assertThat(proofs().map(file -> file.getFileName().toString().replace(".json", "")))
                .containsAll(ProofFixtures.all().keySet());
    }

    private static Map<String, Object> read(Path file) throws IOException {
        return ProofFixtures.asRead(Files.readString(file, StandardCharsets.UTF_8));
    }

    private static PublicKeys keys() throws IOException {
        List<?> keys = (List<?>) read(FROZEN.resolve("keys.json")).get("keys");
        return new PublicKeys(keys.stream()
                .map(key -> (String) ((Map<?, ?>) key).get("x"))
                .toList());
    }
}
