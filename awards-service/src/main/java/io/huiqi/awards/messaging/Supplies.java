package io.huiqi.awards.messaging;

import io.huiqi.awards.adjustment.Supply;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What pools give for one ledger, as far as they were asked. What no pool was asked for counts as given; the first of it has
 * to be asked for, because what comes after depends on the answer.
 */
final class Supplies implements Supply {

    private final Map<Need, Supplied> answers;
    private final List<Need> open = new ArrayList<>(1);

    Supplies() {
        this(Map.of());
    }

    private Supplies(Map<Need, Supplied> answers) {
        this.answers = answers;
    }

    @Override
    public Supplied of(Need need) {
        Supplied answer = answers.get(need);
        if (answer != null) {
            return answer;
        }
        if (open.isEmpty()) {
            open.add(need);
        }
        return new Supplied.Given(need.fen());
    }

    /** What has to be asked for next; null if nothing is open. */
    @Nullable
    Need open() {
        return open.isEmpty() ? null : open.get(0);
    }

    /** The same with one more answer, and nothing open. */
    Supplies with(Need need, Supplied answer) {
        Map<Need, Supplied> all = new HashMap<>(answers);
        all.put(need, answer);
        return new Supplies(all);
    }
}
