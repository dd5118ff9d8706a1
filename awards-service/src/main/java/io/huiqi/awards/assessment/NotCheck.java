package io.huiqi.awards.assessment;

import java.util.List;

/** Holds if its part does not; what is missing for the part is missing for it. */
record NotCheck(Check part) implements Check {

    @Override
    public Finding ask(Evaluation evaluation) {
        Finding finding = part.ask(evaluation);
        Truth truth = finding.truth().negated();
        return new Finding(truth, ReasonCode.CONDITION_NOT_MET, new ConditionPhrase.Not(truth), null, List.of(finding));
    }
}
