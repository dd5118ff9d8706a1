package io.huiqi.awards.beneficiary;

import io.huiqi.awards.assessment.Phrase;
import io.huiqi.awards.facts.Yuan;
import io.huiqi.awards.policy.Language;

/** Says that more was approved than may be granted. */
record ApprovalPhrase(long approved, long most) implements Phrase {

    @Override
    public String in(Language language) {
        return switch (language) {
            case ZH -> "审定金额" + Yuan.format(approved) + "元超过可兑现的" + Yuan.format(most) + "元";
            case EN -> Yuan.format(approved) + " yuan were approved; at most " + Yuan.format(most) + " may be granted";
        };
    }
}
