package io.huiqi.awards.assessment;

import java.util.ArrayList;
import java.util.List;

/** Holds if every part holds; one that does not hold decides it, whatever is missing for the others. */
record AllCheck(List<Check> parts) implements Check {

    @Override
    public Finding ask(Evaluation evaluation) {
        List<Finding> findings = new ArrayList<>(parts.size());
        Truth truth = Truth.TRUE;
        for (Check part : parts) {
            Finding finding = part.ask(evaluation);
            findings.add(finding);
            truth = and(truth, finding.truth());
        }
        return new Finding(truth, ReasonCode.CONDITION_NOT_MET, new ConditionPhrase.All(truth), null, findings);
    }

    private static Truth and(Truth left, Truth right) {
        if (left == Truth.FALSE || right == Truth.FALSE) {
            return Truth.FALSE;
        }
        return left == Truth.TRUE ? right : left;
    }
}
