package io.huiqi.system;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Objects;

/**
 * The second policy of the tests: an express award by bands of local purchases, 100,000 yuan from 10 million on and
 * 500,000 from 100 million on.
 */
record TrialPolicy(String id, String yaml) {

    static final String ITEM = "purchases";
    static final String FIGURE = "localPurchases";
    static final String SMALL = "20000000.00";
    static final String LARGE = "200000000.00";

    /** Under a name of its own, so that tests do not meet. */
    static TrialPolicy named(String id) {
        return new TrialPolicy(id, original().replace("policy: local-purchases", "policy: " + id));
    }

    /** The same with another figure, which enterprises of other tests do not report. */
    TrialPolicy about(String figure) {
        return new TrialPolicy(id, yaml.replace(FIGURE, figure));
    }

    /** The same for nobody who stands on a list. */
    TrialPolicy notFor(String list) {
        return new TrialPolicy(
                id,
                yaml.replace("lists: {}", "lists: {" + list + ": {zh: 失信名单, en: the dishonest}}")
                        .replace("    pays:\n", "    requires: [{notOn: " + list + ", clause: \"1\"}]\n    pays:\n"));
    }

    /** Another version, in which both bands pay otherwise. */
    TrialPolicy version(String version, String small, String large) {
        return new TrialPolicy(
                id,
                yaml.replace("version: \"1\"", "version: \"" + version + "\"")
                        .replace("pays: 10万", "pays: " + small)
                        .replace("pays: 50万", "pays: " + large));
    }

    /** What an enterprise bought locally in 2020, as facts of an assessment. */
    static Map<String, ?> bought(String value) {
        return Map.of(FIGURE, Map.of("2020", value));
    }

    private static String original() {
        try (InputStream file = TrialPolicy.class.getResourceAsStream("/policies/local-purchases.yaml")) {
            return new String(Objects.requireNonNull(file).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
