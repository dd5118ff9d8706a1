package io.huiqi.inspection.plan;

import io.huiqi.inspection.inspection.Officer;
import java.time.Instant;
import java.util.List;

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
    static List<Assignment> assign(Lots lots, PlanLists lists, int count, int team) {
        return lots.enterprises(lists.enterprises()).stream()
                .limit(count)
                .map(enterprise ->
                        new Assignment(enterprise, team(lots, lists, enterprise, team, List.of()), List.of(), null))
                .toList();
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
