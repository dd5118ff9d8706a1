package io.huiqi.awards.sweep;

import io.huiqi.awards.assessment.Assessment;
import io.huiqi.awards.assessment.Assessor;
import io.huiqi.awards.assessment.Question;
import io.huiqi.awards.beneficiary.Account;
import io.huiqi.awards.beneficiary.ToldClaim;
import io.huiqi.awards.facts.Entitlements;
import io.huiqi.awards.facts.Paid;
import io.huiqi.awards.job.Rows;
import io.huiqi.awards.job.Tallies;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Asks the real claims for a year again, of a draft: in the order in which they were answered, each after what the draft
 * would have granted to those before it and what was really granted for other years.
 */
final class ClaimReplay {

    /** The sums of a tally. */
    static final String BEFORE = "claims-before";

    static final String AFTER = "claims-after";

    private final Assessor inForce;
    private final Assessor draft;
    private final Set<String> items;
    private final int year;

    ClaimReplay(Assessor inForce, Assessor draft, List<String> items, int year) {
        this.inForce = inForce;
        this.draft = draft;
        this.items = Set.copyOf(items);
        this.year = year;
    }

    /**
     * What the draft makes of a claim.
     *
     * @param paid what it would really pay, line by line
     */
    record Replayed(ClaimEffect effect, Verdict then, List<Paid> paid) {

        long fen() {
            return paid.stream().mapToLong(Paid::fen).reduce(0, Math::addExact);
        }
    }

    void compute(Account account, Rows rows, Tallies tallies) {
        List<Paid> paid = new ArrayList<>();
        for (Past past : Past.of(account, inForce.policy().id())) {
            Question question = past.question();
            if (question == null || question.year() != year || !items.contains(question.item())) {
                paid.addAll(past.standing());
            } else {
                Replayed replayed = replay(past, question, account, Entitlements.of(paid));
                ClaimLine.append(rows, account, past, question.item(), replayed);
                tally(tallies, question.item(), past, replayed);
                paid.addAll(replayed.paid());
            }
        }
    }

    private static void tally(Tallies tallies, String item, Past past, Replayed replayed) {
        tallies.count(item, replayed.effect().code());
        tallies.add(item, BEFORE, past.before());
        tallies.add(item, AFTER, replayed.fen());
    }

    private Replayed replay(Past past, Question question, Account account, Entitlements paid) {
        LocalDate claimsFrom = draft.policy().validity().claimsFrom();
        if (past.isOutOfTime(claimsFrom)) {
            return new Replayed(ClaimEffect.UNCHANGED, new Verdict(past.outcome(), 0, past.reasons()), List.of());
        }
        Due then = due(draft, past, question, account, paid);
        ClaimEffect held = past.grant() == null ? held(past, question, account, paid, then) : null;
        return held == null
                ? new Replayed(ClaimEffect.of(past.before(), then.verdict().fen()), then.verdict(), then.paid())
                : new Replayed(held, then.verdict(), List.of());
    }

    /** Why a claim without a grant has none under the draft either; null if the draft decides. */
    private @Nullable ClaimEffect held(Past past, Question question, Account account, Entitlements paid, Due then) {
        ToldClaim told = past.told();
        if (told == null) {
            return null;
        }
        if (told.isWaiting()) {
            return ClaimEffect.WAITING;
        }
        if (told.isRefusedApproval()) {
            long now = due(inForce, past, question, account, paid).verdict().fen();
            boolean byDraft = then.verdict().fen() == told.fen() && now < told.fen();
            return byDraft ? null : ClaimEffect.WAITING;
        }
        return told.isUnfunded() && then.verdict().fen() > 0 ? ClaimEffect.UNFUNDED : null;
    }

    /** What an assessor finds, and the lines of that. */
    private record Due(Verdict verdict, List<Paid> paid) {

        static final Due NO_SUCH_ITEM = new Due(Verdict.NO_SUCH_ITEM, List.of());
        static final Due OVERFLOW = new Due(Verdict.OVERFLOW, List.of());

        static Due of(Assessment assessment) {
            return new Due(
                    Verdict.of(assessment),
                    assessment.lines().stream()
                            .map(line -> line.paid(assessment.item().id(), assessment.year()))
                            .toList());
        }
    }

    private static Due due(Assessor assessor, Past past, Question question, Account account, Entitlements paid) {
        if (!assessor.policy().items().containsKey(question.item())) {
            return Due.NO_SUCH_ITEM;
        }
        try {
            return Due.of(past.approved(assessor.assess(question, past.facts(account), paid)));
        } catch (ArithmeticException tooLarge) {
            return Due.OVERFLOW;
        }
    }
}
