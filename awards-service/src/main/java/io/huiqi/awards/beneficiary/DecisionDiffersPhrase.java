package io.huiqi.awards.beneficiary;

import io.huiqi.awards.assessment.Decision;
import io.huiqi.awards.assessment.Phrase;
import io.huiqi.awards.facts.Yuan;
import io.huiqi.awards.policy.Language;

/** Says that a decision document was named otherwise by an earlier grant. */
record DecisionDiffersPhrase(Decision before) implements Phrase {

    @Override
    public String in(Language language) {
        String amount = Yuan.format(before.fen());
        return switch (language) {
            case ZH -> before.documentNo() + "此前已按" + before.date() + "、" + amount + "元登记，日期或金额不一致";
            case EN ->
                before.documentNo() + " was named before with the date " + before.date() + " and " + amount
                        + " yuan; this claim names another date or amount";
        };
    }
}
