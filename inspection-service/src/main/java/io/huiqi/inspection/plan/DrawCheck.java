package io.huiqi.inspection.plan;

import java.util.HexFormat;
import java.util.List;
import java.util.Objects;

/**
 * A held draw drawn again from what is public.
 *
 * @param commitmentHolds whether the revealed seed is the one committed to
 * @param drawHolds whether the same enterprises come out in the same order with the same officers, recusals counted
 * @param listsDigest SHA-256 of the frozen lists
 * @param drawn the enterprises that come out
 */
public record DrawCheck(boolean commitmentHolds, boolean drawHolds, String listsDigest, List<String> drawn) {

    public boolean isValid() {
        return commitmentHolds && drawHolds;
    }

    /** Draws again; the plan must have been drawn. */
    public static DrawCheck of(Plan plan) {
        Draw draw = Objects.requireNonNull(plan.draw(), "drawn before");
        PlanLists lists = Objects.requireNonNull(plan.lists(), "frozen before");
        Lots lots = lots(plan, draw);
        List<String> drawn = Draw.drawn(lots, lists, plan.size());
        boolean sameEnterprises = drawn.equals(
                draw.assignments().stream().map(Assignment::enterprise).toList());
        boolean sameOfficers = draw.assignments().stream()
                .allMatch(each -> each.officers().equals(team(plan, draw, each.enterprise(), each.recused())));
        boolean commitment =
                Digests.sha256(HexFormat.of().parseHex(draw.seed())).equals(plan.seedCommitment());
        return new DrawCheck(commitment, sameEnterprises && sameOfficers, lists.digest(), drawn);
    }

    /** Who inspects an enterprise when some have stepped back. */
    static List<String> team(Plan plan, Draw draw, String enterprise, List<String> recused) {
        PlanLists lists = Objects.requireNonNull(plan.lists(), "frozen before");
        return Draw.team(lots(plan, draw), lists, enterprise, plan.team(), recused);
    }

    private static Lots lots(Plan plan, Draw draw) {
        return new Lots(plan.algorithm(), draw.seed(), Objects.requireNonNull(plan.salt(), "frozen before"));
    }
}
