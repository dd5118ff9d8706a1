package io.huiqi.awards.policyfile;

import io.huiqi.awards.facts.Yuan;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;

/**
 * A value in a policy file with its place. Reading it as the wrong type notes a problem and answers a harmless
 * stand-in, so that one pass finds everything that is wrong; an absent field was already noted and stays quiet.
 */
record Field(@Nullable Node node, String path, Findings findings) {

    private static final LocalDate STAND_IN_DATE = LocalDate.EPOCH;
    private static final Pattern DATE = Pattern.compile("(19|20)[0-9]{2}-[0-9]{2}-[0-9]{2}");

    void wrong(String message) {
        if (node != null) {
            findings.wrong(node, path, message);
        }
    }

    void unfair(String message) {
        if (node != null) {
            findings.unfair(node, path, message);
        }
    }

    String text() {
        if (node instanceof ScalarNode scalar && !scalar.getValue().isBlank() && isWhole(scalar.getValue())) {
            return scalar.getValue();
        }
        wrong("expected a word or sentence");
        return "";
    }

    /** Whether no half of a surrogate pair, which an escape can write, stands alone in it. */
    private static boolean isWhole(String text) {
        return text.codePoints().noneMatch(each -> each >= Character.MIN_SURROGATE && each <= Character.MAX_SURROGATE);
    }

    /** A positive amount of money in fen. */
    long money() {
        String written = scalar();
        OptionalLong fen = written == null ? OptionalLong.empty() : Yuan.parse(written);
        if (fen.isEmpty() || fen.getAsLong() <= 0) {
            wrong("expected a positive amount in yuan, such as 500000.00, 50万 or 50亿");
            return 1;
        }
        return fen.getAsLong();
    }

    LocalDate date() {
        String written = scalar();
        if (written != null && DATE.matcher(written).matches()) {
            try {
                return LocalDate.parse(written);
            } catch (DateTimeParseException noSuchDay) {
                // told below
            }
        }
        wrong("expected a date such as 2020-07-21");
        return STAND_IN_DATE;
    }

    int year() {
        String written = scalar();
        if (written == null || !written.matches("(19|20)[0-9]{2}")) {
            wrong("expected a year such as 2020");
            return 2000;
        }
        return Integer.parseInt(written);
    }

    /** A rate above 0 and at most 100 %, exact. */
    BigDecimal percent() {
        String written = scalar();
        if (written != null && written.matches("[0-9]{1,3}(\\.[0-9]{1,9})?")) {
            BigDecimal percent = new BigDecimal(written);
            if (percent.signum() > 0 && percent.compareTo(BigDecimal.valueOf(100)) <= 0) {
                return percent;
            }
        }
        wrong("expected a percentage above 0 and at most 100, such as 20 or 12.5");
        return BigDecimal.ONE;
    }

    /** One of the given words, as the thing it stands for. */
    <T> T oneOf(Map<String, T> meanings) {
        String written = scalar();
        T meaning = written == null ? null : meanings.get(written);
        if (meaning == null) {
            wrong("\"" + written + "\" is not known here; "
                    + Suggestion.among(written == null ? "" : written, meanings.keySet()));
            return meanings.values().iterator().next();
        }
        return meaning;
    }

    List<Field> list() {
        if (node instanceof SequenceNode sequence) {
            List<Node> nodes = sequence.getValue();
            return IntStream.range(0, nodes.size())
                    .mapToObj(i -> Readings.resolve(new Field(nodes.get(i), path + "/" + i, findings)))
                    .toList();
        }
        wrong("expected a list");
        return List.of();
    }

    /** The keys of a mapping, none for anything else; notes nothing, so that reading it notes everything once. */
    Set<String> keys() {
        Set<String> keys = new LinkedHashSet<>();
        if (node instanceof MappingNode mapping) {
            mapping.getValue().forEach(tuple -> {
                if (tuple.getKeyNode() instanceof ScalarNode key) {
                    keys.add(key.getValue());
                }
            });
        }
        return keys;
    }

    Block block() {
        return Block.of(this);
    }

    /** What is written there, empty if it is no plain value. */
    String written() {
        String written = scalar();
        return written == null ? "" : written;
    }

    private @Nullable String scalar() {
        return node instanceof ScalarNode scalar ? scalar.getValue() : null;
    }
}
