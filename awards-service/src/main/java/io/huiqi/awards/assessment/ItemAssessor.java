package io.huiqi.awards.assessment;

import io.huiqi.awards.facts.BeneficiaryKind;
import io.huiqi.awards.facts.Entitlements;
import io.huiqi.awards.facts.Facts;
import io.huiqi.awards.facts.MergedInto;
import io.huiqi.awards.facts.Merger;
import io.huiqi.awards.policy.Item;
import io.huiqi.awards.policy.Policy;
import io.huiqi.awards.policy.Rules;
import io.huiqi.awards.policy.Validity;
import java.time.LocalDate;

/** One item of a policy, ready to be assessed: first who may ask and for when, then what is required, then the rule. */
final class ItemAssessor {

    private final Policy policy;
    private final Item item;
    private final Node[] conditions;
    private final Node rule;
    private final Validity validity;
    private final TermsGate gate;
    private final Settlement settlement;
    private final boolean paysFirstReaching;

    ItemAssessor(Policy policy, Item item) {
        this.policy = policy;
        this.item = item;
        this.conditions = item.requires().stream()
                .map(condition -> Nodes.of(item, condition))
                .toArray(Node[]::new);
        this.validity = item.terms().validity() == null
                ? policy.validity()
                : item.terms().validity();
        this.rule = Nodes.of(policy.within(validity), item, item.rule());
        this.gate = new TermsGate(item);
        this.settlement = Settlement.of(item);
        this.paysFirstReaching = Rules.paysFirstReaching(item.rule());
    }

    Assessment assess(Question question, Facts facts, Entitlements paid) {
        Evaluation evaluation = new Evaluation(policy, item, question, facts, paid);
        if (isOpen(evaluation) && meetsConditions(evaluation)) {
            compute(evaluation);
        }
        return evaluation.conclude();
    }

    /** What comes to more than fits is no amount instead of a wrong one, whichever operator finds it. */
    private void compute(Evaluation evaluation) {
        try {
            rule.evaluate(evaluation);
            settlement.apply(evaluation);
            flagMergers(evaluation);
        } catch (ArithmeticException tooLarge) {
            evaluation.because(ReasonCode.OUT_OF_RANGE, item.clause(), new AmountPhrase.OutOfRange());
        }
    }

    Assessment refuse(Question question, Reason reason) {
        Evaluation evaluation = new Evaluation(policy, item, question, Facts.NONE, Entitlements.NONE);
        evaluation.because(reason.code(), reason.clause(), reason.phrase());
        return evaluation.conclude();
    }

    private boolean isOpen(Evaluation evaluation) {
        checkMerged(evaluation);
        checkKind(evaluation);
        checkYear(evaluation);
        checkIndustry(evaluation);
        gate.evaluate(evaluation);
        return !evaluation.hasReasons();
    }

    /** One that was taken over may still claim on the day of the merger; where no day counts, none is asked about. */
    private void checkMerged(Evaluation evaluation) {
        MergedInto into = evaluation.facts().mergers().into();
        LocalDate day = evaluation.question().claimedOn();
        if (into != null && day != null && day.isAfter(into.mergedOn())) {
            evaluation.because(ReasonCode.MERGED, item.clause(), new MergerPhrase.Merged(into));
        }
    }

    /** Notes what a reviewer should look at; what is due stays as it is. */
    private void flagMergers(Evaluation evaluation) {
        if (paysFirstReaching) {
            for (Merger merger : evaluation.facts().mergers().predecessors()) {
                if (merger.mergedOn().getYear() <= evaluation.year()) {
                    evaluation.trace(item.clause(), new MergerPhrase.ShiftedRevenue(merger));
                }
            }
        }
    }

    private void checkKind(Evaluation evaluation) {
        BeneficiaryKind kind = evaluation.facts().kind();
        if (kind == null) {
            return;
        }
        if (item.beneficiaries().contains(kind)) {
            evaluation.trace(item.clause(), new GatePhrase.Kind(kind));
        } else {
            evaluation.because(
                    ReasonCode.WRONG_BENEFICIARY_KIND,
                    item.clause(),
                    new GatePhrase.WrongKind(kind, item.beneficiaries()));
        }
    }

    private void checkYear(Evaluation evaluation) {
        int year = evaluation.year();
        if (!validity.covers(year)) {
            boolean before = year < validity.firstYear();
            evaluation.because(
                    before ? ReasonCode.BEFORE_POLICY : ReasonCode.AFTER_POLICY,
                    item.clause(),
                    new GatePhrase.YearOutside(year, before));
        }
    }

    private void checkIndustry(Evaluation evaluation) {
        String section = evaluation.facts().industrySection();
        if (section != null
                && !item.industries().isEmpty()
                && !item.industries().contains(section)) {
            evaluation.because(
                    ReasonCode.OUT_OF_SCOPE, item.clause(), new GatePhrase.WrongIndustry(section, item.industries()));
        }
    }

    private boolean meetsConditions(Evaluation evaluation) {
        for (Node condition : conditions) {
            condition.evaluate(evaluation);
            if (evaluation.hasReasons()) {
                return false;
            }
        }
        return true;
    }
}
