package io.huiqi.awards.assessment;

import io.huiqi.awards.policy.Item;
import io.huiqi.awards.policy.Portion;
import io.huiqi.awards.policy.Terms;
import java.util.ArrayList;
import java.util.List;

/** What an item's terms do to the lines once its rule has found them: limits first, then who pays. */
record Settlement(Item item) {

    static Settlement of(Item item) {
        return new Settlement(item);
    }

    void apply(Evaluation evaluation) {
        for (Terms.Limit limit : item.terms().limits()) {
            new LimitCheck(item, limit).apply(evaluation);
        }
        List<Portion> payers = item.terms().payers();
        share(evaluation, payers, Share.Role.PAYER);
        if (payers.size() > 1) {
            traceShares(evaluation, evaluation.lines());
        }
    }

    /** Adds lines that a node has made of others; they are traced where they were found. */
    static void add(Evaluation evaluation, List<Line> lines) {
        List<Line> all = new ArrayList<>(evaluation.lines());
        all.addAll(lines);
        evaluation.replaceLines(all);
    }

    /** Shares each line out that has nobody in that role yet. */
    static void share(Evaluation evaluation, List<Portion> portions, Share.Role role) {
        if (!portions.isEmpty() && !evaluation.lines().isEmpty()) {
            evaluation.replaceLines(evaluation.lines().stream()
                    .map(line -> shared(line, portions, role))
                    .toList());
        }
    }

    private static Line shared(Line line, List<Portion> portions, Share.Role role) {
        if (line.shares().stream().anyMatch(share -> share.role() == role)) {
            return line;
        }
        if (portions.size() == 1 && line.shares().isEmpty()) {
            Portion only = portions.get(0);
            Share whole = new Share(role, only.party(), only.name(), line.fen());
            return new Line(line.measure(), line.fen(), line.phrase(), line.mark(), List.of(whole));
        }
        List<Share> shares = new ArrayList<>(line.shares());
        shares.addAll(Apportionment.of(line.fen(), portions, role));
        return new Line(line.measure(), line.fen(), line.phrase(), line.mark(), shares);
    }

    static void traceShares(Evaluation evaluation, List<Line> lines) {
        for (Line line : lines) {
            evaluation.trace(line.measure().id(), new CombinationPhrase.SharedOut(line.fen(), line.shares()));
        }
    }
}
