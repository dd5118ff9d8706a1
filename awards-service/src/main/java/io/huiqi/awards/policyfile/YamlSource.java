package io.huiqi.awards.policyfile;

import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.api.lowlevel.Parse;
import org.snakeyaml.engine.v2.events.AliasEvent;
import org.snakeyaml.engine.v2.events.CollectionEndEvent;
import org.snakeyaml.engine.v2.events.CollectionStartEvent;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.Node;

/** Turns YAML text into nodes, refusing what could make a small file large: aliases, great depth, great length. */
final class YamlSource {

    /** In UTF-8, in which a Chinese character takes three; as much as the service and the gateway take as one body. */
    static final int MAX_BYTES = 1024 * 1024;

    private static final int MAX_DEPTH = 32;

    /** What decoding puts where bytes are not UTF-8: the text would not be what was sent. */
    private static final char NOT_UTF_8 = '\uFFFD';

    private static final LoadSettings SETTINGS = LoadSettings.builder()
            .setLabel("policy")
            .setUseMarks(true)
            .setCodePointLimit(MAX_BYTES)
            .build();

    private YamlSource() {}

    /** The root node, or null after noting why there is none. */
    static @Nullable Node compose(String yaml, Findings findings) {
        if (isTooLong(yaml)) {
            findings.wrong(new Problem(1, 1, "", "the file is longer than " + MAX_BYTES + " bytes"));
            return null;
        }
        int unreadable = yaml.indexOf(NOT_UTF_8);
        if (unreadable >= 0) {
            findings.wrong(notUtf8(yaml.substring(0, unreadable)));
            return null;
        }
        try {
            return isPlain(yaml, findings)
                    ? new Compose(SETTINGS).composeString(yaml).orElseGet(() -> empty(findings))
                    : null;
        } catch (MarkedYamlEngineException malformed) {
            findings.wrong(at(malformed.getProblemMark().orElse(null), "this is not YAML: " + malformed.getProblem()));
        } catch (YamlEngineException malformed) {
            findings.wrong(at(null, "this is not YAML: " + malformed.getMessage()));
        }
        return null;
    }

    private static boolean isTooLong(String yaml) {
        return yaml.length() > MAX_BYTES || yaml.getBytes(StandardCharsets.UTF_8).length > MAX_BYTES;
    }

    private static boolean isPlain(String yaml, Findings findings) {
        int depth = 0;
        for (Event event : new Parse(SETTINGS).parseString(yaml)) {
            if (event instanceof CollectionStartEvent && ++depth > MAX_DEPTH) {
                findings.wrong(at(event.getStartMark().orElse(null), "nested more than " + MAX_DEPTH + " deep"));
                return false;
            }
            if (event instanceof CollectionEndEvent) {
                depth--;
            }
            if (event instanceof AliasEvent) {
                findings.wrong(at(event.getStartMark().orElse(null), "aliases are not allowed; write the value out"));
                return false;
            }
        }
        return true;
    }

    private static Problem notUtf8(String before) {
        int line = (int) before.chars().filter(c -> c == '\n').count() + 1;
        int column = before.length() - before.lastIndexOf('\n');
        return new Problem(line, column, "", "this is not UTF-8");
    }

    private static @Nullable Node empty(Findings findings) {
        findings.wrong(new Problem(1, 1, "", "the file is empty; it should start with \"policy: <id>\""));
        return null;
    }

    private static Problem at(@Nullable Mark mark, String message) {
        return mark == null
                ? new Problem(1, 1, "", message)
                : new Problem(mark.getLine() + 1, mark.getColumn() + 1, "", message);
    }
}
