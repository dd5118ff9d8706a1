package io.huiqi.inspection.plan;

import io.huiqi.inspection.inspection.Officer;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * A draw that was held.
 *
 * @param seed revealed, 64 hexadecimal digits
 * @param assignments in the order drawn
 */
public record Draw(String seed, Instant heldAt, List<Assignment> assignments) {

    public Draw {
        assignments = List.copyOf(assignments);
    }

    /** The enterprises that the lots give, in the drawn order, each with the first officers who may inspect it. */
    static List<Assignment> assign(Lots lots, PlanLists lists, DrawSize size, int team) {
        return drawn(lots, lists, size).stream()
                .map(enterprise ->
                        new Assignment(enterprise, team(lots, lists, enterprise, team, List.of()), List.of(), null))
                .toList();
    }

    /** The enterprises that the lots give, in the drawn order; by risk, each class gives the first of its own. */
    static List<String> drawn(Lots lots, PlanLists lists, DrawSize size) {
        List<String> order = lots.enterprises(lists.enterprises());
        if (!size.needsRisks()) {
            return order.stream().limit(size.of(order.size())).toList();
        }
        Map<RiskClass, Integer> left = size.quotas(lists);
        Map<String, RiskClass> classes = lists.classes();
        List<String> drawn = new ArrayList<>();
        for (String code : order) {
            if (left.merge(classes.getOrDefault(code, RiskClass.A), -1, Integer::sum) >= 0) {
                drawn.add(code);
            }
        }
        return drawn;
    }

    /** The first {@code size} officers in the order drawn for an enterprise who have no conflict and did not step back. */
    static List<String> team(Lots lots, PlanLists lists, String enterprise, int size, List<String> recused) {
        return lots.officers(enterprise, lists.officers()).stream()
                .map(Officer::certificateNo)
                .filter(officer -> !lists.conflicts(officer, enterprise) && !recused.contains(officer))
                .limit(size)
                .toList();
    }
}
