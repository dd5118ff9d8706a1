package io.huiqi.awards.cities;

import io.huiqi.awards.assessment.Assessment;
import io.huiqi.awards.assessment.Scene;
import io.huiqi.awards.policy.Policy;
import io.huiqi.awards.policyfile.PolicyReader;
import io.huiqi.awards.policyfile.PolicyReading;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.schema.FailsafeSchema;

/**
 * One row of the table beside a city's policy.
 *
 * @param told the facts, in the words of {@link Scene}
 * @param answer an amount in yuan, or the code of the weightiest reason
 * @param reckoned how a person comes to the answer
 */
record CityExample(City city, String item, int year, String told, String answer, String reckoned) {

    private static final Load YAML =
            new Load(LoadSettings.builder().setSchema(new FailsafeSchema()).build());

    /** A policy with its file. */
    record City(String file, String yaml, Policy policy) {

        static City of(String file) {
            String yaml = resource(file + ".yaml");
            if (PolicyReader.read(yaml) instanceof PolicyReading.Read read) {
                return new City(file, yaml, read.policy());
            }
            throw new AssertionError(file + ": " + PolicyReader.read(yaml));
        }

        @Override
        public String toString() {
            return file;
        }
    }

    /** The text of a policy or of its examples. */
    static String resource(String file) {
        try (InputStream yaml = CityExample.class.getResourceAsStream("/policies/" + file)) {
            return new String(Objects.requireNonNull(yaml, file).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** The rows beside a policy, in the order of the file. */
    static List<CityExample> of(City city) {
        Map<?, ?> document = (Map<?, ?>) YAML.loadFromString(resource(city.file() + ".examples.yaml"));
        int year = Integer.parseInt((String) document.get("year"));
        Map<String, List<List<String>>> rows = rows((Map<?, ?>) document.get("items"));
        List<CityExample> examples = new ArrayList<>();
        rows.forEach((item, each) -> each.forEach(
                row -> examples.add(new CityExample(city, item, year, row.get(0), row.get(1), row.get(2)))));
        return examples;
    }

    private static Map<String, List<List<String>>> rows(Map<?, ?> items) {
        Map<String, List<List<String>>> rows = new LinkedHashMap<>();
        items.forEach((item, each) -> rows.put(
                (String) item,
                ((List<?>) each)
                        .stream()
                                .map(row -> ((List<?>) row)
                                        .stream().map(String.class::cast).toList())
                                .toList()));
        return rows;
    }

    boolean isAmount() {
        return answer.contains(".");
    }

    Assessment assess() {
        return Scene.assess(city.policy(), item, year, told);
    }

    @Override
    public String toString() {
        return city + " " + item + ": " + told + " → " + answer + " (" + reckoned + ")";
    }
}
