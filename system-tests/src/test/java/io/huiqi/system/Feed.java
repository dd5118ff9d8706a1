package io.huiqi.system;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import tools.jackson.databind.JsonNode;

/** The events of the pull feed from a place on. */
final class Feed {

    private static final String EVENTS = "/api/v1/events?limit=500";

    private final Api api;
    private final String start;

    private Feed(Api api, String start) {
        this.api = api;
        this.start = start;
    }

    /** Everything that ever happened. */
    static Feed fromTheBeginning(Api api) {
        return new Feed(api, "0");
    }

    /** What happens after this moment. */
    static Feed fromNow(Api api) {
        return new Feed(api, api.get("integration", EVENTS).text("/next"));
    }

    /** Reads all that is there by now. */
    List<JsonNode> read(Predicate<JsonNode> wanted) {
        List<JsonNode> events = new ArrayList<>();
        String cursor = start;
        while (true) {
            Answer page = api.get("integration", EVENTS + "&since=" + cursor);
            assertThat(page.status()).as("%s", page).isEqualTo(200);
            JsonNode items = page.body().at("/items");
            items.forEach(event -> {
                if (wanted.test(event)) {
                    events.add(event);
                }
            });
            if (items.isEmpty()) {
                return events;
            }
            cursor = page.text("/next");
        }
    }

    /** The events of one subject, such as {@code ledgers/…}. */
    List<JsonNode> of(String subject) {
        return read(event -> event.at("/subject").asString().equals(subject));
    }

    static String type(JsonNode event) {
        return event.at("/type").asString();
    }

    /** Ids are unique, and each subject's sequence is 1, 2, 3 … without a gap. */
    static void assertWhole(List<JsonNode> events) {
        assertThat(events).extracting(event -> event.at("/id").asString()).doesNotHaveDuplicates();
        bySubject(events).forEach((subject, sequences) -> {
            for (int i = 0; i < sequences.size(); i++) {
                assertThat(sequences.get(i))
                        .as("sequence of %s: %s", subject, sequences)
                        .isEqualTo(i + 1L);
            }
        });
    }

    private static Map<String, List<Long>> bySubject(List<JsonNode> events) {
        Map<String, List<Long>> sequences = new TreeMap<>();
        for (JsonNode event : events) {
            sequences
                    .computeIfAbsent(event.at("/subject").asString(), subject -> new ArrayList<>())
                    .add(Long.parseLong(event.at("/sequence").asString()));
        }
        return sequences;
    }
}
