package io.huiqi.awards.sweep;

import io.huiqi.awards.assessment.Assessor;
import io.huiqi.awards.assessment.Outcome;
import io.huiqi.awards.assessment.Question;
import io.huiqi.awards.beneficiary.Account;
import io.huiqi.awards.beneficiary.Beneficiary;
import io.huiqi.awards.facts.Entitlements;
import io.huiqi.awards.job.Rows;
import io.huiqi.awards.job.Tallies;
import java.util.List;

/** What an enterprise is due now under each item. */
final class SweepComputation implements Computation {

    private static final String PAYABLE = Outcome.PAYABLE.code();

    private final Assessor assessor;
    private final List<Question> questions;

    SweepComputation(Assessor assessor, List<String> items, int year) {
        this.assessor = assessor;
        this.questions = items.stream().map(item -> Question.of(item, year)).toList();
    }

    @Override
    public void compute(Account account, Rows rows, Tallies tallies) {
        Beneficiary beneficiary = account.beneficiary();
        Entitlements paid = beneficiary.ledger().entitlements(assessor.policy().id());
        for (Question question : questions) {
            Verdict verdict = Verdict.of(assessor, question, beneficiary.facts(), paid);
            SweepLine.append(rows, beneficiary.uscc(), question.item(), verdict);
            tallies.count(question.item(), verdict.outcome());
            if (verdict.fen() != 0) {
                tallies.add(question.item(), PAYABLE, verdict.fen());
            }
        }
    }
}
