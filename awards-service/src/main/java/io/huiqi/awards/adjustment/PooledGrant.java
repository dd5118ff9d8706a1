package io.huiqi.awards.adjustment;

import io.huiqi.awards.adjustment.Supply.Need;
import io.huiqi.awards.adjustment.Supply.Supplied;
import io.huiqi.awards.assessment.Assessment;
import io.huiqi.awards.assessment.Phrase;
import io.huiqi.awards.assessment.Reason;
import io.huiqi.awards.assessment.ReasonCode;
import io.huiqi.awards.facts.Paid;
import io.huiqi.awards.ledger.Adjustment;
import io.huiqi.awards.ledger.Adjustment.Withheld;
import io.huiqi.awards.ledger.Adjustment.WordedLine;
import io.huiqi.awards.ledger.Amendment;
import io.huiqi.awards.ledger.Grant;
import io.huiqi.awards.ledger.Ledger;
import io.huiqi.awards.pool.Place;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * A grant that a pool paid, computed again: it comes to no more than was paid out for it and the pool has on top. What the
 * pool withholds is noted, and asked for again only when the sum that is due changes.
 *
 * @param granted the words of the grant's own lines
 */
record PooledGrant(Grant grant, Assessment due, Place place, Supplier<List<WordedLine>> granted) {

    Amendment follow(Amendment amendment, Supply supply) {
        Ledger ledger = amendment.ledger();
        Withheld before = latest(ledger).map(Adjustment::withheld).orElse(null);
        boolean isAnswered = before != null && !before.isWaiting() && before.dueFen() == due.fen();
        long more = Math.max(0, Math.subtractExact(due.fen(), ledger.paidOutFen(grant)));
        Need need = new Need(place, ledger.supplementKey(grant), isAnswered ? 0 : more);
        Supplied supplied = supply.of(need);
        if (isAnswered) {
            return amendment;
        }
        if (more == 0 || supplied.equals(new Supplied.Given(more))) {
            return all(amendment, before);
        }
        return part(amendment, need, supplied, before);
    }

    private Amendment all(Amendment amendment, @Nullable Withheld before) {
        List<Paid> paid = Adjuster.paid(due);
        return before == null && Adjuster.isSame(paid, amendment.ledger().standing(grant))
                ? amendment
                : amendment.adjust(grant, paid, Adjuster.lines(due), Adjuster.reasons(due));
    }

    private Amendment part(Amendment amendment, Need need, Supplied supplied, @Nullable Withheld before) {
        Ledger ledger = amendment.ledger();
        long given = supplied instanceof Supplied.Given it ? it.fen() : 0;
        long most = Math.addExact(ledger.paidOutFen(grant), given);
        Withheld withheld = new Withheld(due.fen(), need.fen() - given, supplied instanceof Supplied.Waiting);
        boolean stands = most == ledger.standingOf(grant).fen();
        if (stands && withheld.equals(before)) {
            return amendment;
        }
        Reason reason = reason(need, supplied);
        Assessment limited = due.limitedTo(most, reason.phrase());
        return amendment.adjust(
                grant,
                stands ? ledger.standing(grant) : Adjuster.paid(limited),
                stands ? lines(ledger) : Adjuster.lines(limited),
                List.of(Adjuster.worded(reason)),
                withheld);
    }

    private List<WordedLine> lines(Ledger ledger) {
        return latest(ledger).map(Adjustment::lines).orElseGet(granted);
    }

    private Optional<Adjustment> latest(Ledger ledger) {
        return ledger.latestOf(grant.award());
    }

    private Reason reason(Need need, Supplied supplied) {
        if (supplied instanceof Supplied.Waiting) {
            return reason(ReasonCode.POOL_WAITING, new SupplyPhrase.Waiting(need));
        }
        if (supplied instanceof Supplied.Exhausted none) {
            return reason(ReasonCode.POOL_EXHAUSTED, new SupplyPhrase.Refused(need, none.available()));
        }
        long given = ((Supplied.Given) Objects.requireNonNull(supplied)).fen();
        return reason(ReasonCode.POOL_EXHAUSTED, new SupplyPhrase.Shared(need, given));
    }

    private Reason reason(ReasonCode code, Phrase phrase) {
        return new Reason(code, due.item().clause(), phrase);
    }
}
