package io.huiqi.awards.messaging;

import io.huiqi.awards.beneficiary.Funding;
import io.huiqi.awards.beneficiary.Funding.Funded;
import io.huiqi.awards.pool.Place;
import io.huiqi.events.EventEnvelope;
import io.huiqi.kit.event.Cause;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The money that the claims of a poll need from pools, answered as far as the pools were asked. What a claim needs may
 * change with what those before it got; an answer holds for the sum that was asked for last.
 */
final class Wishes {

    private final Map<String, Answered> answers;
    private final Map<Place, List<Open>> open = new LinkedHashMap<>();

    Wishes() {
        this(Map.of());
    }

    private Wishes(Map<String, Answered> answers) {
        this.answers = answers;
    }

    /** A wish that no pool was asked for, and the event it comes from. */
    record Open(Funding.Wish wish, Cause cause) {}

    private record Answered(long fen, Funded answer) {}

    /** How a submission is funded; what no pool was asked for yet counts as reserved, and has to be asked for. */
    Funding of(EventEnvelope submission) {
        return wish -> {
            Answered asked = answers.get(key(wish));
            if (asked != null && asked.fen() == wish.fen()) {
                return asked.answer();
            }
            open.computeIfAbsent(wish.place(), place -> new ArrayList<>()).add(new Open(wish, Cause.of(submission)));
            return new Funded.Reserved();
        };
    }

    boolean areAnswered() {
        return open.isEmpty();
    }

    Map<Place, List<Open>> open() {
        return open;
    }

    /** The same with more answers, and nothing open. */
    Wishes with(Map<Funding.Wish, Funded> more) {
        Map<String, Answered> all = new HashMap<>(answers);
        more.forEach((wish, answer) -> all.put(key(wish), new Answered(wish.fen(), answer)));
        return new Wishes(all);
    }

    private static String key(Funding.Wish wish) {
        return wish.claim().id() + "/" + wish.claim().round();
    }
}
