package io.huiqi.awards.policyfile;

import static org.assertj.core.api.Assertions.assertThat;

import io.huiqi.awards.assessment.Scene;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Everything that the page about the policy format shows can be read, and comes to what the page says. */
class PolicyFormatPageTests {

    private static final Path PAGE = Path.of("..", "docs", "policy-format.md");
    private static final Pattern BLOCK = Pattern.compile("```yaml\n(.*?)```", Pattern.DOTALL);
    private static final List<String> BLOCKS = blocks();
    private static final String WHOLE_FILE = BLOCKS.get(0);
    private static final String ITEM_HEAD = """
            items:
              support:
                name: {zh: 示例支持, en: Example support}
                clause: "1"
                procedure: standard
                beneficiaries: [enterprise]
            """;

    /** One line of the page below an example. */
    record Claimed(String block, String told, String answer) {
        @Override
        public String toString() {
            return told + " → " + answer;
        }
    }

    @ParameterizedTest
    @MethodSource("files")
    void anExampleIsRead(String yaml) {
        assertThat(PolicyReader.lint(yaml).problems()).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("claims")
    void anExampleComesToWhatThePageSays(Claimed claimed) {
        assertThat(Scene.answer(claimed.block(), claimed.told())).isEqualTo(claimed.answer());
    }

    @Test
    void nearlyEveryExampleSaysWhatItComesTo() {
        assertThat(claims()).hasSizeGreaterThan(BLOCKS.size());
    }

    static Stream<String> files() {
        return BLOCKS.stream().map(PolicyFormatPageTests::file);
    }

    static Stream<Claimed> claims() {
        return BLOCKS.stream()
                .flatMap(block -> block.lines()
                        .filter(line -> line.startsWith("# ") && line.contains(" → "))
                        .map(line -> line.substring(2).split(" → "))
                        .map(parts -> new Claimed(file(block), parts[0], parts[1])));
    }

    /** A block that is not a file itself is the rest of an item in the file that the page begins with. */
    private static String file(String block) {
        return block.startsWith("policy:")
                ? block
                : WHOLE_FILE.substring(0, WHOLE_FILE.indexOf("items:")) + ITEM_HEAD + block.indent(4);
    }

    private static List<String> blocks() {
        try {
            return BLOCK.matcher(Files.readString(PAGE))
                    .results()
                    .map(result -> result.group(1))
                    .toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
