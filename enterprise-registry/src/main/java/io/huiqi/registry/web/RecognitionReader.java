package io.huiqi.registry.web;

import static io.huiqi.kit.problem.Checks.present;

import io.huiqi.kit.identity.Uscc;
import io.huiqi.kit.money.Money;
import io.huiqi.kit.problem.Checks;
import io.huiqi.registry.enterprise.GrantRecognition;
import io.huiqi.registry.vocabulary.Attribute;
import io.huiqi.registry.vocabulary.RecognitionKind;
import io.huiqi.registry.vocabulary.Vocabulary;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Reads a recognition and notes all that is wrong with it. */
final class RecognitionReader {

    private static final int TEXT_LIMIT = 200;
    private static final Pattern NUMBER = Pattern.compile("-?(0|[1-9][0-9]{0,14})(\\.[0-9]{1,2})?");

    private final Vocabulary vocabulary;
    private final Dates dates;
    private final List<String> kinds;
    private final String attributes;

    RecognitionReader(Vocabulary vocabulary, Dates dates) {
        this.vocabulary = vocabulary;
        this.dates = dates;
        this.kinds =
                vocabulary.recognitions().stream().map(RecognitionKind::kind).toList();
        this.attributes = vocabulary.attributes().stream().map(Attribute::name).collect(Collectors.joining(", "));
    }

    /**
     * Null if something is wrong with it, which is noted then.
     *
     * @param at pointer to the body
     */
    @Nullable
    GrantRecognition read(Checks checks, String at, @Nullable Uscc enterprise, RecognitionBody body) {
        int before = checks.errors().size();
        String kind = checks.oneOf(at + "/kind", body.kind(), kinds);
        String project = checks.optionalText(at + "/project", body.project(), TEXT_LIMIT);
        if (kind != null) {
            checkNeeds(checks, at, vocabulary.recognition(kind).orElseThrow(), body);
        }
        LocalDate grantedOn = dates.past(checks, at + "/grantedOn", body.grantedOn());
        String documentNo = checks.text(at + "/documentNo", body.documentNo(), TEXT_LIMIT);
        Map<String, Object> values = attributes(checks, at + "/attributes", body.attributes());
        return checks.errors().size() > before || enterprise == null
                ? null
                : new GrantRecognition(
                        enterprise,
                        present(kind),
                        body.level(),
                        project,
                        present(grantedOn),
                        present(documentNo).strip(),
                        values);
    }

    private static void checkNeeds(Checks checks, String at, RecognitionKind kind, RecognitionBody body) {
        if (body.level() != null || kind.levelNeeded()) {
            checks.oneOf(at + "/level", body.level(), kind.levels());
        }
        boolean hasProject = body.project() != null && !body.project().isBlank();
        checks.require(
                hasProject || !kind.projectNeeded(),
                at + "/project",
                "required",
                "must be given: a " + kind.kind() + " is a project that is recognised");
    }

    private Map<String, Object> attributes(Checks checks, String at, @Nullable Map<String, JsonNode> given) {
        Map<String, Object> values = new TreeMap<>();
        if (given != null) {
            given.forEach((name, value) -> vocabulary
                    .attribute(name)
                    .ifPresentOrElse(
                            attribute -> readValue(checks, at + "/" + name, attribute, value, values),
                            () -> checks.error(
                                    at + "/" + Pointers.escape(name),
                                    "unknown-attribute",
                                    "must be one of " + attributes)));
        }
        return values;
    }

    private static void readValue(
            Checks checks, String pointer, Attribute attribute, JsonNode value, Map<String, Object> values) {
        Object read = switch (attribute.type()) {
            case FLAG -> flag(checks, pointer, value);
            case TEXT -> checks.text(pointer, text(value), TEXT_LIMIT);
            case DATE -> checks.date(pointer, text(value));
            case NUMBER -> number(checks, pointer, text(value));
        };
        if (read != null) {
            values.put(attribute.name(), read instanceof LocalDate date ? date.toString() : read);
        }
    }

    private static @Nullable Boolean flag(Checks checks, String pointer, JsonNode value) {
        checks.require(value.isBoolean(), pointer, "wrong-type", "must be true or false");
        return value.isBoolean() ? value.booleanValue() : null;
    }

    /** The number with two decimals, which is how it is kept and announced. */
    private static @Nullable String number(Checks checks, String pointer, @Nullable String value) {
        if (value != null && NUMBER.matcher(value).matches()) {
            return Money.parse(value).toString();
        }
        checks.error(pointer, "invalid-number", "must be a decimal string with at most two decimals such as \"92.5\"");
        return null;
    }

    private static @Nullable String text(JsonNode value) {
        return value.isString() ? value.stringValue() : null;
    }
}
