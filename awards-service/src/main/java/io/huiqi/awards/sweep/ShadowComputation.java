package io.huiqi.awards.sweep;

import io.huiqi.awards.assessment.Assessor;
import io.huiqi.awards.assessment.Outcome;
import io.huiqi.awards.assessment.Question;
import io.huiqi.awards.beneficiary.Account;
import io.huiqi.awards.beneficiary.Beneficiary;
import io.huiqi.awards.facts.Entitlements;
import io.huiqi.awards.facts.Paid;
import io.huiqi.awards.job.Rows;
import io.huiqi.awards.job.Tallies;
import io.huiqi.awards.ledger.Evidence;
import io.huiqi.awards.ledger.Grant;
import java.util.ArrayList;
import java.util.List;

/**
 * Plays a year again, once under the policy in force and once under a draft: with the real facts, with what was granted
 * for earlier years, and with the decision documents that grants of the year were claimed with. Then the claims for the
 * year, one by one.
 */
final class ShadowComputation implements Computation {

    private final Assessor inForce;
    private final Assessor draft;
    private final List<String> items;
    private final int year;
    private final ClaimReplay claims;

    ShadowComputation(Assessor inForce, Assessor draft, List<String> items, int year) {
        this.inForce = inForce;
        this.draft = draft;
        this.items = List.copyOf(items);
        this.year = year;
        this.claims = new ClaimReplay(inForce, draft, items, year);
    }

    @Override
    public void compute(Account account, Rows rows, Tallies tallies) {
        project(account.beneficiary(), rows, tallies);
        claims.compute(account, rows, tallies);
    }

    private void project(Beneficiary beneficiary, Rows rows, Tallies tallies) {
        String policy = inForce.policy().id();
        Entitlements all = beneficiary.ledger().entitlements(policy);
        Entitlements before = before(all);
        List<Grant> grants = beneficiary.ledger().grants().stream()
                .filter(grant -> grant.policy().equals(policy))
                .toList();
        for (String item : items) {
            List<Question> questions = questions(grants, item);
            Verdict now = replay(inForce, questions, beneficiary, before);
            Verdict then = replay(draft, questions, beneficiary, before);
            ShadowLine.append(rows, beneficiary.uscc(), item, granted(all.of(item)), now, then);
            tally(tallies, item, now.fen(), then.fen());
        }
    }

    /** What was granted for earlier years. */
    private Entitlements before(Entitlements all) {
        return Entitlements.of(items.stream()
                .flatMap(item -> all.of(item).stream())
                .filter(paid -> paid.year() < year)
                .toList());
    }

    private static void tally(Tallies tallies, String item, long now, long then) {
        tallies.count(item, ShadowLine.effect(now, then));
        tallies.add(item, "now", now);
        tallies.add(item, "then", then);
    }

    private long granted(List<Paid> paid) {
        long sum = 0;
        for (Paid each : paid) {
            if (each.year() == year) {
                sum = Math.addExact(sum, each.fen());
            }
        }
        return sum;
    }

    /** What was claimed with a decision document is asked with it again, all else as a whole. */
    private List<Question> questions(List<Grant> grants, String item) {
        List<Question> claimed = new ArrayList<>(0);
        for (Grant grant : grants) {
            Evidence evidence = grant.evidence();
            if (evidence != null && isDecided(evidence.question(), item) && !claimed.contains(evidence.question())) {
                claimed.add(evidence.question());
            }
        }
        return claimed.isEmpty() ? List.of(Question.of(item, year)) : claimed;
    }

    private boolean isDecided(Question question, String item) {
        return question.item().equals(item) && question.year() == year && question.decision() != null;
    }

    private static Verdict replay(
            Assessor assessor, List<Question> questions, Beneficiary beneficiary, Entitlements before) {
        if (!assessor.policy().items().containsKey(questions.get(0).item())) {
            return Verdict.NO_SUCH_ITEM;
        }
        Verdict all = Verdict.of(assessor, questions.get(0), beneficiary.facts(), before);
        for (Question next : questions.subList(1, questions.size())) {
            Verdict more = Verdict.of(assessor, next, beneficiary.facts(), before);
            String outcome = all.fen() > 0 ? Outcome.PAYABLE.code() : more.outcome();
            all = new Verdict(outcome, Math.addExact(all.fen(), more.fen()), more.reasons());
        }
        return all;
    }
}
