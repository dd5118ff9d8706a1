package io.huiqi.awards.policyfile;

import io.huiqi.awards.policy.Condition;
import io.huiqi.awards.policy.Figure;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Warns of caps by figures that can be negative or zero, unless the item requires that they are not. */
final class CapWarnings {

    private CapWarnings() {}

    /** Looks at the caps noted while an item was read. */
    static void check(Findings findings, List<Condition> requires) {
        Set<Figure> positive = new LinkedHashSet<>();
        requires.forEach(condition -> addPositive(condition, positive));
        findings.takeCaps().forEach((figure, places) -> {
            if (!positive.contains(figure)) {
                places.forEach(place -> findings.warn(place.node(), place.path(), message(figure)));
            }
        });
    }

    /** All amounts and percentages that a condition can ask for are above zero. */
    private static void addPositive(Condition condition, Set<Figure> positive) {
        if (condition instanceof Condition.Reaches reaches) {
            positive.add(reaches.figure());
        } else if (condition instanceof Condition.Grows grows) {
            positive.add(grows.figure());
        } else if (condition instanceof Condition.Ratio ratio) {
            positive.add(ratio.of());
            positive.add(ratio.to());
        } else if (condition instanceof Condition.All all) {
            all.parts().forEach(part -> addPositive(part, positive));
        }
    }

    private static String message(Figure figure) {
        return "the cap can be negative: where \"" + figure.id()
                + "\" is not above zero nothing is due; to refuse such claims with a reason of their own, require {figure: "
                + figure.id() + ", reaches: …}";
    }
}
