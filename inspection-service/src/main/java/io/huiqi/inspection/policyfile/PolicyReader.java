package io.huiqi.inspection.policyfile;

import io.huiqi.inspection.policy.InspectionPolicy;
import java.io.InputStream;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.EnumNamingStrategies;
import tools.jackson.databind.ObjectReader;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** Reads inspection policies from YAML; a field it does not know is refused, for a misspelt one must not pass for a default. */
public final class PolicyReader {

    private final ObjectReader reader = YAMLMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .enumNamingStrategy(EnumNamingStrategies.KEBAB_CASE)
            .build()
            .readerFor(PolicyFile.class);

    /** Reads one policy; {@code name} says in an error which file is wrong, beside the line and column. */
    public InspectionPolicy read(String name, InputStream yaml) {
        try {
            return reader.<PolicyFile>readValue(yaml).toPolicy();
        } catch (JacksonException | IllegalArgumentException e) {
            throw new IllegalArgumentException("inspection policy " + name + " is wrong: " + e.getMessage(), e);
        }
    }
}
