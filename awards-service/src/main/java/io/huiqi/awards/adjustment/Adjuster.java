package io.huiqi.awards.adjustment;

import io.huiqi.awards.assessment.Assessment;
import io.huiqi.awards.assessment.Assessor;
import io.huiqi.awards.assessment.Reason;
import io.huiqi.awards.assessment.Rulebook;
import io.huiqi.awards.facts.Entitlements;
import io.huiqi.awards.facts.Facts;
import io.huiqi.awards.facts.Paid;
import io.huiqi.awards.ledger.Adjustment.WordedLine;
import io.huiqi.awards.ledger.Adjustment.WordedReason;
import io.huiqi.awards.ledger.Amendment;
import io.huiqi.awards.ledger.Evidence;
import io.huiqi.awards.ledger.Grant;
import io.huiqi.awards.ledger.Ledger;
import io.huiqi.awards.policy.Text;
import io.huiqi.awards.pool.Place;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * Computes the grants of a ledger again by asking the engine: each in its turn, under its own policy version, with the
 * facts as they are known now and with what stands of the grants before it. The result depends on facts and grants only,
 * not on the order or number of corrections.
 */
public final class Adjuster {

    private final Rulebook rulebook;

    public Adjuster(Rulebook rulebook) {
        this.rulebook = rulebook;
    }

    /**
     * The ledger as it has to be with these facts, were there money for everything.
     *
     * @param cause the id of the event that brought the facts
     */
    public Revised revise(Ledger ledger, Facts facts, String cause, Instant at) {
        return revise(ledger, facts, cause, at, Supply.UNLIMITED);
    }

    /** The same with what pools give for what is due on top. */
    public Revised revise(Ledger ledger, Facts facts, String cause, Instant at, Supply supply) {
        Amendment amendment = new Amendment(ledger, List.of(), cause, at);
        List<Doubt> doubts = new ArrayList<>();
        for (Grant grant : ledger.grants()) {
            Evidence evidence = grant.evidence();
            Optional<Assessor> assessor = rulebook.assessor(grant.policy(), grant.policyVersion());
            if (evidence == null || assessor.isEmpty()) {
                doubts.add(new Doubt(grant.award(), List.of(unknown(evidence == null))));
                continue;
            }
            Entitlements before = amendment.ledger().entitlementsBefore(grant);
            Assessment again =
                    evidence.limit(assessor.get().assess(evidence.question(), evidence.facts(facts), before));
            if (isDecided(again)) {
                amendment = follow(amendment, grant, again, supply);
            } else {
                doubts.add(new Doubt(grant.award(), reasons(again)));
            }
        }
        return new Revised(amendment.ledger(), amendment.changes(), doubts);
    }

    private static boolean isDecided(Assessment assessment) {
        return switch (assessment.outcome()) {
            case PAYABLE, NOTHING_DUE, REFUSED -> true;
            case NEEDS_CORRECTION, NEEDS_DECISION -> false;
        };
    }

    private Amendment follow(Amendment amendment, Grant grant, Assessment again, Supply supply) {
        return place(grant)
                .map(place -> new PooledGrant(grant, again, place, () -> granted(grant)).follow(amendment, supply))
                .orElseGet(() -> follow(amendment, grant, again));
    }

    /** The place that paid for a grant, as its version of the policy says. */
    private Optional<Place> place(Grant grant) {
        return rulebook.assessor(grant.policy(), grant.policyVersion())
                .map(Assessor::policy)
                .flatMap(policy -> Optional.ofNullable(policy.items().get(grant.item()))
                        .flatMap(item -> Place.of(policy, item, grant.year())));
    }

    /** The words of a grant's own lines. */
    private List<WordedLine> granted(Grant grant) {
        return rulebook.assessor(grant.policy(), grant.policyVersion())
                .flatMap(assessor -> Optional.ofNullable(grant.evidence()).map(it -> it.recompute(assessor)))
                .map(Adjuster::lines)
                .orElse(List.of());
    }

    static List<Paid> paid(Assessment again) {
        return again.lines().stream()
                .map(line -> line.paid(again.item().id(), again.year()))
                .toList();
    }

    private static Amendment follow(Amendment amendment, Grant grant, Assessment again) {
        List<Paid> paid = paid(again);
        return isSame(paid, amendment.ledger().standing(grant))
                ? amendment
                : amendment.adjust(grant, paid, lines(again), reasons(again));
    }

    /** Whether two lists pay the same amounts for the same levels and titles. */
    static boolean isSame(List<Paid> now, List<Paid> before) {
        if (now.size() != before.size()) {
            return false;
        }
        for (int i = 0; i < now.size(); i++) {
            Paid one = now.get(i);
            Paid other = before.get(i);
            if (one.fen() != other.fen()
                    || one.reachedFen() != other.reachedFen()
                    || !Objects.equals(one.measure(), other.measure())
                    || !Objects.equals(one.recognition(), other.recognition())) {
                return false;
            }
        }
        return true;
    }

    static List<WordedLine> lines(Assessment assessment) {
        return assessment.lines().stream()
                .map(line -> {
                    Text text = line.phrase().text();
                    return new WordedLine(line.measure().id(), line.fen(), text.zh(), text.en());
                })
                .toList();
    }

    static List<WordedReason> reasons(Assessment assessment) {
        return assessment.reasons().stream().map(Adjuster::worded).toList();
    }

    static WordedReason worded(Reason reason) {
        Text text = reason.phrase().text();
        return new WordedReason(reason.code().code(), reason.clause(), text.zh(), text.en());
    }

    private static WordedReason unknown(boolean isEvidence) {
        return isEvidence
                ? new WordedReason("no-evidence", "", "未保存计算依据", "what it was computed from was not kept")
                : new WordedReason("unknown-version", "", "没有该政策版本", "its policy version is not known here");
    }
}
