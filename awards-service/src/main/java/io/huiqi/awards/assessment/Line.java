package io.huiqi.awards.assessment;

import io.huiqi.awards.facts.Paid;
import io.huiqi.awards.facts.Recognition;
import io.huiqi.awards.facts.Yuan;
import io.huiqi.awards.policy.Measure;
import java.util.List;

/**
 * One part of an amount.
 *
 * @param fen positive
 * @param shares what each payer and each payee has of it, where the policy says; each side adds up to the whole
 */
public record Line(Measure measure, long fen, Phrase phrase, Mark mark, List<Share> shares) {

    public Line {
        shares = List.copyOf(shares);
    }

    /** A line that nobody shares. */
    public Line(Measure measure, long fen, Phrase phrase, Mark mark) {
        this(measure, fen, phrase, mark, List.of());
    }

    /** The same line of which only a part is granted, shared out in the same proportions. */
    Line shortenedTo(long part) {
        List<Share> smaller = Cut.resized(this, part).shares();
        return new Line(measure, part, new ShortenedPhrase(phrase, part), mark, smaller);
    }

    /** The line as the ledger keeps it. */
    public Paid paid(String item, int year) {
        String id = measure.id();
        if (mark instanceof Mark.Reached reached) {
            return new Paid(item, id, Yuan.format(reached.fen()), null, null, null, year, fen, reached.fen());
        }
        if (mark instanceof Mark.Titled titled) {
            Recognition title = titled.recognition();
            return new Paid(
                    item, id, title.kind(), title.level(), title.project(), title.id(), year, fen, Paid.NO_AMOUNT);
        }
        String level = mark instanceof Mark.Decided decided ? decided.documentNo() : null;
        return new Paid(item, id, level, null, null, null, year, fen, Paid.NO_AMOUNT);
    }
}
