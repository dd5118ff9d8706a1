package io.huiqi.awards.opportunity;

import io.huiqi.awards.policy.Condition;
import io.huiqi.awards.policy.Rule;
import io.huiqi.awards.policy.Text;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A title that an item pays for or asks for.
 *
 * @param levels any of them will do; none named means any at all
 * @param needs the flags that it needs
 * @param heldOn the day on which it has to be held; null if it has to be granted in the year
 */
public record Wanted(String kind, Text name, Set<String> levels, Set<String> needs, Condition.@Nullable Day heldOn) {

    static Wanted paid(Rule.Title title) {
        return new Wanted(title.kind(), title.name(), title.levels(), title.needs(), null);
    }

    static Wanted held(Condition.Holds holds) {
        return new Wanted(holds.kind(), holds.name(), holds.levels(), Set.of(), holds.day());
    }
}
