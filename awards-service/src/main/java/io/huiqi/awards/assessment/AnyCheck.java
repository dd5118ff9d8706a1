package io.huiqi.awards.assessment;

import java.util.ArrayList;
import java.util.List;

/** Holds if one part holds, whatever is missing for the others. */
record AnyCheck(List<Check> parts) implements Check {

    @Override
    public Finding ask(Evaluation evaluation) {
        List<Finding> findings = new ArrayList<>(parts.size());
        Truth truth = Truth.FALSE;
        for (Check part : parts) {
            Finding finding = part.ask(evaluation);
            findings.add(finding);
            truth = or(truth, finding.truth());
        }
        return new Finding(truth, ReasonCode.CONDITION_NOT_MET, new ConditionPhrase.Any(truth), null, findings);
    }

    private static Truth or(Truth left, Truth right) {
        if (left == Truth.TRUE || right == Truth.TRUE) {
            return Truth.TRUE;
        }
        return left == Truth.FALSE ? right : left;
    }
}
