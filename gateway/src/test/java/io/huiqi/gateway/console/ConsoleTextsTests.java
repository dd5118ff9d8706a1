package io.huiqi.gateway.console;

import static org.assertj.core.api.Assertions.assertThat;

import io.huiqi.events.EventType;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class ConsoleTextsTests {

    private static final Pattern NAME = Pattern.compile("(?m)^  ([A-Z][A-Za-z]+): \\[");
    private static final Pattern ENTRY = Pattern.compile("(?m)^  '?([\\w.-]+)'?: \\[");
    private static final Pattern PAIR =
            Pattern.compile("(?m)^  '?([\\w.-]+)'?: \\[\\s*'([^'\\n]*)',\\s*'([^'\\n]*)',?\\s*\\],$");
    private static final Pattern HTML_TEXT = Pattern.compile("data-text=\"([^\"]+)\"");
    private static final Pattern SCRIPT_TEXT = Pattern.compile("(?:word|fact)\\('([^']+)'");

    @Test
    void theConsoleNamesEveryEventThereIsAndNoOther() throws IOException {
        List<String> named = NAME.matcher(eventsOf(texts()))
                .results()
                .map((MatchResult match) -> match.group(1))
                .toList();

        assertThat(named)
                .containsExactlyInAnyOrderElementsOf(Arrays.stream(EventType.values())
                        .map(EventType::shortName)
                        .toList());
    }

    @Test
    void everyTextOfTheConsoleIsThereInChineseAndEnglish() throws IOException {
        for (String file : List.of("/static/console/texts.js", "/static/console/inspections/words.js")) {
            String text = read(file);
            long entries = ENTRY.matcher(text).results().count();
            List<MatchResult> pairs = PAIR.matcher(text).results().toList();

            assertThat(pairs).as("pairs in %s", file).isNotEmpty().hasSize((int) entries);
            assertThat(pairs).allSatisfy(pair -> {
                assertThat(pair.group(2)).as("Chinese of %s", pair.group(1)).isNotBlank();
                assertThat(pair.group(3)).as("English of %s", pair.group(1)).isNotBlank();
            });
        }
    }

    @Test
    void everyTextThePagesAskForIsThere() throws IOException {
        String words = texts() + read("/static/console/inspections/words.js");
        List<String> known = ENTRY.matcher(words)
                .results()
                .map((MatchResult match) -> match.group(1))
                .toList();

        for (String page : List.of("/static/index.html", "/static/inspections.html")) {
            assertThat(asked(HTML_TEXT, page)).isNotEmpty().isSubsetOf(known);
        }
        List<String> inScripts = new ArrayList<>();
        for (String script :
                List.of("answer", "calendar", "consents", "gate", "lines", "main", "mine", "page", "request")) {
            inScripts.addAll(asked(SCRIPT_TEXT, "/static/console/inspections/" + script + ".js"));
        }
        assertThat(inScripts).isNotEmpty().isSubsetOf(known);
    }

    private static List<String> asked(Pattern pattern, String file) throws IOException {
        return pattern.matcher(read(file))
                .results()
                .map((MatchResult match) -> match.group(1))
                .toList();
    }

    private static String eventsOf(String texts) {
        int start = texts.indexOf("export const EVENTS = {");
        return texts.substring(start, texts.indexOf("};", start));
    }

    private static String texts() throws IOException {
        return read("/static/console/texts.js");
    }

    private static String read(String file) throws IOException {
        try (InputStream in = ConsoleTextsTests.class.getResourceAsStream(file)) {
            assertThat(in).isNotNull();
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
