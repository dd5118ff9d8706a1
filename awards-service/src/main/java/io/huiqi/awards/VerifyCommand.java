package io.huiqi.awards;

import io.huiqi.awards.policyfile.PolicyReader;
import io.huiqi.awards.proof.Difference;
import io.huiqi.awards.proof.ProofVerifier;
import io.huiqi.awards.proof.PublicKeys;
import io.huiqi.awards.proof.Verification;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Checks a proof on any machine with a JDK: no broker, no store, no network. */
final class VerifyCommand {

    static final String NAME = "verify";
    private static final int VALID = 0;
    private static final int INVALID = 1;
    private static final int UNUSABLE = 2;
    private static final String USAGE = "usage: java -jar awards-service.jar verify PROOF.json [--keys KEYS.json]";
    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .build();

    private final PrintStream out;

    VerifyCommand(PrintStream out) {
        this.out = out;
    }

    /** The exit code: 0 for a valid proof, 1 for one that is not, 2 if it cannot be told. */
    int run(List<String> arguments) {
        boolean hasKeys = arguments.size() == 4 && arguments.get(2).equals("--keys");
        if (arguments.size() != 2 && !hasKeys) {
            out.println(USAGE);
            return UNUSABLE;
        }
        try {
            PublicKeys keys = hasKeys ? keys(Path.of(arguments.get(3))) : null;
            Object proof = JSON.readValue(Files.readString(Path.of(arguments.get(1))), Object.class);
            return report(new ProofVerifier(PolicyReader::policyOf, keys).verify(proof));
        } catch (IOException | JacksonException | IllegalArgumentException e) {
            out.println("cannot be checked: " + e.getMessage());
            return UNUSABLE;
        }
    }

    private int report(Verification verification) {
        out.println(verification.isValid() ? "valid" : "NOT valid");
        out.println("computed again: " + (verification.isRecomputed() ? "the same, bit for bit" : "differs"));
        out.println("signature: " + verification.signature().code());
        explain(verification.difference());
        return verification.isValid() ? VALID : INVALID;
    }

    private void explain(@Nullable Difference difference) {
        if (difference != null) {
            out.println("first difference: " + difference.pointer());
            out.println("  expected: " + JSON.writeValueAsString(difference.expected()));
            out.println("  found:    " + JSON.writeValueAsString(difference.found()));
        }
    }

    private static PublicKeys keys(Path file) throws IOException {
        List<String> keys = new ArrayList<>();
        for (JsonNode key : JSON.readTree(Files.readString(file)).path("keys")) {
            keys.add(key.path("x").asString());
        }
        return new PublicKeys(keys);
    }
}
