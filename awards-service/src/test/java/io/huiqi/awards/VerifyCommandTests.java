package io.huiqi.awards;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The offline command, by its exit codes and what it prints. */
class VerifyCommandTests {

    private static final String PROOF = "src/test/resources/proofs/revenue-milestones.json";
    private static final String KEYS = "src/test/resources/proofs/keys.json";

    @TempDir
    private Path folder;

    private final ByteArrayOutputStream printed = new ByteArrayOutputStream();
    private final VerifyCommand command = new VerifyCommand(new PrintStream(printed, true, StandardCharsets.UTF_8));

    @Test
    void aValidProofEndsWithZero() {
        assertThat(command.run(List.of("verify", PROOF, "--keys", KEYS))).isZero();
        assertThat(output()).startsWith("valid").contains("signature: good");
    }

    @Test
    void withoutKeysTheSignatureIsNotChecked() {
        assertThat(command.run(List.of("verify", PROOF))).isZero();
        assertThat(output()).contains("signature: not-checked");
    }

    @Test
    void aChangedProofEndsWithOneAndNamesTheDifference() throws IOException {
        Path changed = Files.writeString(
                folder.resolve("changed.json"), Files.readString(Path.of(PROOF)).replace("5300000000", "6300000000"));

        assertThat(command.run(List.of("verify", changed.toString(), "--keys", KEYS)))
                .isEqualTo(1);
        assertThat(output())
                .contains("first difference: /result/amount")
                .contains("expected: \"2000000.00\"")
                .contains("found:    \"1500000.00\"");
    }

    @Test
    void whatCannotBeCheckedEndsWithTwo() throws IOException {
        Path noJson = Files.writeString(folder.resolve("no.json"), "{");
        Path twice = Files.writeString(folder.resolve("twice.json"), "{\"a\": 1, \"a\": 2}");

        assertThat(command.run(List.of("verify"))).isEqualTo(2);
        assertThat(command.run(List.of("verify", PROOF, "--key", KEYS))).isEqualTo(2);
        assertThat(command.run(List.of("verify", folder.resolve("missing").toString())))
                .isEqualTo(2);
        assertThat(command.run(List.of("verify", noJson.toString()))).isEqualTo(2);
        assertThat(command.run(List.of("verify", twice.toString()))).isEqualTo(2);
        assertThat(output()).contains("usage:");
    }

    private String output() {
        return printed.toString(StandardCharsets.UTF_8);
    }
}
