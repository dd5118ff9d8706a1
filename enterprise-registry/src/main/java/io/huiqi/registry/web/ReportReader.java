package io.huiqi.registry.web;

import io.huiqi.kit.problem.Checks;
import io.huiqi.registry.indicator.Measure;
import java.math.BigDecimal;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Reads the values of a report and notes all that is wrong with them. */
final class ReportReader {

    private static final Pattern DECIMAL = Pattern.compile("(0|[1-9][0-9]{0,17})(\\.[0-9]{1,6})?");

    private ReportReader() {}

    static Map<String, BigDecimal> values(Checks checks, Measure measure, @Nullable Map<String, JsonNode> given) {
        Map<String, JsonNode> values = Objects.requireNonNullElse(given, Map.of());
        String names = String.join(", ", measure.names());
        Map<String, BigDecimal> read = new TreeMap<>();
        values.forEach((name, value) -> {
            if (measure.names().contains(name)) {
                readValue(checks, name, value, read);
            } else {
                checks.error("/values/" + Pointers.escape(name), "unknown-value", "must be one of " + names);
            }
        });
        measure.needed().stream()
                .filter(name -> !values.containsKey(name))
                .sorted()
                .forEach(name -> checks.error("/values/" + name, "required", "must be given"));
        checks.require(!values.isEmpty() || !measure.needed().isEmpty(), "/values", "required", "must name " + names);
        return read;
    }

    private static void readValue(Checks checks, String name, JsonNode value, Map<String, BigDecimal> read) {
        BigDecimal number = checks.parse(
                "/values/" + name,
                value.isString() ? value.stringValue() : null,
                "invalid-number",
                "must be a decimal string such as \"80.00\", not negative, at most six decimals",
                ReportReader::decimal);
        if (number != null) {
            read.put(name, number);
        }
    }

    private static BigDecimal decimal(String text) {
        if (!DECIMAL.matcher(text).matches()) {
            throw new IllegalArgumentException("not a decimal");
        }
        return new BigDecimal(text);
    }
}
