package io.huiqi.awards.assessment;

import io.huiqi.awards.policy.Policy;
import io.huiqi.awards.policyfile.PolicyReader;
import io.huiqi.awards.policyfile.PolicyReading;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Map;
import java.util.Objects;

/** The policy of the source tree, as text, as policy and as assessor. */
public final class PolicyFixtures {

    private PolicyFixtures() {}

    /** The YAML of 焦发〔2020〕17号. */
    public static String jiaozuoYaml() {
        try (InputStream yaml = PolicyFixtures.class.getResourceAsStream("/policies/jiaozuo-2020-17.yaml")) {
            return new String(Objects.requireNonNull(yaml).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** The YAML of 焦发〔2020〕17号 as a version of another policy, which pays another sum (such as 120万) for 50亿. */
    public static String edition(String policy, String version, String paysForFifty) {
        return jiaozuoYaml()
                .replaceFirst("(?m)^policy: .*$", "policy: " + policy)
                .replaceFirst("(?m)^version: .*$", "version: " + version)
                .replace("{at: 50亿, pays: 100万}", "{at: 50亿, pays: " + paysForFifty + "}");
    }

    /** The same, answering claims from a day on. */
    public static String edition(String policy, String version, String paysForFifty, LocalDate claimsFrom) {
        return edition(policy, version, paysForFifty)
                .replaceFirst("(?m)^  firstYear: 2020$", "  firstYear: 2020\n  claimsFrom: " + claimsFrom);
    }

    /** An assessor of 焦发〔2020〕17号 with some readings decided otherwise. */
    public static Assessor jiaozuo(Map<String, String> readings) {
        return Assessor.of(policy(jiaozuoYaml(), readings));
    }

    public static Assessor jiaozuo() {
        return jiaozuo(Map.of());
    }

    private static Policy policy(String yaml, Map<String, String> readings) {
        PolicyReading reading = PolicyReader.read(yaml, readings);
        if (reading instanceof PolicyReading.Read read) {
            return read.policy();
        }
        throw new AssertionError(((PolicyReading.Rejected) reading).problems());
    }
}
