package io.huiqi.awards.messaging;

import io.huiqi.events.EventEnvelope;
import io.huiqi.events.EventType;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The events of a poll in waves that are handled one after the other: submissions in those with an even number, ends of
 * claims in the others. Each enterprise's events keep their order, and nearly always there are one or two waves.
 */
final class Waves {

    private final List<List<EventEnvelope>> waves = new ArrayList<>();
    private final Map<String, Integer> latest = new HashMap<>();

    private Waves() {}

    static List<List<EventEnvelope>> of(List<EventEnvelope> events) {
        Waves waves = new Waves();
        events.forEach(waves::add);
        return waves.waves;
    }

    private void add(EventEnvelope event) {
        int parity = event.type() == EventType.CLAIM_SUBMITTED ? 0 : 1;
        int before = latest.getOrDefault(event.partitionKey(), 0);
        int wave = before % 2 == parity ? before : before + 1;
        latest.put(event.partitionKey(), wave);
        while (waves.size() <= wave) {
            waves.add(new ArrayList<>());
        }
        waves.get(wave).add(event);
    }
}
