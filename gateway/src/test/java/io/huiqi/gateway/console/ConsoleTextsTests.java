package io.huiqi.gateway.console;

import static org.assertj.core.api.Assertions.assertThat;

import io.huiqi.events.EventType;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class ConsoleTextsTests {

    private static final Pattern NAME = Pattern.compile("(?m)^  ([A-Z][A-Za-z]+): \\[");

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

    private static String eventsOf(String texts) {
        int start = texts.indexOf("export const EVENTS = {");
        return texts.substring(start, texts.indexOf("};", start));
    }

    private static String texts() throws IOException {
        try (InputStream in = ConsoleTextsTests.class.getResourceAsStream("/static/console/texts.js")) {
            assertThat(in).isNotNull();
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
