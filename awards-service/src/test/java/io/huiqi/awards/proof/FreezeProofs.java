package io.huiqi.awards.proof;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** Writes the proofs of this version into a folder, to be added to the frozen ones under names of their own. */
final class FreezeProofs {

    private FreezeProofs() {}

    public static void main(String[] arguments) throws IOException {
        JsonMapper json =
                JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();
        Path folder = Path.of(arguments[0]);
        for (Map.Entry<String, Object> proof : ProofFixtures.all().entrySet()) {
            Files.writeString(folder.resolve(proof.getKey() + ".json"), json.writeValueAsString(proof.getValue()));
        }
        Files.writeString(
                folder.resolve("keys.json"), json.writeValueAsString(Map.of("keys", ProofFixtures.KEYS.toJwks())));
    }
}
