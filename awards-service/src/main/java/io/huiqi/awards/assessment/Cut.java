package io.huiqi.awards.assessment;

import io.huiqi.awards.assessment.Share.Role;
import io.huiqi.awards.policy.Fraction;
import io.huiqi.awards.policy.Portion;
import java.util.ArrayList;
import java.util.List;

/** Makes lines smaller so that they add up to less. */
final class Cut {

    private Cut() {}

    /** The sentence for a line of which only so many fen are paid. */
    @FunctionalInterface
    interface InPart {
        Phrase of(Phrase whole, long fen);
    }

    /** The first lines, up to an amount in fen; the last of them may be paid in part. */
    static List<Line> to(List<Line> lines, long fen) {
        return to(lines, fen, CombinationPhrase.InPart::new);
    }

    /** The same with other words for a line that is paid in part. */
    static List<Line> to(List<Line> lines, long fen, InPart words) {
        List<Line> kept = new ArrayList<>(lines.size());
        long left = fen;
        for (Line line : lines) {
            if (left <= 0) {
                break;
            }
            kept.add(line.fen() <= left ? line : part(line, left, words));
            left -= line.fen();
        }
        return kept;
    }

    private static Line part(Line line, long fen, InPart words) {
        Line resized = resized(line, fen);
        return new Line(line.measure(), fen, words.of(line.phrase(), fen), line.mark(), resized.shares());
    }

    /** The same line over less, in the same words, shared out in the same proportions. */
    static Line resized(Line line, long fen) {
        if (fen == line.fen()) {
            return line;
        }
        List<Share> shares = new ArrayList<>(line.shares().size());
        for (Role role : Role.values()) {
            List<Portion> portions = portions(line, role);
            if (!portions.isEmpty()) {
                shares.addAll(Apportionment.of(fen, portions, role));
            }
        }
        return new Line(line.measure(), fen, line.phrase(), line.mark(), shares);
    }

    private static List<Portion> portions(Line line, Role role) {
        return line.shares().stream()
                .filter(share -> share.role() == role)
                .map(share -> new Portion(share.party(), share.name(), new Fraction(share.fen(), line.fen())))
                .toList();
    }
}
